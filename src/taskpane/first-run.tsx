import { Button, Card } from '@fluentui/react-components';
import { usePaneStyles } from './styles';
import { officeLanguage, TEXTS } from './texts';
import type { Pane } from './use-pane';

/** For a workbook without ledgers: what is needed, and blank ledgers to begin with. */
export function FirstRun({ pane }: { readonly pane: Pane }) {
  const styles = usePaneStyles();
  const language = officeLanguage();
  return (
    <Card>
      <h2 className={styles.heading}>{TEXTS.firstRun[language]}</h2>
      <span>{TEXTS.firstRunNeeds[language]}</span>
      <Button appearance="primary" disabled={pane.state.step !== undefined} onClick={pane.insertTemplates}>
        {TEXTS.insertTemplates[language]}
      </Button>
    </Card>
  );
}

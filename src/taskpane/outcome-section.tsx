import { Button, Link } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { usePaneStyles } from './styles';
import type { Outcome } from './state';
import { officeLanguage, TEXTS } from './texts';
import type { Pane } from './use-pane';

/** What the last run wrote: the sheets as links, the checks, a way back. */
export function OutcomeSection({ pane, outcome }: { readonly pane: Pane; readonly outcome: Outcome }) {
  const styles = usePaneStyles();
  const language = officeLanguage();
  const { plan, written } = outcome;
  const section = useRef<HTMLElement>(null);
  // What was asked for must not lie below the edge of the pane.
  useEffect(() => {
    section.current?.scrollIntoView({ block: 'nearest' });
  }, [outcome]);
  const failed = plan.checks.filter(({ passes }) => !passes).length;
  return (
    <section ref={section} className={styles.section} aria-labelledby="outcome">
      <h2 id="outcome" className={styles.heading}>
        {TEXTS.done(plan.year)[language]}
      </h2>
      <ul className={styles.list}>
        {written.written.map((sheet) => (
          <li key={sheet}>
            <Link as="button" onClick={() => pane.goTo(sheet)}>
              {sheet}
            </Link>
          </li>
        ))}
      </ul>
      <details open={failed > 0}>
        <summary className={failed > 0 ? styles.error : styles.strong}>
          {failed > 0
            ? `✗ ${TEXTS.checksFailed(failed)[language]}`
            : `✓ ${TEXTS.checksPassed(plan.checks.length)[language]}`}
        </summary>
        <ul className={styles.list}>
          {plan.checks.map(({ code, title, passes }) => (
            <li key={code} className={passes ? styles.quiet : styles.error}>
              {passes ? '✓' : '✗'} {title[language]}
            </li>
          ))}
        </ul>
      </details>
      <div className={styles.actions}>
        <Button
          disabledFocusable={pane.state.step !== undefined}
          aria-describedby="undo-hint"
          onClick={pane.undo}
        >
          {TEXTS.undo[language]}
        </Button>
        {plan.villages.some(({ village }) => village.accountNumber !== undefined) &&
          (['gbk', 'utf8'] as const).map((encoding) => (
            <Button key={encoding} appearance="subtle" onClick={() => pane.saveCsv(encoding)}>
              {TEXTS.csv[encoding][language]}
            </Button>
          ))}
      </div>
      <span id="undo-hint" className={styles.quiet}>
        {TEXTS.undoHint[language]}
      </span>
    </section>
  );
}

import { Field, Input } from '@fluentui/react-components';
import type { Inspection } from '../generate';
import { ChoiceSelect } from './choice-select';
import { isBadOpening } from './state';
import { usePaneStyles } from './styles';
import { officeLanguage, TEXTS } from './texts';
import type { Pane } from './use-pane';

/** Where the opening balance comes from and, where projects have amounts of several years, how these are read. */
export function ReadingFields({
  pane,
  inspection,
}: {
  readonly pane: Pane;
  readonly inspection: Inspection;
}) {
  const styles = usePaneStyles();
  const language = officeLanguage();
  const { opening, subsidyByYear, injections } = pane.state.choices;
  const hasSeveral = inspection.ledgers.subsidyReading.reading !== 'single';
  return (
    <div className={styles.pair}>
      <Field
        label={TEXTS.openingChoice[language]}
        {...(isBadOpening(opening) && {
          validationState: 'error' as const,
          validationMessage: TEXTS.badOpening[language],
        })}
      >
        <Input value={opening} onChange={(_, { value }) => pane.choose({ opening: value })} />
      </Field>
      {hasSeveral && (
        <>
          <ChoiceSelect
            label={TEXTS.subsidyByYear}
            value={subsidyByYear}
            texts={TEXTS.subsidyReadings}
            onChoose={(chosen) => pane.choose({ subsidyByYear: chosen })}
          />
          <ChoiceSelect
            label={TEXTS.injections}
            value={injections}
            texts={TEXTS.injectionClocks}
            onChoose={(chosen) => pane.choose({ injections: chosen })}
          />
        </>
      )}
    </div>
  );
}

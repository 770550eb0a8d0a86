import { Field, Input, Select } from '@fluentui/react-components';
import type { Inspection } from '../generate';
import { isBadOpening, type Choices } from './state';
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
          <Field label={TEXTS.subsidyByYear[language]}>
            <Select
              value={subsidyByYear}
              onChange={(_, { value }) => pane.choose({ subsidyByYear: value as Choices['subsidyByYear'] })}
            >
              {(['auto', 'stock', 'flow'] as const).map((one) => (
                <option key={one} value={one}>
                  {TEXTS.subsidyReadings[one][language]}
                </option>
              ))}
            </Select>
          </Field>
          <Field label={TEXTS.injections[language]}>
            <Select
              value={injections}
              onChange={(_, { value }) => pane.choose({ injections: value as Choices['injections'] })}
            >
              {(['auto', 'cumulative', 'batches'] as const).map((one) => (
                <option key={one} value={one}>
                  {TEXTS.injectionClocks[one][language]}
                </option>
              ))}
            </Select>
          </Field>
        </>
      )}
    </div>
  );
}

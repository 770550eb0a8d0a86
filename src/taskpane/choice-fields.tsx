import { Checkbox, Field, Input, Select } from '@fluentui/react-components';
import type { Inspection } from '../generate';
import { EXTRA_SHEETS } from '../report/extra-sheets';
import { ChoiceSelect } from './choice-select';
import { ReadingFields } from './reading-fields';
import { isBadUse, isBadYear, USES } from './state';
import { usePaneStyles } from './styles';
import { officeLanguage, TEXTS } from './texts';
import type { Pane } from './use-pane';

/** Sheets that say what is overdue. */
const DATED = ['arrears', 'notices', 'timetable'];

interface ChoiceProps {
  readonly pane: Pane;
  readonly inspection: Inspection;
  readonly year: number;
}

/** Year, funding and what becomes of a surplus. */
export function ChoiceFields({ pane, inspection, year }: ChoiceProps) {
  const styles = usePaneStyles();
  const language = officeLanguage();
  const { choices } = pane.state;
  return (
    <section className={styles.section} aria-labelledby="choices">
      <h2 id="choices" className={styles.heading}>
        {TEXTS.choices[language]}
      </h2>
      <div className={styles.pair}>
        <Field label={TEXTS.year[language]}>
          <Select value={String(year)} onChange={(_, { value }) => pane.choose({ year: Number(value) })}>
            {inspection.years.map((one) => (
              <option key={one} value={one}>
                {one}
                {inspection.distributedYears.includes(one) ? `（${TEXTS.distributed[language]}）` : ''}
              </option>
            ))}
          </Select>
        </Field>
        <ChoiceSelect
          label={TEXTS.funding}
          value={choices.funding}
          texts={TEXTS.fundings}
          onChoose={(funding) => pane.choose({ funding })}
        />
      </div>
      <ReadingFields pane={pane} inspection={inspection} />
      <UseFields pane={pane} />
      <SheetBoxes pane={pane} />
    </section>
  );
}

function UseFields({ pane }: { readonly pane: Pane }) {
  const styles = usePaneStyles();
  const language = officeLanguage();
  const { uses, tail, dividendBy } = pane.state.choices;
  return (
    <>
      <span className={styles.quiet}>{TEXTS.uses[language]}</span>
      <div className={styles.pair}>
        {USES.map((use) => (
          <Field
            key={use}
            label={TEXTS[use][language]}
            {...(isBadUse(uses[use]) && {
              validationState: 'error' as const,
              validationMessage: TEXTS.badUse[language],
            })}
          >
            <Input
              value={uses[use]}
              placeholder="0"
              onChange={(_, { value }) => pane.choose({ uses: { ...uses, [use]: value } })}
            />
          </Field>
        ))}
        <ChoiceSelect
          label={TEXTS.tail}
          value={tail}
          texts={TEXTS.tails}
          onChoose={(chosen) => pane.choose({ tail: chosen })}
        />
        <ChoiceSelect
          label={TEXTS.dividendBy}
          value={dividendBy}
          texts={TEXTS.dividends}
          onChoose={(chosen) => pane.choose({ dividendBy: chosen })}
        />
      </div>
    </>
  );
}

function SheetBoxes({ pane }: { readonly pane: Pane }) {
  const styles = usePaneStyles();
  const language = officeLanguage();
  const { sheets, asOf, until } = pane.state.choices;
  const hasAny = (keys: readonly string[]): boolean => keys.some((key) => sheets.includes(key));
  const toggled = (key: string, on: boolean): readonly string[] =>
    on ? [...sheets, key] : sheets.filter((one) => one !== key);
  return (
    <fieldset className={styles.boxes}>
      <legend>{TEXTS.extraSheets[language]}</legend>
      {EXTRA_SHEETS.map(({ key, title }) => (
        <Checkbox
          key={key}
          label={title[language]}
          checked={sheets.includes(key)}
          onChange={(_, { checked }) => pane.choose({ sheets: toggled(key, checked === true) })}
        />
      ))}
      <div className={styles.pair}>
        {hasAny(DATED) && (
          <Field label={TEXTS.asOf[language]}>
            <Input type="date" value={asOf} onChange={(_, { value }) => pane.choose({ asOf: value })} />
          </Field>
        )}
        {hasAny(['forecast']) && (
          <Field
            label={TEXTS.until[language]}
            {...(isBadYear(until) && {
              validationState: 'error' as const,
              validationMessage: TEXTS.badYear[language],
            })}
          >
            <Input
              value={until}
              inputMode="numeric"
              onChange={(_, { value }) => pane.choose({ until: value })}
            />
          </Field>
        )}
      </div>
    </fieldset>
  );
}

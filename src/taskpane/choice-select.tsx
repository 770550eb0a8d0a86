import { Field, Select } from '@fluentui/react-components';
import type { Bilingual } from '../ledger/problem';
import { officeLanguage } from './texts';

/** A field in which the user chooses one of a few values, each with its text. */
export function ChoiceSelect<Value extends string>({
  label,
  value,
  texts,
  onChoose,
}: {
  readonly label: Bilingual;
  readonly value: Value;
  /** By value, in the order of the list. */
  readonly texts: Readonly<Record<Value, Bilingual>>;
  readonly onChoose: (value: Value) => void;
}) {
  const language = officeLanguage();
  return (
    <Field label={label[language]}>
      <Select value={value} onChange={(_, { value: chosen }) => onChoose(chosen as Value)}>
        {(Object.keys(texts) as Value[]).map((one) => (
          <option key={one} value={one}>
            {texts[one][language]}
          </option>
        ))}
      </Select>
    </Field>
  );
}

import type { Input } from '../../app/api.ts';
import { fieldWord, listWord } from '../../app/language.ts';
import { ProductLineInput } from '../../patterns/form/lookups.tsx';
import { Choice } from '../../patterns/form/choice.tsx';
import { usePatternWords } from '../../patterns/words.ts';
import type { Item } from './traits.tsx';

export type Confirmed = NonNullable<Input<'approve-item'>['confirmed']>;
type Confirmable = NonNullable<Item['unconfirmed']>[number];

/** One thing that the item's source did not say, asked without an answer that stands there beforehand. */
export function ConfirmField({
  field,
  value,
  onChange,
}: {
  readonly field: Confirmable;
  readonly value: Confirmed;
  readonly onChange: (value: Confirmed) => void;
}) {
  const p = usePatternWords();
  const label = field === 'taxRateBp' ? `${fieldWord(field)} (%)` : fieldWord(field);
  return (
    <label className="ll-field">
      <span>{label}</span>
      {field === 'riskClass' ? (
        <Choice
          values={['I', 'II', 'III'] as const}
          word={(one) => listWord('risk-class', String(one))}
          {...(value.riskClass ? { value: value.riskClass } : {})}
          onChange={(riskClass) => onChange({ riskClass: riskClass as Confirmed['riskClass'] })}
        />
      ) : field === 'implantable' ? (
        <Choice
          values={['yes', 'no'] as const}
          word={(one) => p(one === 'yes' ? 'yes' : 'no')}
          {...(value.implantable === undefined ? {} : { value: value.implantable ? 'yes' : 'no' })}
          onChange={(said) => onChange({ implantable: said === undefined ? undefined : said === 'yes' })}
        />
      ) : field === 'taxRateBp' ? (
        <input
          className="ll-input"
          inputMode="decimal"
          value={value.taxRateBp === undefined ? '' : value.taxRateBp / 100}
          onChange={({ target }) =>
            onChange({ taxRateBp: target.value === '' ? undefined : Math.round(Number(target.value) * 100) })
          }
        />
      ) : (
        <ProductLineInput
          {...(value.productLine ? { value: value.productLine } : {})}
          onChange={(productLine) => onChange({ productLine })}
        />
      )}
    </label>
  );
}

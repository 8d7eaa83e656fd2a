import { usePatternWords } from '../words.ts';
import type { Control } from './lookups.tsx';

/** A choice of few: the browser's own list, which every phone and screen reader knows. */
export function Choice({
  values,
  word,
  id,
  value,
  onChange,
  label,
}: Omit<Control, 'value'> & {
  readonly value?: string | number;
  readonly values: readonly (string | number)[];
  readonly word: (value: string | number) => string;
}) {
  const t = usePatternWords();
  return (
    <select
      id={id}
      className="ll-input"
      aria-label={label}
      value={value ?? ''}
      onChange={(event) => onChange?.(event.target.value || undefined)}
    >
      <option value="">{t('choose')}</option>
      {values.map((one) => (
        <option key={one} value={one}>
          {word(one)}
        </option>
      ))}
    </select>
  );
}

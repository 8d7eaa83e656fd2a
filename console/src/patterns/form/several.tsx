import { useId, useState } from 'react';
import { listValues, listWord } from '../../app/language.ts';
import { useAnswer } from '../../app/query.ts';
import { usePatternWords } from '../words.ts';
import type { Control } from './lookups.tsx';

/** What a control of a field with several values is given by its form. */
export interface Several {
  readonly id?: string;
  readonly value?: readonly string[];
  readonly onChange?: (value: readonly string[]) => void;
}

/** Several codes, chosen from a list or typed; each that was taken stands below and can be taken out again. */
function SeveralOf({
  id,
  value = [],
  onChange,
  values,
  word,
}: Several & { readonly values: readonly string[]; readonly word: (value: string) => string }) {
  const t = usePatternWords();
  const listId = useId();
  const [text, setText] = useState('');
  const take = (told: string): void => {
    const code = values.find((one) => one === told || word(one) === told) ?? told;
    if (code && !value.includes(code)) onChange?.([...value, code]);
    setText('');
  };
  return (
    <>
      <input
        id={id}
        className="ll-input"
        list={listId}
        autoComplete="off"
        value={text}
        onChange={({ target }) => (values.includes(target.value) ? take(target.value) : setText(target.value))}
        onBlur={() => take(text.trim())}
        onKeyDown={(event) => {
          // Enter takes what was typed; it does not send a form that is half filled in.
          if (event.key !== 'Enter' || text.trim() === '') return;
          event.preventDefault();
          take(text.trim());
        }}
      />
      <datalist id={listId}>
        {values
          .filter((one) => !value.includes(one))
          .map((one) => (
            <option key={one} value={one}>
              {word(one)}
            </option>
          ))}
      </datalist>
      {value.map((one) => (
        <div key={one} className="ll-inline">
          <span>
            {word(one)} {word(one) === one ? null : <code className="ll-muted">{one}</code>}
          </span>
          <button
            type="button"
            className="ll-button"
            onClick={() => onChange?.(value.filter((other) => other !== one))}
          >
            {t('remove')}
          </button>
        </div>
      ))}
    </>
  );
}

/** Several product lines: those that items were approved under are offered. */
export function ProductLinesInput(several: Several) {
  const { data } = useAnswer('list-product-lines', {}, { staleTime: 300_000 });
  const lines = data?.data.items.map(({ productLine }) => productLine) ?? [];
  return <SeveralOf {...several} values={lines} word={(line) => listWord('product-line', line)} />;
}

/** Several regions: the country and its provinces are offered, a city or county is typed by its code. */
export function RegionsInput(several: Several) {
  return <SeveralOf {...several} values={listValues('province')} word={(code) => listWord('province', code)} />;
}

/** One region: the provinces are offered, a city or county is typed by its code; what is known is told in words. */
export function RegionInput({ id, value = '', onChange, label }: Control) {
  const listId = useId();
  const known = listWord('province', value);
  return (
    <>
      <input
        id={id}
        className="ll-input"
        list={listId}
        inputMode="numeric"
        autoComplete="off"
        aria-label={label}
        value={value}
        onChange={({ target }) => onChange?.(target.value.trim() || undefined)}
      />
      <datalist id={listId}>
        {listValues('province').map((code) => (
          <option key={code} value={code}>
            {listWord('province', code)}
          </option>
        ))}
      </datalist>
      {known === value ? null : <span className="ll-muted">{known}</span>}
    </>
  );
}

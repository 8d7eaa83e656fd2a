import { memo, type KeyboardEvent } from 'react';
import { fieldWord, listValues, listWord } from '../../app/language.ts';
import { ItemLookup, PartnerLookup } from '../../patterns/form/lookups.tsx';
import { usePatternWords } from '../../patterns/words.ts';
import { changePrice, removePrice, type DraftPrice } from './price-draft.ts';
import { usePriceWords } from './words-price.ts';

/** Enter in a price goes to the price of the next row: prices are typed down a list. */
function nextPrice(event: KeyboardEvent<HTMLInputElement>): void {
  if (event.key !== 'Enter') return;
  event.preventDefault();
  const all = [...document.querySelectorAll<HTMLInputElement>('.ll-price-rows input[name="unitPrice"]')];
  all[all.indexOf(event.currentTarget) + 1]?.focus();
}

const word = (field: string): string => fieldWord(field, 'set-prices.prices');

/** One price to come. */
export const PriceRow = memo(function PriceRow({
  row,
  wrong,
  number,
}: {
  readonly row: DraftPrice;
  readonly wrong: ReadonlySet<string> | undefined;
  readonly number: number;
}) {
  const p = usePatternWords();
  const { key, level } = row;
  const change = (next: Partial<DraftPrice>): void => changePrice(key, next);
  const box = (field: 'fromQuantity' | 'unitPrice' | 'validFrom' | 'validTo', type: string) => (
    <label>
      <span>{word(field)}</span>
      <input
        className="ll-input"
        name={field}
        type={type}
        inputMode={type === 'text' ? 'decimal' : undefined}
        autoComplete="off"
        value={row[field]}
        aria-invalid={wrong?.has(field) || undefined}
        onKeyDown={field === 'unitPrice' ? nextPrice : undefined}
        onChange={({ target }) => change({ [field]: target.value })}
      />
    </label>
  );
  return (
    <div className="ll-row ll-fields" role="group" aria-label={p('rows', { row: number })}>
      <div className="ll-field ll-wide">
        <span>{word('itemId')}</span>
        <ItemLookup
          label={word('itemId')}
          {...(row.itemId ? { value: row.itemId } : {})}
          {...(wrong?.has('itemId') ? { invalid: true } : {})}
          onChange={(itemId) => change({ itemId })}
        />
      </div>
      <label>
        <span>{word('level')}</span>
        <select
          className="ll-input"
          value={level}
          onChange={({ target }) => change({ level: target.value as DraftPrice['level'], scope: '' })}
        >
          {listValues('price-level').map((one) => (
            <option key={one} value={one}>
              {listWord('price-level', one)}
            </option>
          ))}
        </select>
      </label>
      <Scope row={row} isWrong={wrong?.has('scope') === true} onChange={(scope) => change({ scope })} />
      {box('fromQuantity', 'text')}
      {box('unitPrice', 'text')}
      {box('validFrom', 'date')}
      {box('validTo', 'date')}
      <button type="button" className="ll-button" onClick={() => removePrice(key)}>
        {p('remove')}
      </button>
    </div>
  );
});

/** Whom the price is for, asked as its level wants it. */
function Scope({
  row: { level, scope },
  isWrong,
  onChange,
}: {
  readonly row: DraftPrice;
  readonly isWrong: boolean;
  readonly onChange: (scope: string) => void;
}) {
  const p = usePatternWords();
  const t = usePriceWords();
  const label = word('scope');
  if (level === 'list') {
    return (
      <div className="ll-field">
        <span>{label}</span>
        <span className="ll-muted ll-as-input">{t('everyone')}</span>
      </div>
    );
  }
  if (level === 'partner') {
    return (
      <div className="ll-field">
        <span>{label}</span>
        <PartnerLookup label={label} {...(scope ? { value: scope } : {})} onChange={(one) => onChange(one ?? '')} />
      </div>
    );
  }
  if (level === 'region') {
    return (
      <label>
        <span>{fieldWord('region')}</span>
        <input
          className="ll-input"
          inputMode="numeric"
          maxLength={6}
          value={scope}
          aria-invalid={isWrong || undefined}
          onChange={({ target }) => onChange(target.value.trim())}
        />
      </label>
    );
  }
  const values = level === 'channel' ? listValues('partner-kind') : ['1', '2', '3', '4', '5', '6', '7', '8', '9'];
  return (
    <label>
      <span>{level === 'tier' ? fieldWord('tier') : label}</span>
      <select
        className="ll-input"
        value={scope}
        aria-invalid={isWrong || undefined}
        onChange={({ target }) => onChange(target.value)}
      >
        <option value="">{p('choose')}</option>
        {values.map((one) => (
          <option key={one} value={one}>
            {level === 'channel' ? listWord('partner-kind', one) : one}
          </option>
        ))}
      </select>
    </label>
  );
}

import { memo } from 'react';
import { fieldWord } from '../../app/language.ts';
import { countText } from '../../patterns/format.ts';
import { Tag } from '../../patterns/status.tsx';
import { usePatternWords } from '../../patterns/words.ts';
import { isPrice, isQuantity, isTax, sumText, type CartRow } from './purchase-cart.ts';
import { useNewPurchaseWords } from './words-new.ts';

interface Props {
  readonly row: CartRow;
  readonly at: number;
  /** What the API said of it. */
  readonly error: string | undefined;
  readonly onChange: (row: CartRow) => void;
  readonly onRemove: (itemId: string) => void;
  /** The line is typed whole: on to the next. */
  readonly onDone: () => void;
}

/** Memoised with callbacks that stay: typing in one of a hundred rows draws one row. */
export const CartLine = memo(function CartLine({ row, at, error, onChange, onRemove, onDone }: Props) {
  const t = useNewPurchaseWords();
  const pattern = usePatternWords();
  const packs = row.levels.filter(({ quantity }) => quantity > 1);
  const word = (field: string): string => fieldWord(field, 'place-purchase-order');
  const input = (field: 'quantity' | 'unitPrice' | 'taxPercent', isBad: boolean) => (
    <input
      className="ll-input ll-right ll-cart-quantity"
      inputMode="decimal"
      autoComplete="off"
      aria-label={`${t('row', { row: at + 1 })} ${field === 'taxPercent' ? t('tax') : word(field)}`}
      aria-invalid={isBad || undefined}
      title={field === 'taxPercent' ? t('taxHint') : undefined}
      autoFocus={field === 'quantity' && row.quantity === ''}
      value={row[field]}
      onChange={(event) => onChange({ ...row, [field]: event.target.value })}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return;
        event.preventDefault();
        if (field === 'quantity') nextInput(event.currentTarget)?.focus();
        else onDone();
      }}
    />
  );
  return (
    <tr>
      <td data-label={word('line')}>{at + 1}</td>
      <td data-label={word('itemId')}>
        <div>
          {row.name} <span className="ll-code">{row.itemCode}</span>
          {packs.length > 0 ? (
            <p className="ll-muted">
              {packs
                .map(({ unit, quantity }) => t('packs', { level: unit, count: countText(quantity), unit: row.unit }))
                .join(' · ')}
            </p>
          ) : null}
          {error ? (
            <p>
              <Tag tone="stopped">{error}</Tag>
            </p>
          ) : null}
        </div>
      </td>
      <td data-label={word('quantity')} className="ll-right">
        <span>
          {input('quantity', row.quantity !== '' && !isQuantity(row.quantity))} {row.unit}
        </span>
      </td>
      <td data-label={word('unitPrice')} className="ll-right">
        {input('unitPrice', row.unitPrice !== '' && !isPrice(row.unitPrice))}
      </td>
      <td data-label={t('tax')} className="ll-right">
        {input('taxPercent', !isTax(row.taxPercent))}
      </td>
      <td data-label={t('estimate')} className="ll-right ll-number">
        {sumText([row])}
      </td>
      <td>
        <button
          type="button"
          className="ll-button"
          aria-label={`${t('row', { row: at + 1 })} ${pattern('remove')}`}
          onClick={() => onRemove(row.itemId)}
        >
          {pattern('remove')}
        </button>
      </td>
    </tr>
  );
});

const nextInput = (from: HTMLElement): HTMLInputElement | null | undefined =>
  from.closest('td')?.nextElementSibling?.querySelector('input');

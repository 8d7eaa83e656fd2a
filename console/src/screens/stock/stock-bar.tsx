import '../../design/stock.css';
import { fieldWord } from '../../app/language.ts';
import { heldStatuses, shownStatuses, stockText, type ShownStatus, type Stock } from './statuses.ts';

/** How a stock divides into its statuses, at a glance; the words stand beside it for those who cannot see it. */
export function StockBar({ stock }: { readonly stock: Stock }) {
  const held = heldStatuses(stock);
  if (held.length === 0) return null;
  return (
    <span className="ll-stock-bar" role="img" aria-label={stockText(stock)} title={stockText(stock)}>
      {held.map((status) => (
        <span key={status} className={`ll-stock-${status}`} style={{ flexGrow: stock[status] }} />
      ))}
    </span>
  );
}

/** The colours of the bars; choosing one shows that figure in the cells. */
export function StockLegend({
  value,
  onChange,
  label,
}: {
  readonly value: ShownStatus | 'total';
  readonly onChange: (value: ShownStatus | 'total') => void;
  readonly label: string;
}) {
  return (
    <fieldset className="ll-legend">
      <legend>{label}</legend>
      {(['total', ...shownStatuses] as const).map((status) => (
        <label key={status}>
          <input type="radio" name="figure" checked={value === status} onChange={() => onChange(status)} />
          {status === 'total' ? null : <span aria-hidden className={`ll-swatch ll-stock-${status}`} />}
          {fieldWord(status)}
        </label>
      ))}
    </fieldset>
  );
}

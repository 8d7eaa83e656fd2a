import { memo } from 'react';
import type { Output } from '../../app/api.ts';
import { fieldWord, listWord } from '../../app/language.ts';
import { amountText, dayText } from '../../patterns/format.ts';
import { Go } from '../../patterns/go.tsx';
import { Tag } from '../../patterns/status.tsx';
import type { Wrong } from './allocation.ts';
import { usePaymentWords } from './words-payment.ts';

type Invoice = Output<'list-open-receivables'>['items'][number];

interface Acts {
  readonly onType: (invoiceId: string, text: string) => void;
  readonly onToggle: (invoiceId: string, isOn: boolean) => void;
}

/** The open invoices of the partner with the amount that the payment pays of each. */
export function MatchRows({
  invoices,
  typed,
  wrong,
  ...acts
}: Acts & {
  readonly invoices: readonly Invoice[];
  readonly typed: ReadonlyMap<string, string>;
  readonly wrong: ReadonlyMap<string, Wrong>;
}) {
  const t = usePaymentWords();
  return (
    <div className="ll-table-scroll" role="region" aria-label={t('matching')} tabIndex={0}>
      <table className="ll-table">
        <thead>
          <tr>
            <th scope="col">{t('pays')}</th>
            <th scope="col">{fieldWord('number', 'list-invoices')}</th>
            <th scope="col">{fieldWord('orderNumber')}</th>
            <th scope="col">{fieldWord('dueOn')}</th>
            <th scope="col" className="ll-right">
              {fieldWord('gross')}
            </th>
            <th scope="col" className="ll-right">
              {fieldWord('open')}
            </th>
            <th scope="col" className="ll-right">
              {fieldWord('matched')}
            </th>
          </tr>
        </thead>
        <tbody>
          {invoices.map((invoice) => (
            <MatchRow
              key={invoice.invoiceId}
              invoice={invoice}
              text={typed.get(invoice.invoiceId) ?? ''}
              wrong={wrong.get(invoice.invoiceId)}
              {...acts}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

// Typing in one row must not draw a hundred others anew.
const MatchRow = memo(function MatchRow({
  invoice,
  text,
  wrong,
  onType,
  onToggle,
}: Acts & { readonly invoice: Invoice; readonly text: string; readonly wrong: Wrong | undefined }) {
  const t = usePaymentWords();
  const { invoiceId, number, daysOverdue } = invoice;
  const isOn = text.trim() !== '';
  return (
    <tr aria-label={number} className={isOn ? 'll-money-on' : undefined}>
      <td data-label={t('pays')}>
        <input
          type="checkbox"
          className="ll-money-check"
          aria-label={t('paysOne', { number })}
          checked={isOn}
          onChange={(event) => onToggle(invoiceId, event.target.checked)}
        />
      </td>
      <td data-label={fieldWord('number', 'list-invoices')}>
        <Go to={`/invoices/${invoiceId}`}>{number}</Go>
      </td>
      <td data-label={fieldWord('orderNumber')}>
        {invoice.orderId ? (
          <Go to={`/orders/${invoice.orderId}`}>{invoice.orderNumber}</Go>
        ) : (
          listWord('invoice-kind', invoice.kind)
        )}
      </td>
      <td data-label={fieldWord('dueOn')}>
        <span>
          {dayText(invoice.dueOn)}{' '}
          {daysOverdue > 0 ? <Tag tone="warning">{t('overdue', { days: daysOverdue })}</Tag> : null}
        </span>
      </td>
      <td data-label={fieldWord('gross')} className="ll-right">
        {amountText(invoice.gross)}
      </td>
      <td data-label={fieldWord('open')} className="ll-right">
        {amountText(invoice.open)}
      </td>
      <td data-label={fieldWord('matched')} className="ll-right">
        <input
          className="ll-input ll-money-amount"
          inputMode="decimal"
          autoComplete="off"
          aria-label={t('amountFor', { number })}
          aria-invalid={wrong ? true : undefined}
          aria-describedby={wrong ? `wrong-${invoiceId}` : undefined}
          placeholder="0.00"
          value={text}
          onChange={(event) => onType(invoiceId, event.target.value)}
        />
        {wrong ? (
          <span id={`wrong-${invoiceId}`} className="ll-money-wrong" role="alert">
            {t(wrong)}
          </span>
        ) : null}
      </td>
    </tr>
  );
});

import { useQueries, type UseQueryResult } from '@tanstack/react-query';
import { call, type Answered, type Output } from '../../app/api.ts';
import { useMay } from '../../app/me.tsx';
import { answerKey } from '../../app/query.ts';
import { amountText, dayText } from '../../patterns/format.ts';
import { Go } from '../../patterns/go.tsx';
import { Section } from '../../patterns/page.tsx';
import { Empty, Refusal } from '../../patterns/states.tsx';
import { Status, Tag } from '../../patterns/status.tsx';
import type { Order } from './order.tsx';
import { useOrdersWords } from './words.ts';

type Invoice = UseQueryResult<Answered<Output<'get-invoice'>>>;

/** The invoices of an order's shipments, for posts that may see them. */
export function useInvoices(order: Order): readonly Invoice[] {
  const may = useMay();
  return useQueries({
    queries: (may('get-invoice') ? order.invoices : []).map((invoiceId) => ({
      queryKey: answerKey('get-invoice', { invoiceId }),
      queryFn: () => call('get-invoice', { invoiceId }),
    })),
  });
}

/** What was charged, what of it is still open, and what it was paid with. */
export function OrderInvoices({ order, invoices }: { readonly order: Order; readonly invoices: readonly Invoice[] }) {
  const t = useOrdersWords();
  const may = useMay();
  if (!may('get-invoice')) return null;
  return (
    <Section title={t('invoices')}>
      {order.invoices.length === 0 ? <Empty>{t('noInvoices')}</Empty> : null}
      <ul className="ll-choices">
        {invoices.map(({ data, error }, place) => (
          <li key={order.invoices[place]}>
            {data ? <One invoice={data.data} /> : null}
            {error ? <Refusal error={error} /> : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function One({
  invoice: { invoiceId, number, status, gross, open, dueOn, payments },
}: {
  readonly invoice: Output<'get-invoice'>;
}) {
  const t = useOrdersWords();
  const may = useMay();
  return (
    <>
      <Go to={`/invoices/${invoiceId}`}>{number}</Go>
      <Status list="invoice-status" value={status} />
      <span className="ll-grow" />
      <span className="ll-number">{amountText(gross)}</span>
      {Number(open) === 0 ? (
        <Tag tone="done">{t('paid')}</Tag>
      ) : (
        <span className="ll-muted">
          {t('openAmount', { amount: amountText(open) })} · {t('dueOn', { day: dayText(dueOn) })}
        </span>
      )}
      {payments.length > 0 ? (
        <p className="ll-choices-more ll-muted">
          {t('payments')}{' '}
          {payments.map(({ paymentId, number: of, amount, day }) => (
            <span key={paymentId}>
              {may('get-payment') ? <Go to={`/payments/${paymentId}`}>{of}</Go> : of} {amountText(amount)} (
              {dayText(day)}){' '}
            </span>
          ))}
        </p>
      ) : null}
    </>
  );
}

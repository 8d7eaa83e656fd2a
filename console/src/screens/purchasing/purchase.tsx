import '../../design/purchasing.css';
import { useParams } from '@tanstack/react-router';
import type { Output } from '../../app/api.ts';
import { listWord } from '../../app/language.ts';
import { useMay } from '../../app/me.tsx';
import { useAnswer } from '../../app/query.ts';
import { DataTable } from '../../patterns/data-table.tsx';
import { Facts } from '../../patterns/facts.tsx';
import { amountText, countText, instantText } from '../../patterns/format.ts';
import { Go } from '../../patterns/go.tsx';
import { NameOf } from '../../patterns/names.tsx';
import { Page, Section } from '../../patterns/page.tsx';
import { Answered, Empty } from '../../patterns/states.tsx';
import { Timeline } from '../../patterns/timeline.tsx';
import { goodsColumns } from './goods-columns.tsx';
import { usePurchasingWords } from './words.ts';

type Purchase = Output<'get-purchase-order'>;
type Entry = Output<'get-purchase-order-timeline'>['items'][number];

/** One purchase order: the legal record of the purchase, what has arrived, and its receipts. */
export function Screen() {
  const { purchaseOrderId = '' }: { readonly purchaseOrderId?: string } = useParams({ strict: false });
  const t = usePurchasingWords();
  const may = useMay();
  const purchase = useAnswer('get-purchase-order', { purchaseOrderId });
  const timeline = useAnswer('get-purchase-order-timeline', { purchaseOrderId, limit: 100 });
  return (
    <Answered of={purchase} lines={10}>
      {({ data }) => (
        <Page
          title={data.number}
          help={t('purchaseHelp')}
          actions={
            <>
              {data.status === 'open' && may('receive-delivery') ? (
                <Go to={`/warehouse/receive/${purchaseOrderId}`} className="ll-button ll-primary">
                  {t('receiveNow')}
                </Go>
              ) : null}
              <button type="button" className="ll-button ll-screen-only" onClick={() => window.print()}>
                {t('print')}
              </button>
            </>
          }
        >
          <Section title={t('purchaseRecord')}>
            <Facts
              of={data}
              operation="get-purchase-order"
              fields={[
                'status',
                'supplierId',
                'warehouseId',
                'orderedOn',
                'expectedOn',
                'supplierSalespersonId',
                'placedBy',
                'gross',
                'currency',
              ]}
              extra={{ supplierId: <NameOf kind="partner" id={data.supplierId} /> }}
            />
          </Section>
          <Lines purchase={data} />
          <Section title={t('receipts')}>
            <Answered of={timeline}>{({ data: { items } }) => <Receipts entries={items} />}</Answered>
          </Section>
          <Section title={t('timeline')}>
            <Answered of={timeline}>{({ data: { items } }) => <Timeline entries={items} />}</Answered>
          </Section>
        </Page>
      )}
    </Answered>
  );
}

function Lines({ purchase: { lines, gross } }: { readonly purchase: Purchase }) {
  const t = usePurchasingWords();
  return (
    <Section
      title={t('lines')}
      actions={
        <strong>
          {t('total')} {amountText(gross)}
        </strong>
      }
    >
      <DataTable
        label={t('lines')}
        operation="get-purchase-order"
        rows={lines}
        rowKey={({ line }) => String(line)}
        link={({ itemId }) => `/items/${itemId}`}
        columns={[
          ...goodsColumns(t('maker')),
          {
            field: 'quantity',
            align: 'right',
            value: ({ quantity }) => quantity,
            render: ({ quantity, unit }) => `${countText(quantity)} ${unit}`,
          },
          {
            field: 'received',
            label: t('arrived'),
            align: 'right',
            value: ({ received }) => received,
            render: ({ received, quantity }) => <Arrived {...{ received, quantity }} />,
          },
          { field: 'unitPrice' },
          { field: 'taxRateBp' },
          { field: 'gross' },
        ]}
      />
    </Section>
  );
}

function Arrived({ received, quantity }: { readonly received: number; readonly quantity: number }) {
  const t = usePurchasingWords();
  const left = quantity - received;
  return (
    <span className="ll-arrived">
      <span className="ll-number">{countText(received)}</span>
      <meter min={0} max={quantity} value={received} aria-label={t('arrived')} />
      {left > 0 ? (
        <span className="ll-muted">
          {t('left')} {countText(left)}
        </span>
      ) : null}
    </span>
  );
}

/** The receipts of the order, from who received and who judged them. */
function Receipts({ entries }: { readonly entries: readonly Entry[] }) {
  const t = usePurchasingWords();
  const receipts = entries.filter(({ command }) => command === 'receive-delivery');
  if (receipts.length === 0) return <Empty>{t('noReceipts')}</Empty>;
  const judged = (document: string): Entry | undefined =>
    entries.find((entry) => entry.document === document && entry.command === 'accept-delivery');
  const said = (entry: Entry | undefined, name: string): string => {
    const value = entry?.summary[name];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  };
  return (
    <DataTable
      label={t('receipts')}
      operation="get-acceptance-record"
      rows={receipts}
      rowKey={({ document }) => document}
      link={({ document }) => `/receipts/${document.slice(document.indexOf('#') + 1)}`}
      columns={[
        { field: 'number', value: (entry) => said(entry, 'number'), render: (entry) => said(entry, 'number') },
        { field: 'deliveryNote', value: (entry) => said(entry, 'note'), render: (entry) => said(entry, 'note') },
        {
          field: 'receivedAt',
          value: ({ occurredAt }) => occurredAt,
          render: ({ occurredAt }) => instantText(occurredAt),
        },
        {
          field: 'receivedBy',
          value: ({ actor }) => actor,
          render: ({ actor }) => <NameOf kind="user" id={actor} plain />,
        },
        {
          field: 'status',
          value: ({ document }) => judged(document)?.occurredAt,
          render: ({ document }) => listWord('receipt-status', judged(document) ? 'accepted' : 'received'),
        },
        {
          field: 'accepted',
          align: 'right',
          value: ({ document }) => said(judged(document), 'accepted'),
          render: ({ document }) => said(judged(document), 'accepted') || '—',
        },
        {
          field: 'rejected',
          align: 'right',
          value: ({ document }) => said(judged(document), 'rejected'),
          render: ({ document }) => said(judged(document), 'rejected') || '—',
        },
      ]}
    />
  );
}

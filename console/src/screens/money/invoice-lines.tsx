import type { Output } from '../../app/api.ts';
import { fieldWord } from '../../app/language.ts';
import { useMay } from '../../app/me.tsx';
import { DataTable } from '../../patterns/data-table.tsx';
import { Go } from '../../patterns/go.tsx';
import { Section } from '../../patterns/page.tsx';
import { rateText } from './amounts.ts';
import { useInvoiceWords } from './words-invoice.ts';

type Invoice = Output<'get-invoice'>;

/** One line for each lot of an order line; the lot leads to its trace where the reader may follow it. */
export function InvoiceLines({ invoice }: { readonly invoice: Invoice }) {
  const t = useInvoiceWords();
  const may = useMay();
  return (
    <Section title={t('lines', { count: invoice.lines.length })}>
      <DataTable
        label={fieldWord('lines')}
        operation="get-invoice"
        rows={invoice.lines}
        rowKey={({ line }) => String(line)}
        columns={[
          { field: 'line' },
          {
            field: 'name',
            label: t('goods'),
            render: ({ itemId, name, itemCode, taxCode }) => (
              <span className="ll-money-goods">
                {may('get-item') ? <Go to={`/items/${itemId}`}>{name}</Go> : name}{' '}
                <span className="ll-code ll-muted">
                  {itemCode}
                  {taxCode ? ` · ${t('taxCode', { code: taxCode })}` : ''}
                </span>
              </span>
            ),
          },
          {
            field: 'lot',
            render: ({ itemId, lot }) =>
              may('trace-lot') ? <Go to={`/trace/lot?${new URLSearchParams({ itemId, lot })}`}>{lot}</Go> : lot,
          },
          {
            field: 'orderLine',
            render: ({ orderLine }) => (
              <Go
                to={`/orders/${invoice.orderId}`}
                label={t('orderLine', { number: invoice.orderNumber ?? '', line: orderLine })}
              >
                #{orderLine}
              </Go>
            ),
          },
          { field: 'quantity', align: 'right' },
          { field: 'unitPrice' },
          { field: 'taxRate', align: 'right', render: ({ taxRate }) => rateText(taxRate) },
          { field: 'net' },
          { field: 'tax' },
          { field: 'gross' },
        ]}
      />
    </Section>
  );
}

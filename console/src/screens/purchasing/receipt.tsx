import '../../design/purchasing.css';
import { useParams } from '@tanstack/react-router';
import type { Output } from '../../app/api.ts';
import { fieldWord, listWord } from '../../app/language.ts';
import { useMay } from '../../app/me.tsx';
import { useAnswer } from '../../app/query.ts';
import { DataTable } from '../../patterns/data-table.tsx';
import { Facts } from '../../patterns/facts.tsx';
import { countText } from '../../patterns/format.ts';
import { Go } from '../../patterns/go.tsx';
import { Page, Section } from '../../patterns/page.tsx';
import { Answered } from '../../patterns/states.tsx';
import { Tag } from '../../patterns/status.tsx';
import { goodsColumns } from './goods-columns.tsx';
import { usePurchasingWords } from './words.ts';

type Receipt = Output<'get-acceptance-record'>;
type Line = Receipt['lines'][number];

/** The acceptance record of a receipt as the law asks for it, on the screen and on paper. */
export function Screen() {
  const { receiptId = '' }: { readonly receiptId?: string } = useParams({ strict: false });
  const t = usePurchasingWords();
  const may = useMay();
  const receipt = useAnswer('get-acceptance-record', { receiptId });
  return (
    <Answered of={receipt} lines={12}>
      {({ data }) => (
        <Page
          title={`${t('recordTitle')} ${data.number}`}
          help={t('recordHelp')}
          actions={
            <>
              {data.status === 'received' && may('accept-delivery') ? (
                <Go to={`/warehouse/accept/${receiptId}`} className="ll-button ll-primary">
                  {t('acceptNow')}
                </Go>
              ) : null}
              <button type="button" className="ll-button ll-screen-only" onClick={() => window.print()}>
                {t('print')}
              </button>
            </>
          }
        >
          <Heads receipt={data} />
          <Goods lines={data.lines} />
          <Serials lines={data.lines} />
        </Page>
      )}
    </Answered>
  );
}

function Heads({ receipt }: { readonly receipt: Receipt }) {
  const t = usePurchasingWords();
  const { supplier, purchaseOrderId, purchaseOrderNumber } = receipt;
  return (
    <>
      <div className="ll-columns">
        <Section title={t('supplier')}>
          <Facts of={supplier} operation="get-acceptance-record" fields={['name', 'address']} />
        </Section>
        <Section title={t('delivery')}>
          <Facts
            of={receipt}
            operation="get-acceptance-record"
            fields={['purchaseOrderNumber', 'orderedOn', 'deliveryNote', 'warehouseId']}
            extra={{ purchaseOrderNumber: <Go to={`/purchases/${purchaseOrderId}`}>{purchaseOrderNumber}</Go> }}
          />
        </Section>
        <Section title={t('signatures')}>
          <Facts
            of={receipt}
            operation="get-acceptance-record"
            fields={['status', 'receivedBy', 'receivedAt', 'acceptedBy', 'acceptedOn', 'acceptedAt']}
          />
        </Section>
      </div>
      {receipt.transport ? (
        <Section title={t('coldChain')}>
          <Facts
            of={receipt.transport}
            operation="get-acceptance-record"
            fields={['mode', 'departedAt', 'arrivedAt', 'arrivalCelsius', 'lowestCelsius', 'highestCelsius']}
          />
        </Section>
      ) : null}
    </>
  );
}

function Goods({ lines }: { readonly lines: readonly Line[] }) {
  const t = usePurchasingWords();
  return (
    <Section title={t('goods')}>
      <DataTable
        label={t('goods')}
        operation="get-acceptance-record"
        rows={lines}
        rowKey={({ line }) => String(line)}
        link={({ itemId }) => `/items/${itemId}`}
        columns={[
          ...goodsColumns(t('maker')),
          { field: 'lot' },
          { field: 'productionDate', render: ({ productionDate }) => <Day day={productionDate} /> },
          { field: 'expiry', render: ({ expiry }) => <Day day={expiry} /> },
          {
            field: 'quantity',
            align: 'right',
            value: ({ quantity }) => quantity,
            render: ({ quantity, unit }) => `${countText(quantity)} ${unit}`,
          },
          {
            field: 'serials',
            value: ({ serials }) => serials.length,
            render: ({ serials }) => (serials.length === 0 ? '—' : t('serialCount', { count: serials.length })),
          },
          { field: 'accepted' },
          { field: 'rejected' },
          {
            field: 'conclusion',
            label: t('result'),
            value: ({ conclusion }) => conclusion,
            render: (line) => <Conclusion line={line} />,
          },
          {
            field: 'keepUntil',
            value: ({ keepUntil }) => keepUntil ?? '9999',
            render: ({ keepUntil }) => (keepUntil ? <Day day={keepUntil} /> : t('forEver')),
          },
        ]}
      />
    </Section>
  );
}

function Day({ day }: { readonly day: string | undefined }) {
  return day ? <time dateTime={day}>{day}</time> : <>—</>;
}

function Conclusion({ line }: { readonly line: Line }) {
  const t = usePurchasingWords();
  const { conclusion, reason, disposal } = line;
  if (!conclusion) return <Tag tone="waiting">{t('waiting')}</Tag>;
  return (
    <>
      <Tag tone={conclusion === 'accepted' ? 'done' : 'stopped'}>{listWord('acceptance-conclusion', conclusion)}</Tag>
      {reason ? (
        <p>
          {fieldWord('reason', 'get-acceptance-record')}: {reason}
        </p>
      ) : null}
      {disposal ? (
        <p>
          {fieldWord('disposal', 'get-acceptance-record')}: {disposal}
        </p>
      ) : null}
    </>
  );
}

/** The numbers of single units: of implants the record names each. */
function Serials({ lines }: { readonly lines: readonly Line[] }) {
  const t = usePurchasingWords();
  const named = lines.filter(({ serials }) => serials.length > 0);
  if (named.length === 0) return null;
  return (
    <Section title={t('serialsOf')}>
      {named.map(({ line, itemCode, lot, serials, rejectedSerials = [] }) => (
        <div key={line}>
          <h3>
            {itemCode} {lot} · {countText(serials.length)}
          </h3>
          <p className="ll-serials">
            {serials.map((serial) => (
              <span key={serial} className="ll-code">
                {serial}
                {rejectedSerials.includes(serial) ? (
                  <>
                    {' '}
                    <Tag tone="stopped">{listWord('acceptance-conclusion', 'rejected')}</Tag>
                  </>
                ) : null}
              </span>
            ))}
          </p>
        </div>
      ))}
    </Section>
  );
}

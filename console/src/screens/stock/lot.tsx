import type { Output } from '../../app/api.ts';
import { useMay } from '../../app/me.tsx';
import { useAnswer } from '../../app/query.ts';
import { useAddress } from '../../patterns/address.ts';
import { useAllPages } from '../../patterns/all-pages.ts';
import { CommandButton } from '../../patterns/command-button.tsx';
import { DataTable } from '../../patterns/data-table.tsx';
import { Facts } from '../../patterns/facts.tsx';
import { Go } from '../../patterns/go.tsx';
import { NameOf, useName } from '../../patterns/names.tsx';
import { Page, Section } from '../../patterns/page.tsx';
import { Answered } from '../../patterns/states.tsx';
import { noLot } from './links.ts';
import { PositionActs } from './position-acts.tsx';
import { statusColumns } from './positions.tsx';
import { Stops } from './stops.tsx';
import { NothingToTrace } from './nothing-to-trace.tsx';
import { TraceView } from './trace-view.tsx';
import { useTraceWords } from './trace-words.ts';
import { Trail } from './trail.tsx';
import { useStockWords } from './words.ts';

type Trace = Output<'trace-lot'>;
const movesOf = ({ moves }: Trace) => moves;
/** Moves that are read by themselves; more on demand. */
const mostMoves = 3000;

/** One lot from its sources to those who have it now. */
export function Screen() {
  const [{ itemId, lot }] = useAddress();
  if (!itemId || !lot) return <NothingToTrace />;
  // Another lot is another screen: nothing of the one before may stay.
  return <LotTrace key={`${itemId}/${lot}`} itemId={itemId} lot={lot} />;
}

/** The whole lot: serial numbers are neither asked nor sent. */
const heldLot = (itemId: string, lot: string) =>
  ({ itemId, lots: [lot], serials: undefined }) as unknown as { itemId: string; lots: string[] };

function LotTrace({ itemId, lot }: { readonly itemId: string; readonly lot: string }) {
  const t = useTraceWords();
  const s = useStockWords();
  const may = useMay();
  const { name } = useName('item', itemId);
  const trace = useAllPages('trace-lot', { itemId, lot, limit: 1000 }, { most: mostMoves, rowsOf: movesOf });
  const title = lot === noLot ? t('noLotTitle') : t('lotTitle', { lot });
  return (
    <>
      <Trail steps={[{ to: '/stock', name: s('board') }, { to: `/stock/items/${itemId}`, name }, { name: title }]} />
      <Page
        title={title}
        help={t('lotHelp')}
        actions={
          <>
            <Go to="/trace" className="ll-button">
              {t('backToStart')}
            </Go>
            {lot === noLot ? null : (
              <CommandButton operation="hold-goods" fixed={heldLot(itemId, lot)} danger>
                {t('hold')}
              </CommandButton>
            )}
          </>
        }
      >
        <Answered of={trace.answer} lines={10}>
          {({ first, rows }) => (
            <>
              <Section title={t('masterData')}>
                <Facts
                  of={first}
                  operation="trace-lot"
                  fields={['itemId', 'lot', 'expiry', 'productionDate', 'supplierId']}
                />
              </Section>
              {trace.isComplete || trace.isReading ? null : (
                <p className="ll-note">
                  {t('onlyLoaded', { count: rows.length })}{' '}
                  <button type="button" className="ll-button" disabled={trace.isFetching} onClick={trace.more}>
                    {t('loadMore')}
                  </button>
                </p>
              )}
              <TraceView moves={rows} itemId={itemId} />
            </>
          )}
        </Answered>
        <div className="ll-columns">
          {may('list-stops') ? <Stops itemId={itemId} lot={lot} /> : null}
          {may('get-stock') ? <LotStock itemId={itemId} lot={lot} /> : null}
        </div>
      </Page>
    </>
  );
}

/** What stands of the lot now, warehouse by warehouse, and what quality may do about it. */
function LotStock({ itemId, lot }: { readonly itemId: string; readonly lot: string }) {
  const t = useTraceWords();
  const s = useStockWords();
  const may = useMay();
  const stock = useAnswer('get-stock', { itemId });
  const isJudge = may('adjust-status') || may('scrap-stock');
  return (
    <Section
      title={t('now')}
      actions={
        <Go to={`/stock/items/${itemId}`} className="ll-button">
          {t('itemStock')}
        </Go>
      }
    >
      <Answered of={stock} lines={3}>
        {({ data }) => {
          const rows = data.positions.filter((position) => position.lot === lot);
          return (
            <div className="ll-no-zeros">
              <DataTable
                label={t('now')}
                operation="get-stock"
                empty={s('noPositions')}
                rows={rows}
                rowKey={({ warehouseId, expiry }) => `${warehouseId}/${expiry ?? ''}`}
                columns={[
                  {
                    field: 'warehouseId',
                    render: ({ warehouseId }) => <NameOf kind="warehouse" id={warehouseId} />,
                  },
                  ...statusColumns(rows),
                  ...(isJudge
                    ? [
                        {
                          field: 'acts',
                          label: s('act'),
                          sorts: false,
                          render: (row: (typeof rows)[number]) => <PositionActs itemId={itemId} position={row} />,
                        },
                      ]
                    : []),
                ]}
              />
            </div>
          );
        }}
      </Answered>
    </Section>
  );
}

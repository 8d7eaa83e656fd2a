import type { Output } from '../../app/api.ts';
import { useMay, useMe } from '../../app/me.tsx';
import { useAnswer } from '../../app/query.ts';
import { useAddress } from '../../patterns/address.ts';
import type { Column } from '../../patterns/data-table.tsx';
import { countText, dayText } from '../../patterns/format.ts';
import { Go } from '../../patterns/go.tsx';
import { ListView } from '../../patterns/list-view.tsx';
import { Page } from '../../patterns/page.tsx';
import { Status } from '../../patterns/status.tsx';
import { AsOf } from './as-of.tsx';
import { StockBar, StockLegend } from './stock-bar.tsx';
import { shownStatuses, stockText, type ShownStatus } from './statuses.ts';
import { useStockWords } from './words.ts';

type Board = Output<'get-stock-board'>;
type Row = Board['items'][number];
type Figure = ShownStatus | 'total';

const isFigure = (text: string | undefined): text is Figure =>
  text === 'total' || shownStatuses.some((status) => status === text);

/** Stock over all warehouses: items down, warehouses across, statuses in colours. */
export function Screen() {
  const t = useStockWords();
  const may = useMay();
  const [{ line, figure: said }, change] = useAddress();
  const figure = isFigure(said) ? said : 'total';
  const columns = useColumns(figure);
  const lines = useAnswer('list-product-lines', {}, { staleTime: 300_000 });
  return (
    <Page
      title={t('board')}
      help={t('boardHelp')}
      actions={
        may('list-shipments-in-transit') ? (
          <Go to="/stock/transit" className="ll-button">
            {t('inTransit')}
          </Go>
        ) : null
      }
    >
      <div className="ll-filters">
        <label>
          <span>{t('productLine')}</span>
          <select className="ll-input" value={line ?? ''} onChange={({ target }) => change({ line: target.value })}>
            <option value="">{t('everyLine')}</option>
            {(lines.data?.data.items ?? []).map(({ productLine }) => (
              <option key={productLine}>{productLine}</option>
            ))}
          </select>
        </label>
      </div>
      <StockLegend
        label={t('shown')}
        value={figure}
        onChange={(status) => change({ figure: status === 'total' ? undefined : status })}
      />
      <div className="ll-no-zeros">
        <ListView
          // Another line is another list: it begins at its first page.
          key={line ?? ''}
          operation="get-stock-board"
          fixed={line ? { productLine: line } : {}}
          without={['productLine']}
          most={50}
          label={t('board')}
          empty={t('boardEmpty')}
          rowKey={({ itemId }) => itemId}
          link={({ itemId }) => `/stock/items/${itemId}`}
          columns={columns}
          above={({ inTransitIsComplete, asOf }) => <Above isComplete={inTransitIsComplete} asOf={asOf} />}
        />
      </div>
    </Page>
  );
}

/** The person's own warehouses stand first. */
function useColumns(figure: Figure): readonly Column<Row>[] {
  const t = useStockWords();
  const { warehouses: own } = useMe();
  const { data } = useAnswer('list-warehouses', {}, { staleTime: 300_000 });
  const isOwn = (id: string): boolean => own?.includes(id) === true;
  const warehouses = (data?.data.items ?? []).toSorted(
    (a, b) => Number(isOwn(b.warehouseId)) - Number(isOwn(a.warehouseId)),
  );
  return [
    { field: 'name', label: t('item'), render: (row) => <ItemName row={row} /> },
    {
      field: 'total',
      align: 'right',
      value: ({ total }) => total[figure],
      render: ({ total, unit }) => (
        <span className="ll-stock-cell">
          <strong>
            {countText(total[figure])} <small className="ll-muted">{unit}</small>
          </strong>
          <StockBar stock={total} />
        </span>
      ),
    },
    ...warehouses.map(({ warehouseId, name }): Column<Row> => {
      const at = (row: Row) => row.warehouses.find((one) => one.warehouseId === warehouseId);
      return {
        field: warehouseId,
        label: isOwn(warehouseId) ? `★ ${name}` : name,
        align: 'right',
        value: (row) => at(row)?.stock[figure] ?? 0,
        render: (row) => <Cell row={row} warehouseId={warehouseId} warehouse={name} figure={figure} />,
      };
    }),
    { field: 'inTransit', label: t('inTransit'), align: 'right' },
    { field: 'nearestExpiry', label: t('nearestExpiry') },
  ];
}

function ItemName({ row: { name, code, specification, status } }: { readonly row: Row }) {
  return (
    <span className="ll-stock-item">
      <strong>{name}</strong>
      <small className="ll-muted">
        <span className="ll-code">{code}</span> {specification}
      </small>
      {status === 'approved' ? null : <Status list="item-status" value={status} />}
    </span>
  );
}

function Cell({
  row,
  warehouseId,
  warehouse,
  figure,
}: {
  readonly row: Row;
  readonly warehouseId: string;
  readonly warehouse: string;
  readonly figure: Figure;
}) {
  const t = useStockWords();
  const here = row.warehouses.find((one) => one.warehouseId === warehouseId);
  if (!here || here.stock.total === 0) return <span className="ll-none">0</span>;
  const { stock, nearestExpiry, isComplete } = here;
  const count = countText(stock[figure]);
  const expiry = nearestExpiry ? ` · ${t('nearestExpiry')} ${dayText(nearestExpiry)}` : '';
  return (
    <Go
      to={`/stock/items/${row.itemId}?warehouseId=${warehouseId}`}
      className="ll-stock-cell"
      label={t('cell', { warehouse, stock: `${count} · ${stockText(stock)}${expiry}` })}
    >
      <strong {...(isComplete ? {} : { title: t('moreThanCounted') })}>{isComplete ? count : `≥ ${count}`}</strong>
      <StockBar stock={stock} />
    </Go>
  );
}

function Above({ isComplete, asOf }: { readonly isComplete: boolean; readonly asOf: string }) {
  const t = useStockWords();
  return (
    <>
      <AsOf at={asOf} />
      {isComplete ? null : <p className="ll-note">{t('inTransitMore')}</p>}
    </>
  );
}

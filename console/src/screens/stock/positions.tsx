import { memo } from 'react';
import type { Output } from '../../app/api.ts';
import { fieldWord } from '../../app/language.ts';
import { useMay } from '../../app/me.tsx';
import { DataTable, type Column } from '../../patterns/data-table.tsx';
import { countText } from '../../patterns/format.ts';
import { Go } from '../../patterns/go.tsx';
import { NameOf } from '../../patterns/names.tsx';
import { DaysLeft } from './days-left.tsx';
import { noLot, useLotLink } from './links.ts';
import { PositionActs } from './position-acts.tsx';
import { StockBar } from './stock-bar.tsx';
import { shownStatuses, sumOf, type ShownStatus, type Stock } from './statuses.ts';
import { useStockWords } from './words.ts';

export type ItemStock = Output<'get-stock'>;
type Position = ItemStock['positions'][number];

/** Columns of those statuses that anything is in: an item has two or three of the eight. */
export function statusColumns<Row extends { readonly stock: Stock }>(rows: readonly Row[]): Column<Row>[] {
  const used = shownStatuses.filter((status) => status === 'available' || rows.some(({ stock }) => stock[status] > 0));
  return [...used, 'total' as const].map((status) => ({
    field: status,
    align: 'right',
    value: ({ stock }) => stock[status],
    render: ({ stock }) => <Count value={stock[status]} status={status} />,
  }));
}

/** A figure of one status; those that may never be sold are red. */
export function Count({ value, status }: { readonly value: number; readonly status: ShownStatus | 'total' }) {
  if (value === 0) return <span className="ll-none">0</span>;
  const isBad = ['blocked', 'recalled', 'nonConforming', 'expired'].includes(status);
  return (
    <span className="ll-number" {...(isBad ? { style: { color: 'var(--ll-stopped)' } } : {})}>
      {status === 'total' ? <strong>{countText(value)}</strong> : countText(value)}
    </span>
  );
}

/** An item's stock summed by warehouse. */
export function WarehouseTable({ stock }: { readonly stock: ItemStock }) {
  const t = useStockWords();
  const rows = [...Map.groupBy(stock.positions, ({ warehouseId }) => warehouseId)].map(([warehouseId, positions]) => ({
    warehouseId,
    stock: sumOf(positions.map((position) => position.stock)),
    lots: positions.length,
    first: positions.flatMap(({ expiry }) => expiry ?? []).toSorted()[0],
  }));
  return (
    <div className="ll-no-zeros">
      <DataTable
        label={t('byWarehouse')}
        operation="get-stock"
        empty={t('noPositions')}
        rows={rows}
        rowKey={({ warehouseId }) => warehouseId}
        link={({ warehouseId }) => `/stock/warehouses/${warehouseId}`}
        columns={[
          { field: 'warehouseId' },
          { field: 'bar', label: fieldWord('stock'), sorts: false, render: (row) => <StockBar stock={row.stock} /> },
          ...statusColumns(rows),
          { field: 'lots', label: t('lotCount'), align: 'right', render: ({ lots }) => countText(lots) },
          { field: 'first', label: t('nearestExpiry') },
        ]}
      />
    </div>
  );
}

/** An item's stock lot by lot, with what quality may do about each. */
export const PositionTable = memo(function PositionTable({
  stock: { positions, itemId },
  warehouseId,
}: {
  readonly stock: ItemStock;
  readonly warehouseId: string | undefined;
}) {
  const t = useStockWords();
  const may = useMay();
  const lotLink = useLotLink();
  const rows = warehouseId ? positions.filter((one) => one.warehouseId === warehouseId) : positions;
  const acts: Column<Position>[] =
    may('adjust-status') || may('scrap-stock')
      ? [
          {
            field: 'acts',
            label: t('act'),
            sorts: false,
            render: (row) => <PositionActs itemId={itemId} position={row} />,
          },
        ]
      : [];
  return (
    <div className="ll-no-zeros">
      <DataTable
        label={t('byLot')}
        operation="get-stock"
        empty={t(warehouseId ? 'noPositionsHere' : 'noPositions')}
        rows={rows}
        rowKey={(row) => `${row.warehouseId}/${row.lot}/${row.expiry ?? ''}`}
        columns={[
          { field: 'lot', render: ({ lot }) => <LotName lot={lot} to={lotLink(itemId, lot)} /> },
          { field: 'warehouseId', render: (row) => <NameOf kind="warehouse" id={row.warehouseId} /> },
          { field: 'expiry' },
          { field: 'daysLeft', align: 'right', render: ({ daysLeft }) => <DaysLeft days={daysLeft} /> },
          ...statusColumns(rows),
          ...acts,
        ]}
      />
    </div>
  );
});

export function LotName({ lot, to }: { readonly lot: string; readonly to: string | undefined }) {
  const text = lot === noLot ? '—' : lot;
  return to ? <Go to={to}>{text}</Go> : <>{text}</>;
}

import { useMemo } from 'react';
import { useMay } from '../../../app/me.tsx';
import { useAnswer } from '../../../app/query.ts';
import { DataTable } from '../../../patterns/data-table.tsx';
import { Figures } from '../../../patterns/facts.tsx';
import { countText } from '../../../patterns/format.ts';
import { Go } from '../../../patterns/go.tsx';
import { NameOf } from '../../../patterns/names.tsx';
import { Tag } from '../../../patterns/status.tsx';
import { useBounded } from '../parts.tsx';
import type { Preview } from './draft.ts';
import { useStartWords } from './words.ts';

type Lot = Preview['lots'][number];
const sum = (lots: readonly Lot[], field: 'onHand' | 'withConsignees'): number =>
  lots.reduce((all, lot) => all + lot[field], 0);

/** Whom and what the recall would reach, before anybody begins it. */
export function Reach({ preview, isBySerial }: { readonly preview: Preview; readonly isBySerial: boolean }) {
  const t = useStartWords();
  const { lots, consignees, itemId } = preview;
  return (
    <div className="ll-stack">
      <AlreadyStopped itemId={itemId} />
      <Figures
        items={[
          { label: t('figureLots'), value: countText(lots.length) },
          { label: t('figureHere'), value: countText(sum(lots, 'onHand')) },
          { label: t('figureConsignees'), value: countText(consignees.length) },
          { label: t('figureOut'), value: countText(sum(lots, 'withConsignees')) },
        ]}
      />
      <div className="ll-columns">
        <Lots lots={lots} itemId={itemId} />
        <div className="ll-stack">
          <Consignees preview={preview} />
          {isBySerial ? null : <Warehouses itemId={itemId} lots={lots} />}
        </div>
      </div>
    </div>
  );
}

function AlreadyStopped({ itemId }: { readonly itemId: string }) {
  const t = useStartWords();
  const stops = useAnswer('list-stops', { itemId });
  const count = stops.data?.data.items.length ?? 0;
  if (count === 0) return null;
  return (
    <p className="ll-verdict" data-tone="waiting">
      <Go to={`/stops?itemId=${itemId}`}>{t('alreadyStopped', { count })}</Go>
    </p>
  );
}

function Lots({ lots, itemId }: { readonly lots: readonly Lot[]; readonly itemId: string }) {
  const t = useStartWords();
  const may = useMay();
  const { shown, more } = useBounded(lots);
  return (
    <div>
      <h3>{t('byLot')}</h3>
      <DataTable
        label={t('byLot')}
        operation="preview-recall"
        rows={shown}
        rowKey={({ lot }) => lot}
        link={({ lot, received }) =>
          received > 0 && may('trace-lot') ? `/trace/lot?${new URLSearchParams({ itemId, lot })}` : undefined
        }
        columns={[
          { field: 'lot' },
          {
            field: 'received',
            align: 'right',
            render: ({ received }) =>
              received === 0 ? <Tag tone="quiet">{t('neverHere')}</Tag> : <>{countText(received)}</>,
          },
          { field: 'onHand' },
          { field: 'withConsignees' },
        ]}
      />
      {more}
    </div>
  );
}

function Consignees({ preview: { consignees } }: { readonly preview: Preview }) {
  const t = useStartWords();
  const sorted = useMemo(() => consignees.toSorted((a, b) => b.units - a.units), [consignees]);
  const { shown, more } = useBounded(sorted);
  return (
    <div>
      <h3>{t('byConsignee')}</h3>
      <DataTable
        label={t('byConsignee')}
        operation="preview-recall"
        empty={t('noConsignees')}
        rows={shown}
        rowKey={({ partnerId }) => partnerId}
        columns={[
          { field: 'partnerId' },
          { field: 'units' },
          { field: 'lots', render: ({ lots }) => lots.map(({ lot }) => lot).join(', ') },
        ]}
      />
      {more}
    </div>
  );
}

function Warehouses({ itemId, lots }: { readonly itemId: string; readonly lots: readonly Lot[] }) {
  const t = useStartWords();
  const stock = useAnswer('get-stock', { itemId });
  const rows = useMemo(() => {
    const meant = new Set(lots.map(({ lot }) => lot));
    const units = new Map<string, number>();
    for (const { warehouseId, lot, stock: counted } of stock.data?.data.positions ?? []) {
      if (meant.has(lot)) units.set(warehouseId, (units.get(warehouseId) ?? 0) + counted.total);
    }
    return [...units].filter(([, count]) => count > 0).map(([warehouseId, count]) => ({ warehouseId, units: count }));
  }, [stock.data, lots]);
  return (
    <div>
      <h3>{t('byWarehouse')}</h3>
      <DataTable
        label={t('byWarehouse')}
        operation="preview-recall"
        empty={t('noStock')}
        rows={rows}
        rowKey={({ warehouseId }) => warehouseId}
        columns={[
          { field: 'warehouseId', render: ({ warehouseId }) => <NameOf kind="warehouse" id={warehouseId} /> },
          { field: 'units' },
        ]}
      />
    </div>
  );
}

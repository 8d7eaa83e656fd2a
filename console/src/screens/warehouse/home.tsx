import '../../design/work.css';
import type { Output } from '../../app/api.ts';
import { useMay } from '../../app/me.tsx';
import { useWaiting } from '../../app/outbox.ts';
import { chooseWarehouse, useWarehouse } from '../../app/place.ts';
import { WarehouseSelect } from '../../patterns/form/lookups.tsx';
import { Go } from '../../patterns/go.tsx';
import { Page } from '../../patterns/page.tsx';
import { useCarried } from './carried.ts';
import { useWorkWords } from './words.ts';

/** Where a warehouse shift begins: the warehouse, and a big tile for each kind of work of the person's posts. */
export function Screen() {
  const t = useWorkWords();
  const may = useMay();
  const waiting = useWaiting();
  const warehouseId = useWarehouse();
  return (
    <Page title={t('work')} help={t('workHelp')}>
      <PlaceChoice />
      <div className="ll-tiles">
        {warehouseId ? <WarehouseTiles warehouseId={warehouseId} /> : null}
        {may('confirm-delivery') && may('list-shipments-in-transit') ? <TransitTile /> : null}
        {may('receive-recall-return') && may('list-recalls') ? <RecallTile /> : null}
        <Tile to="/warehouse/look-up" title={t('lookUp')} />
        <Tile to="/warehouse/waiting" title={t('waiting')} count={waiting.length} />
      </div>
    </Page>
  );
}

/** The warehouse this device works in. */
export function PlaceChoice() {
  const t = useWorkWords();
  const warehouseId = useWarehouse();
  return (
    <label className="ll-place ll-big">
      <span>{t('warehouse')}</span>
      <WarehouseSelect
        label={t('warehouse')}
        {...(warehouseId ? { value: warehouseId } : {})}
        onChange={(id) => id && chooseWarehouse(id)}
      />
    </label>
  );
}

function Tile({
  to,
  title,
  count,
  isMore = false,
}: {
  readonly to: string;
  readonly title: string;
  readonly count?: number | undefined;
  readonly isMore?: boolean;
}) {
  const t = useWorkWords();
  return (
    <Go to={to} className="ll-tile">
      <strong>{title}</strong>
      {count === undefined ? null : (
        <span className="ll-count" data-tone={count > 0 ? 'waiting' : 'quiet'}>
          {count === 0 ? t('nothing') : t(isMore ? 'toDoMore' : 'toDo', { count })}
        </span>
      )}
    </Go>
  );
}

type Status = Output<'list-open-picks'>['items'][number]['status'];
const every = 60_000;

function WarehouseTiles({ warehouseId }: { readonly warehouseId: string }) {
  const t = useWorkWords();
  const may = useMay();
  const isOut = may('pick-shipment') || may('check-shipment') || may('ship-shipment');
  const picks = useCarried('list-open-picks', { warehouseId, limit: 100 }, { enabled: isOut, every });
  const canReceive = may('receive-delivery');
  const purchases = useCarried('list-purchase-orders', { limit: 100 }, { enabled: canReceive, every });
  const canAccept = may('accept-delivery');
  const receipts = useCarried('list-open-receipts', { warehouseId, limit: 100 }, { enabled: canAccept, every });
  const open = (...statuses: Status[]): number | undefined =>
    picks.data?.items.filter(({ status }) => statuses.includes(status)).length;
  const isMore = picks.data?.cursor !== undefined;
  return (
    <>
      {canReceive ? (
        <Tile
          to="/warehouse/receive"
          title={t('receive')}
          count={purchases.data?.items.filter((one) => one.warehouseId === warehouseId).length}
          isMore={purchases.data?.cursor !== undefined}
        />
      ) : null}
      {canAccept ? (
        <Tile
          to="/warehouse/accept"
          title={t('accept')}
          count={receipts.data?.items.length}
          isMore={receipts.data?.cursor !== undefined}
        />
      ) : null}
      {may('pick-shipment') ? (
        <Tile to="/warehouse/pick" title={t('pick')} count={open('allocated', 'picking')} isMore={isMore} />
      ) : null}
      {may('check-shipment') ? (
        <Tile to="/warehouse/pick" title={t('check')} count={open('picked')} isMore={isMore} />
      ) : null}
      {may('ship-shipment') ? (
        <Tile to="/warehouse/pick" title={t('ship')} count={open('checked')} isMore={isMore} />
      ) : null}
    </>
  );
}

function TransitTile() {
  const t = useWorkWords();
  const transit = useCarried('list-shipments-in-transit', { limit: 100 }, { every });
  return (
    <Tile
      to="/warehouse/deliver"
      title={t('deliver')}
      count={transit.data?.items.length}
      isMore={transit.data?.cursor !== undefined}
    />
  );
}

function RecallTile() {
  const t = useWorkWords();
  const recalls = useCarried('list-recalls', { limit: 100 }, { every });
  return (
    <Tile
      to="/warehouse/recall-returns"
      title={t('recallReturns')}
      count={recalls.data?.items.filter(({ status }) => status === 'open').length}
    />
  );
}

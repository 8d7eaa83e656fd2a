import type { Instant } from '../domain/shared/calendar.ts';
import { lotOf, type IncomingGoods, type OnFile, type TakenIn } from '../domain/shared/incoming-goods.ts';
import {
  noLot,
  type BusinessStep,
  type Lot,
  type Place,
  type Serial,
  type StockStatus,
} from '../domain/shared/stock.ts';
import { keys } from './keys.ts';
import { lotCodec, moveWrites, newLotWrites, postingWrite, serialCodec } from './stock.ts';
import type { Store } from './store.ts';
import type { Guard, Write } from './write.ts';

/** Goods entering a warehouse under one document. */
export interface Arrival {
  readonly company: string;
  readonly warehouseId: string;
  readonly documentType: string;
  readonly documentId: string;
  readonly documentNumber: string;
  readonly step: BusinessStep;
  readonly from: Place;
  readonly supplierId?: string;
  readonly at: Instant;
  readonly statusOf: (taken: TakenIn) => StockStatus;
  /** True where the warehouse must not have had a position of the lot before. */
  readonly opens?: boolean;
}

/** Lots and serials that the goods may meet, read consistently in one step. */
export async function readOnFile(store: Store, company: string, goods: readonly IncomingGoods[]): Promise<OnFile> {
  const lots = goods.filter(({ lot }) => lotOf({ lot }) !== noLot);
  const lotKeys = lots.map(({ itemId, lot }) => keys.lot(company, itemId, lotOf({ lot })));
  const serialKeys = goods.flatMap(({ itemId, serials }) =>
    (serials ?? []).map((serial) => keys.serial(company, itemId, serial)),
  );
  const found = await store.getMany([...lotKeys, ...serialKeys], 'consistent');
  const distinct = [...new Map(found.flatMap((item) => (item ? [[`${item.pk}\n${item.sk}`, item]] : []))).values()];
  return {
    lots: distinct.filter((item) => item['kind'] === 'lot').map(lotCodec.fromItem),
    serials: distinct.filter((item) => item['kind'] === 'serial').map(serialCodec.fromItem),
  };
}

/** All that goods leave behind as they enter: position, lot master at first sight, move, and each serial's row. */
export function arrivalWrites(arrival: Arrival, taken: readonly TakenIn[]): Write[] {
  const { company, warehouseId, documentType, documentId, documentNumber, step, from, at } = arrival;
  return taken.flatMap((one, index) => {
    const { itemId, lot, expiry, productionDate, quantity, serials } = one;
    const status = arrival.statusOf(one);
    const posting = postingWrite(company, { itemId, warehouseId, lot, expiry, productionDate, quantity, to: status });
    const master: Lot = { company, itemId, lot, expiry, productionDate, supplierId: arrival.supplierId };
    return [
      arrival.opens && posting.kind === 'update' ? { ...posting, guard: { exists: false } } : posting,
      ...(one.isNewLot ? newLotWrites(master) : []),
      ...moveWrites({
        company,
        id: `${documentId}-${index + 1}`,
        ...{ itemId, lot, quantity, step, from, documentType, documentId, documentNumber },
        to: { kind: 'warehouse', warehouseId, status },
        ...(serials.length > 0 ? { serials } : {}),
        occurredAt: at,
        recordedAt: at,
      }),
      ...serials.map((serial) => serialCodec.put(serialRow(arrival, one, serial, status), guardOf(one, serial))),
    ];
  });
}

function serialRow(arrival: Arrival, { itemId, lot }: TakenIn, serial: string, status: StockStatus): Serial {
  const { company, warehouseId } = arrival;
  const held = status !== 'available';
  return {
    ...{ company, itemId, serial, lot, warehouseId },
    status: held ? 'held' : 'in-stock',
    ...(held ? { stock: status } : {}),
  };
}

// A serial that was never here must still be unknown; one that left must still be gone.
function guardOf({ seenSerials }: TakenIn, serial: string): Guard {
  const seen = seenSerials.find((one) => one.serial === serial);
  return seen ? { equals: { status: seen.status } } : { exists: false };
}

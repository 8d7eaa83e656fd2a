import type { UdidDeliveryTaken } from '../../events/catalogue.ts';
import type { Instant } from '../shared/calendar.ts';
import { accepted, rejected, type Decision, type Remembered } from '../shared/decision.ts';
import type { Item } from './item.ts';
import { udidData, udidDifferences, type TakeableField, type UdidDifference, type UdidRecord } from './udid-record.ts';
import type { ItemChange } from './change-item.ts';

/** One file of one version of the national UDI database, as it was taken in. */
export interface UdidDelivery extends Remembered {
  readonly id: string;
  readonly company: string;
  /** The database's own version. */
  readonly release: string;
  readonly file: string;
  readonly records: number;
  /** Records whose identifier is one of ours. */
  readonly matched: number;
  /** Items in which something differs. */
  readonly different: number;
  readonly takenAt: Instant;
  readonly takenBy: string;
}

/** What differs of one item; settled when a person took or left each line. */
export interface UdidItemDifference extends Remembered {
  readonly id: string;
  readonly company: string;
  readonly deliveryId: string;
  readonly itemId: string;
  readonly itemCode: string;
  readonly di: string;
  readonly lines: readonly UdidDifference[];
  readonly theirs: Pick<ItemChange, TakeableField>;
  readonly settled?: { readonly taken: readonly TakeableField[]; readonly by: string; readonly at: Instant };
}

/** Differences that one transaction takes beside delivery and journal. */
export const mostDifferences = 90;

export interface TakeUdidDeliveryState {
  readonly deliveryId: string;
  readonly known: UdidDelivery | undefined;
  readonly records: readonly UdidRecord[];
  /** The item each record's identifier means, in the order of the records. */
  readonly items: readonly (Item | undefined)[];
  readonly differenceId: (itemId: string) => string;
}

/**
 * Takes one file of a version in, once: what differs is put side by side for a person; nothing changes by itself. Records
 * without an item of ours are counted and not created.
 */
export function takeUdidDelivery(
  state: TakeUdidDeliveryState,
  { version, file }: { readonly version: string; readonly file: string },
  circumstances: { readonly company: string; readonly actor: string; readonly now: Instant },
): Decision<
  { readonly delivery: UdidDelivery; readonly differences: readonly UdidItemDifference[] },
  UdidDeliveryTaken,
  'udid-version-taken' | 'udid-too-many-differences'
> {
  const { known, records, items, deliveryId } = state;
  if (known) return rejected('udid-version-taken', { version, file, takenBy: known.takenBy });
  const { company } = circumstances;
  const byItem = new Map<string, UdidItemDifference>();
  for (const [index, record] of records.entries()) {
    const item = items[index];
    const lines = item ? udidDifferences(item, record) : [];
    if (!item || lines.length === 0) continue;
    // A later record of the same item is the newer word of the same version.
    byItem.set(item.id, {
      id: state.differenceId(item.id),
      ...{ company, deliveryId, itemId: item.id, itemCode: item.code, di: record.di, lines },
      theirs: udidData(record),
    });
  }
  const differences = [...byItem.values()];
  if (differences.length > mostDifferences) {
    return rejected('udid-too-many-differences', { items: differences.length, most: mostDifferences });
  }
  const delivery: UdidDelivery = {
    id: deliveryId,
    ...{ company, release: version, file, records: records.length },
    matched: items.filter((item) => item !== undefined).length,
    different: differences.length,
    takenAt: circumstances.now,
    takenBy: circumstances.actor,
  };
  return accepted(
    { delivery, differences },
    {
      type: 'catalogue.udid-delivery-taken.v1',
      data: {
        deliveryId,
        version,
        records: delivery.records,
        matched: delivery.matched,
        different: delivery.different,
      },
    },
  );
}

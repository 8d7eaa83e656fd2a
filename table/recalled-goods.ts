import { emptyTally, tallied, type LotTally } from '../domain/quality/consignees.ts';
import type { LotFacts } from '../domain/quality/recall-equation.ts';
import type { Scope } from '../domain/quality/recall.ts';
import { noExpiry, stockStatuses, type Lot, type Serial } from '../domain/shared/stock.ts';
import { inRange } from '../domain/shared/stop.ts';
import { keys } from './keys.ts';
import { lotCodec, moveCodec, positionOf, serialCodec, warehouseCodec } from './stock.ts';
import type { Reading, Store } from './store.ts';

/** Lots looked into side by side: enough to be quick, few enough to stay small in memory. */
const lotsAtOnce = 8;
const movesPerPage = 1000;

/** A lot that a scope touches, with the expiry that its positions are filed under. */
export type ScopedLot = Pick<Lot, 'lot' | 'expiry'>;

interface Scoped {
  readonly lots: readonly ScopedLot[];
  /** The known serials inside the scope's ranges; absent where it names none. */
  readonly serials?: readonly Serial[];
}

/** Which lots a scope means: those named, those of the named serials, or all that were ever here. */
export async function lotsInScope(store: Store, company: string, scope: Scope, reading: Reading): Promise<Scoped> {
  const { itemId, lots, serials } = scope;
  const known = serials ? await serialsInRanges(store, company, itemId, serials, reading) : undefined;
  const inLots = lots ? known?.filter(({ lot }) => lots.includes(lot)) : known;
  if (!lots && !inLots) {
    // The index entry of a lot carries both in its sort key: `<expiry>#<lot>`.
    const entries = await store.queryAll({ index: 'gs2', pk: keys.lotsOfItem(company, itemId), reading });
    const found = entries.map((entry) => String(entry['gs2sk']));
    return { lots: found.map((text) => ({ expiry: text.slice(0, 10), lot: text.slice(11) })) };
  }
  const names = lots ?? [...new Set((inLots ?? []).map(({ lot }) => lot))];
  const masters = await store.getMany(
    names.map((lot) => keys.lot(company, itemId, lot)),
    reading,
  );
  return {
    lots: names.map((lot, index) => {
      const master = masters[index];
      return { lot, expiry: master ? lotCodec.fromItem(master).expiry : noExpiry };
    }),
    ...(inLots ? { serials: inLots } : {}),
  };
}

async function serialsInRanges(
  store: Store,
  company: string,
  itemId: string,
  ranges: NonNullable<Scope['serials']>,
  reading: Reading,
): Promise<Serial[]> {
  const { pk: prefix } = keys.serial(company, itemId, '');
  const pages = await Promise.all(
    ranges.map((range) =>
      store.queryAll({ index: 'gs1', pk: keys.serialsOfItem(company, itemId), sk: range, reading }),
    ),
  );
  // Serials sort as text: between two ends of a range there may stand longer ones, which it does not mean.
  const names = new Set(pages.flat().map(({ pk }) => pk.slice(prefix.length)));
  const wanted = [...names].filter((serial) => ranges.some((range) => inRange(serial, range)));
  const found = await store.getMany(
    wanted.map((serial) => keys.serial(company, itemId, serial)),
    reading,
  );
  return found.flatMap((item) => (item ? [serialCodec.fromItem(item)] : []));
}

/** Sums one lot's moves page by page: a lot of any age is read without being held in memory. */
async function tallyLot(store: Store, company: string, scope: Scope, lot: string, reading: Reading): Promise<LotTally> {
  const { pk } = keys.lot(company, scope.itemId, lot);
  let tally = emptyTally(lot);
  let cursor: string | undefined;
  do {
    const page = await store.query({ pk, sk: { beginsWith: 'MOVE#' }, limit: movesPerPage, cursor, reading });
    tally = tallied(tally, page.items.map(moveCodec.fromItem), scope.serials);
    cursor = page.cursor;
  } while (cursor);
  return tally;
}

/** Where the units of a scope went: costs the moves of its lots and nothing else. */
export async function readTallies(
  store: Store,
  company: string,
  scope: Scope,
  reading: Reading,
): Promise<readonly LotTally[]> {
  const { lots } = await lotsInScope(store, company, scope, reading);
  return inPortions(lots, ({ lot }) => tallyLot(store, company, scope, lot, reading));
}

/** Each lot's moves beside what stands in our warehouses now: the two sides of the equation. */
export async function readLotFacts(
  store: Store,
  company: string,
  scope: Scope,
  reading: Reading,
): Promise<readonly LotFacts[]> {
  const [{ lots, serials }, warehouses] = await Promise.all([
    lotsInScope(store, company, scope, reading),
    store.queryAll({ pk: keys.warehouse(company, '').pk, reading }),
  ]);
  const ids = warehouses.map((item) => warehouseCodec.fromItem(item).id);
  return inPortions(lots, async ({ lot, expiry }) => {
    const [tally, positions] = await Promise.all([
      tallyLot(store, company, scope, lot, reading),
      serials
        ? []
        : store.getMany(
            ids.map((warehouseId) => keys.position(company, scope.itemId, warehouseId, expiry, lot)),
            reading,
          ),
    ]);
    const counted = positions
      .flatMap((item) => (item ? [positionOf(item)] : []))
      .reduce((sum, position) => sum + stockStatuses.reduce((all, status) => all + position[status], 0), 0);
    const here = (serials ?? []).filter((serial) => serial.lot === lot && isHere(serial)).length;
    return { tally, onHand: serials ? here : counted };
  });
}

function isHere({ status }: Serial): boolean {
  return ['in-stock', 'picked', 'held', 'returned'].includes(status);
}

async function inPortions<A, B>(all: readonly A[], work: (one: A) => Promise<B>): Promise<B[]> {
  const done: B[] = [];
  for (let from = 0; from < all.length; from += lotsAtOnce) {
    done.push(...(await Promise.all(all.slice(from, from + lotsAtOnce).map(work))));
  }
  return done;
}

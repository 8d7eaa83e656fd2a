import type { ImportingPartner, KnownOrders, OpenOrderRow } from '../domain/orders/imported-order.ts';
import type { PlaceOrderState } from '../domain/orders/place-order.ts';
import { contentsOf, type OpenOrder } from '../domain/orders/take-open-order.ts';
import type { Day } from '../domain/shared/calendar.ts';
import type { FieldError } from '../domain/shared/decision.ts';
import { distinct, readItemsByCode, readPartnerIds, readWarehouseIds } from './imported.ts';
import { hashOf } from './journal.ts';
import { keys } from './keys.ts';
import { readOrdering } from './ordering.ts';
import { readOwnFacts, readPartnerFile } from './partners.ts';
import type { Store } from './store.ts';
import type { Write } from './write.ts';

/** Partners looked into at a time for their licences. */
const partnersAtOnce = 25;

async function readImportingPartners(store: Store, company: string, ids: ReadonlyMap<string, string>) {
  const partners = new Map<string, ImportingPartner>();
  const named = [...ids];
  for (let from = 0; from < named.length; from += partnersAtOnce) {
    await Promise.all(
      named.slice(from, from + partnersAtOnce).map(async ([code, id]) => {
        const file = await readPartnerFile(store, company, id, 'consistent');
        if (file) partners.set(code, { ...file.partner, licences: file.licences });
      }),
    );
  }
  return partners;
}

/** Partners with their files, items, warehouses and old orders that a list names: a Query a partner, the rest by BatchGet. */
export async function readKnownOrders(
  store: Store,
  company: string,
  rows: readonly OpenOrderRow[],
  today: Day,
): Promise<KnownOrders> {
  const [ids, items, warehouses, own] = await Promise.all([
    readPartnerIds(store, company, distinct(rows.map(({ partnerCode }) => partnerCode))),
    readItemsByCode(store, company, distinct(rows.map(({ itemCode }) => itemCode))),
    readWarehouseIds(store, company, distinct(rows.map(({ warehouse }) => warehouse))),
    readOwnFacts(store, company),
  ]);
  const places = new Map(
    rows.flatMap(({ partnerCode = '', oldNumber }) => {
      const partnerId = ids.get(partnerCode);
      if (partnerId === undefined || oldNumber === undefined) return [];
      return [[`${partnerId}\n${oldNumber}`, keys.oldDocument(company, oldNumber, 'order', partnerId)] as const];
    }),
  );
  const [partners, found] = await Promise.all([
    readImportingPartners(store, company, ids),
    store.getMany([...places.values()], 'consistent'),
  ]);
  const taken = new Map(
    [...places.keys()].flatMap((place, index) => {
      const item = found[index];
      return item ? [[place, String(item['contents'])] as const] : [];
    }),
  );
  return {
    today,
    own,
    partners,
    // Prices were agreed: no rule is asked.
    items: new Map([...items].map(([code, item]) => [code, { ...item, rules: [] }])),
    warehouses,
    takenAs: (order) => {
      const contents = taken.get(`${order.partnerId}\n${order.oldNumber}`);
      if (contents === undefined) return undefined;
      return contents === hashOf([contentsOf(order)]) ? 'same' : 'other';
    },
  };
}

export type Taking =
  | { readonly found: 'all'; readonly state: PlaceOrderState & { readonly isTaken: boolean } }
  | { readonly found: 'no-partner' }
  | { readonly found: 'no-warehouse' }
  | { readonly found: 'no-item'; readonly errors: readonly FieldError[] };

/** What taking an open order looks at: as placing one does, and whether the old order came before. */
export async function readTaking(store: Store, company: string, order: OpenOrder, today: Day): Promise<Taking> {
  const { partnerId, oldNumber, warehouseId } = order;
  const [ordering, taken, warehouse] = await Promise.all([
    readOrdering(store, company, { partnerId, itemIds: order.lines.map(({ itemId }) => itemId), today }),
    store.get(keys.oldDocument(company, oldNumber, 'order', partnerId), 'consistent'),
    warehouseId && store.get(keys.warehouse(company, warehouseId), 'eventual'),
  ]);
  if (ordering.found !== 'all') return ordering;
  if (warehouseId && !warehouse) return { found: 'no-warehouse' };
  return { found: 'all', state: { ...ordering.state, isTaken: taken !== undefined } };
}

/** Keeps an old order from being taken twice, and finds it by its old number. */
export function oldOrderWrite(company: string, orderId: string, order: OpenOrder): Write {
  const key = keys.oldDocument(company, order.oldNumber, 'order', order.partnerId);
  const contents = hashOf([contentsOf(order)]);
  return {
    kind: 'put',
    item: { ...key, kind: 'old-order', schema: 1, id: orderId, contents },
    guard: { exists: false },
  };
}

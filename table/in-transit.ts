import { keys } from './keys.ts';
import { listShipments, shipmentLinesOf } from './logistics.ts';
import type { Store } from './store.ts';
import type { Item } from './write.ts';

/** Shipments looked into, oldest first, and pages of their lines: what a board may cost at the most. */
const shipmentsAtMost = 100;
const pagesAtMost = 200;

/**
 * Base units of each item that left and were not signed for. One Query, one BatchGet of the headers, and at most four of
 * their lines; `isComplete` says whether that was all.
 */
export async function unitsInTransit(
  store: Store,
  company: string,
): Promise<{ readonly units: ReadonlyMap<string, number>; readonly isComplete: boolean }> {
  const { shipments, cursor } = await listShipments(store, {
    index: 'gs2',
    pk: keys.inTransit(company),
    limit: shipmentsAtMost,
  });
  const pages = shipments.flatMap(({ id, pages: count }) => Array.from({ length: count }, (_, page) => ({ id, page })));
  const looked = pages.slice(0, pagesAtMost);
  const found = await store.getMany(
    looked.flatMap(({ id, page }) => [keys.shipmentPage(company, id, page), keys.shipmentProgress(company, id, page)]),
    'eventual',
  );
  const units = new Map<string, number>();
  const byShipment = Map.groupBy(
    found.filter((item): item is Item => item !== undefined),
    ({ pk }) => pk,
  );
  for (const items of byShipment.values()) {
    for (const { itemId, quantity } of shipmentLinesOf(items)) units.set(itemId, (units.get(itemId) ?? 0) + quantity);
  }
  return { units, isComplete: cursor === undefined && looked.length === pages.length };
}

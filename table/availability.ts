import { availabilityBand, availableEnough, type AvailabilityBand } from '../domain/inventory/availability.ts';
import { addDays, type Day } from '../domain/shared/calendar.ts';
import { positionsByExpiry } from './stock.ts';
import type { Store } from './store.ts';

/**
 * How much of an item is there in some warehouses with enough shelf life left, no more read than is told: one Query for
 * each warehouse, its positions until a hundred units are found.
 */
export async function readAvailability(
  store: Store,
  company: string,
  itemId: string,
  asked: { readonly warehouseIds: readonly string[]; readonly today: Day; readonly minimumShelfLifeDays?: number },
): Promise<AvailabilityBand> {
  const firstExpiry = addDays(asked.today, asked.minimumShelfLifeDays ?? 0);
  const found = await Promise.all(
    asked.warehouseIds.map(async (warehouseId) => {
      let sum = 0;
      for await (const positions of positionsByExpiry(store, company, itemId, warehouseId, firstExpiry, 50)) {
        sum += positions.reduce((total, { available }) => total + available, 0);
        if (sum >= availableEnough) break;
      }
      return sum;
    }),
  );
  return availabilityBand(found.reduce((sum, one) => sum + one, 0));
}

/** The same for several items in the warehouse that serves a partner: one Query for each distinct item, side by side. */
export async function readAvailabilities(
  store: Store,
  company: string,
  itemIds: readonly string[],
  asked: { readonly warehouseId: string; readonly today: Day; readonly minimumShelfLifeDays: number },
): Promise<ReadonlyMap<string, AvailabilityBand>> {
  const { warehouseId, ...rest } = asked;
  const distinct = [...new Set(itemIds)];
  const bands = await Promise.all(
    distinct.map((itemId) => readAvailability(store, company, itemId, { ...rest, warehouseIds: [warehouseId] })),
  );
  return new Map(distinct.flatMap((itemId, index) => (bands[index] ? [[itemId, bands[index]] as const] : [])));
}

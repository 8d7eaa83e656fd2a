import type { PlaceOrderState } from '../domain/orders/place-order.ts';
import type { Day } from '../domain/shared/calendar.ts';
import type { FieldError } from '../domain/shared/decision.ts';
import { readItems } from './catalogue.ts';
import { nextNumber } from './numbers.ts';
import { readPartnerFile } from './partners.ts';
import { readPriceRules } from './pricing.ts';
import type { Store } from './store.ts';

export type Ordering =
  | { readonly found: 'all'; readonly state: PlaceOrderState }
  | { readonly found: 'no-partner' }
  | { readonly found: 'no-item'; readonly errors: readonly FieldError[] };

/** All that an order's decision looks at, read side by side in one wait; the number is taken in the same moment. */
export async function readOrdering(
  store: Store,
  company: string,
  asked: {
    readonly partnerId: string;
    readonly itemIds: readonly string[];
    readonly today: Day;
  },
): Promise<Ordering> {
  const { partnerId, itemIds } = asked;
  const [file, items, rules, { number, id: orderId }] = await Promise.all([
    readPartnerFile(store, company, partnerId, 'consistent'),
    readItems(store, company, itemIds, 'eventual'),
    readPriceRules(store, company, partnerId, itemIds),
    nextNumber(store, company, 'SO', asked.today),
  ]);
  if (!file) return { found: 'no-partner' };
  const errors = itemIds.flatMap((itemId, index) =>
    items[index] ? [] : [{ pointer: `/lines/${index}/itemId`, reason: `there is no item ${itemId}` }],
  );
  if (errors.length > 0) return { found: 'no-item', errors };
  return {
    found: 'all',
    state: {
      orderId,
      number,
      currency: 'CNY',
      partner: { ...file.partner, licences: file.licences },
      items: items.flatMap((item, index) => (item ? [{ ...item, rules: rules[index] ?? [] }] : [])),
    },
  };
}

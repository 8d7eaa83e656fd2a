import type { Item } from '../domain/catalogue/item.ts';
import type { CreditFacts } from '../domain/orders/credit.ts';
import type { OrderingPartner } from '../domain/orders/order-lines.ts';
import type { PlaceOrderState } from '../domain/orders/place-order.ts';
import type { PriceRule } from '../domain/pricing/price.ts';
import type { Day } from '../domain/shared/calendar.ts';
import type { FieldError } from '../domain/shared/decision.ts';
import { both } from '../domain/shared/said.ts';
import type { OwnFacts } from '../domain/shared/qualification.ts';
import { readItems } from './catalogue.ts';
import { nextNumber } from './numbers.ts';
import { readOwnFacts, readPartnerFile } from './partners.ts';
import { readPriceRules } from './pricing.ts';
import type { Reading, Store } from './store.ts';

export type Ordering =
  | { readonly found: 'all'; readonly state: PlaceOrderState }
  | { readonly found: 'no-partner' }
  | { readonly found: 'no-item'; readonly errors: readonly FieldError[] };

/** An item with the price rules that can touch it for one buyer. */
export type PricedItem = Item & { readonly rules: readonly PriceRule[] };

export interface Buying {
  readonly partner: OrderingPartner;
  readonly own: OwnFacts;
  readonly credit: CreditFacts;
  /** In the order of the ids, undefined where there is no such item. */
  readonly items: readonly (PricedItem | undefined)[];
}

/**
 * What is known of a buyer and of items it asks for, in one wait: the partner's file and our own (a Query each), and three keys for each
 * distinct item, a hundred keys a BatchGet. Undefined where there is no such partner.
 */
export async function readBuying(
  store: Store,
  company: string,
  asked: { readonly partnerId: string; readonly itemIds: readonly string[]; readonly partnerReading: Reading },
): Promise<Buying | undefined> {
  const { partnerId, itemIds } = asked;
  const [file, own, items] = await Promise.all([
    readPartnerFile(store, company, partnerId, asked.partnerReading),
    readOwnFacts(store, company),
    readPricedItems(store, company, partnerId, itemIds),
  ]);
  if (!file) return undefined;
  return { partner: { ...file.partner, licences: file.licences }, own, credit: file.credit, items };
}

/** Items in the order of the ids with the rules that can touch them for a partner, undefined where there is none. */
export async function readPricedItems(
  store: Store,
  company: string,
  partnerId: string,
  itemIds: readonly string[],
): Promise<readonly (PricedItem | undefined)[]> {
  const [items, rules] = await Promise.all([
    readItems(store, company, itemIds, 'eventual'),
    readPriceRules(store, company, partnerId, itemIds),
  ]);
  return items.map((item, index) => item && { ...item, rules: rules[index] ?? [] });
}

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
  const { partnerId, itemIds, today } = asked;
  const [buying, { number, id: orderId }] = await Promise.all([
    readBuying(store, company, { partnerId, itemIds, partnerReading: 'consistent' }),
    nextNumber(store, company, 'SO', today),
  ]);
  if (!buying) return { found: 'no-partner' };
  const errors = itemErrors(itemIds, buying.items);
  if (errors.length > 0) return { found: 'no-item', errors };
  const items = buying.items.filter((item) => item !== undefined);
  return { found: 'all', state: { orderId, number, currency: 'CNY', partner: buying.partner, own: buying.own, items } };
}

/** Each line whose item does not exist, by its place in the input. */
export function itemErrors(itemIds: readonly string[], items: readonly unknown[]): readonly FieldError[] {
  return itemIds.flatMap((itemId, index) =>
    items[index]
      ? []
      : [{ pointer: `/lines/${index}/itemId`, reason: both(`没有商品 ${itemId}`, `there is no item ${itemId}`) }],
  );
}

import { isWaiting, pagesOf, type Order, type OrderLine } from '../domain/orders/order.ts';
import type { OrderProgress } from '../domain/orders/progress.ts';
import type { PriceChoice } from '../domain/shared/price-choice.ts';
import { readItems } from './catalogue.ts';
import { aggregateCodec, rowCodec } from './codec.ts';
import { keys } from './keys.ts';
import { readOwnFacts, readPartnerFile } from './partners.ts';
import type { Reading, Store } from './store.ts';
import type { Write } from './write.ts';

export const orderCodec = aggregateCodec<Order>({
  kind: 'order',
  schema: 1,
  key: (order) => keys.order(order.company, order.id),
  indexes: (order) => ({
    gs1: { pk: keys.ordersOfPartner(order.company, order.partnerId), sk: `${order.placedAt}#${order.id}` },
    gs2: isWaiting(order.status) ? { pk: keys.ordersWaiting(order.company, order.status), sk: order.id } : undefined,
  }),
});

export const progressCodec = rowCodec<OrderProgress>({
  kind: 'order-progress',
  schema: 1,
  key: (progress) => keys.orderProgress(progress.company, progress.orderId),
  indexes: (progress) => ({
    gs2: isWaiting(progress.status)
      ? { pk: keys.ordersWaiting(progress.company, progress.status), sk: progress.orderId }
      : undefined,
  }),
});

/** Lines and price explanations of a new order, in immutable pages written once. */
export function orderPages(order: Order, lines: readonly OrderLine[], prices: readonly PriceChoice[]): Write[] {
  const { company, id } = order;
  const page = (part: 'LINES' | 'PRICES', kind: string, rows: readonly (readonly object[])[]) =>
    rows.map((content, index): Write => ({
      kind: 'put',
      item: { ...keys.orderPage(company, id, part, index), kind, schema: 1, rows: content },
    }));
  return [...page('LINES', 'order-lines', pagesOf(lines)), ...page('PRICES', 'order-prices', pagesOf(prices))];
}

export async function readOrder(
  store: Store,
  company: string,
  id: string,
  reading: Reading,
): Promise<Order | undefined> {
  const item = await store.get(keys.order(company, id), reading);
  return item && orderCodec.fromItem(item);
}

/** Headers with their progress, in the order of the ids; those that do not exist are left out. */
export async function readOrders(store: Store, company: string, ids: readonly string[], reading: Reading) {
  const found = await store.getMany(
    ids.flatMap((id) => [keys.order(company, id), keys.orderProgress(company, id)]),
    reading,
  );
  return ids.flatMap((_, index) => {
    const [header, progress] = [found[index * 2], found[index * 2 + 1]];
    return header
      ? [{ order: orderCodec.fromItem(header), progress: progress && progressCodec.fromItem(progress) }]
      : [];
  });
}

/** Header, progress and all lines in one Query of the order's partition. */
export async function readOrderWithLines(store: Store, company: string, id: string, reading: Reading) {
  const { pk } = keys.order(company, id);
  const items = await store.queryAll({ pk, sk: { from: 'LINES', to: 'ORDER-PROGRESS' }, reading });
  const header = items.find(({ sk }) => sk === 'ORDER');
  if (!header) return undefined;
  const progressItem = items.find(({ sk }) => sk === 'ORDER-PROGRESS');
  const lines = items.flatMap((item) => (item['kind'] === 'order-lines' ? (item['rows'] as OrderLine[]) : []));
  return { order: orderCodec.fromItem(header), lines, progress: progressItem && progressCodec.fromItem(progressItem) };
}

/** Why each line has its price. */
export async function readOrderPrices(store: Store, company: string, id: string): Promise<readonly PriceChoice[]> {
  const { pk } = keys.order(company, id);
  const items = await store.queryAll({ pk, sk: { beginsWith: 'PRICES#' }, reading: 'eventual' });
  return items.flatMap((item) => item['rows'] as PriceChoice[]);
}

/** What an approval looks at: the order, its partner's file and its items, in two waits. */
export async function readForApproval(store: Store, company: string, orderId: string, partnerId?: string) {
  const [found, early] = await Promise.all([
    readOrderWithLines(store, company, orderId, 'consistent'),
    partnerId ? readPartnerFile(store, company, partnerId, 'consistent') : undefined,
  ]);
  if (!found) return undefined;
  const [file, own, items] = await Promise.all([
    early ?? readPartnerFile(store, company, found.order.partnerId, 'consistent'),
    readOwnFacts(store, company),
    readItems(store, company, [...new Set(found.lines.map(({ itemId }) => itemId))], 'eventual'),
  ]);
  if (!file) throw new Error(`order ${orderId} names partner ${found.order.partnerId}, who is not there`);
  return {
    order: found.order,
    partner: { ...file.partner, licences: file.licences },
    own,
    credit: file.credit,
    items: items.filter((item) => item !== undefined),
  };
}

/** Takes or gives back credit of a partner: `used` never passes the limit, and never falls below zero. */
export function creditWrite(company: string, partnerId: string, amount: number, usedAtMost?: number): Write {
  return {
    kind: 'update',
    key: keys.credit(company, partnerId),
    add: { used: amount },
    ...(usedAtMost === undefined ? {} : { guard: { atMost: { used: usedAtMost } } }),
  };
}

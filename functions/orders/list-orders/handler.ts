import { effectiveStatus } from '../../../domain/orders/progress.ts';
import { boundsOf } from '../../../domain/shared/calendar.ts';
import { moneyText } from '../../../domain/shared/money.ts';
import { httpQuery } from '../../../runtime/http-query.ts';
import { keys } from '../../../table/keys.ts';
import { readOrders } from '../../../table/orders.ts';
import { readPartner } from '../../../table/partners.ts';
import { contract } from './contract.ts';

export const handler = httpQuery(contract, async ({ input, store, company, zone }) => {
  const { partnerId, status, from, to, limit, cursor } = input;
  const question = partnerId
    ? {
        index: 'gs1' as const,
        pk: keys.ordersOfPartner(company, partnerId),
        sk: boundsOf({ from, to }, zone),
        newestFirst: true,
      }
    : { index: 'gs2' as const, pk: keys.ordersWaiting(company, status ?? '') };
  const [page, partner] = await Promise.all([
    store.query({ ...question, limit, cursor, reading: 'eventual' }),
    partnerId ? readPartner(store, company, partnerId, 'eventual') : undefined,
  ]);
  // An entry of the index is a header or its progress; both name the order in the partition key.
  const ids = page.items.map(({ pk }) => pk.split('#')[2] ?? '');
  const orders = await readOrders(store, company, ids, 'eventual');
  return {
    ...(partnerId ? { owner: { partnerId, ancestors: partner?.ancestors ?? [] } } : {}),
    answer: {
      items: orders.map(({ order, progress }) => ({
        orderId: order.id,
        number: order.number,
        partnerId: order.partnerId,
        status: effectiveStatus(order.status, progress),
        lineCount: order.lineCount,
        gross: moneyText(order.gross),
        currency: order.currency,
        placedAt: order.placedAt,
      })),
      cursor: page.cursor,
    },
  };
});

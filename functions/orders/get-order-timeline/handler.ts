import { rejected } from '../../../domain/shared/decision.ts';
import { httpQuery } from '../../../runtime/http-query.ts';
import { readHistory } from '../../../table/history.ts';
import { readOrder } from '../../../table/orders.ts';
import { contract } from './contract.ts';

export const handler = httpQuery(contract, async ({ input, store, company, caller }) => {
  const [order, page, asker] = await Promise.all([
    readOrder(store, company, input.orderId, 'eventual'),
    readHistory(store, company, `order#${input.orderId}`, input),
    caller,
  ]);
  if (!order) return rejected('not-found', { order: input.orderId });
  // A partner sees what was done and by which post, but not which of our people did it.
  const named = (actor: string) => (asker.partnerId && actor !== asker.id ? '' : actor);
  const told = ({ salespersonId, ...summary }: Readonly<Record<string, unknown>>) =>
    asker.partnerId || salespersonId === undefined ? summary : { ...summary, salespersonId };
  return {
    owner: order,
    answer: {
      items: page.items.map((entry) => ({ ...entry, actor: named(entry.actor), summary: told(entry.summary) })),
      cursor: page.cursor,
    },
  };
});

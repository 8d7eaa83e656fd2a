import { rejected } from '../../../domain/shared/decision.ts';
import { httpQuery } from '../../../runtime/http-query.ts';
import { readHistory } from '../../../table/history.ts';
import { keys } from '../../../table/keys.ts';
import { contract } from './contract.ts';

export const handler = httpQuery(contract, async ({ input, store, company }) => {
  const { purchaseOrderId } = input;
  const [order, page] = await Promise.all([
    store.get(keys.purchaseOrder(company, purchaseOrderId), 'eventual'),
    readHistory(store, company, `purchase-order#${purchaseOrderId}`, input),
  ]);
  if (!order) return rejected('not-found', { purchaseOrder: purchaseOrderId });
  return { answer: { items: [...page.items], cursor: page.cursor } };
});

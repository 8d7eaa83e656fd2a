import { moneyText } from '../../../domain/shared/money.ts';
import { httpQuery } from '../../../runtime/http-query.ts';
import { keys } from '../../../table/keys.ts';
import { purchaseOrderCodec } from '../../../table/purchasing.ts';
import { contract } from './contract.ts';

export const handler = httpQuery(contract, async ({ input, store, company }) => {
  const { supplierId, limit, cursor } = input;
  const page = await store.queryDocuments({
    ...(supplierId
      ? { index: 'gs1', pk: keys.purchasesOfSupplier(company, supplierId), newestFirst: true }
      : { index: 'gs2', pk: keys.purchasesOpen(company) }),
    limit,
    cursor,
    reading: 'eventual',
  });
  const items = page.items.map((item) => {
    const { id, number, warehouseId, status, lineCount, gross, currency, orderedOn, expectedOn, ...order } =
      purchaseOrderCodec.fromItem(item);
    return {
      purchaseOrderId: id,
      ...{ number, supplierId: order.supplierId, warehouseId, status, lineCount, currency, orderedOn, expectedOn },
      gross: moneyText(gross),
    };
  });
  return { answer: { items, cursor: page.cursor } };
});

import { httpQuery } from '../../../runtime/http-query.ts';
import { keys } from '../../../table/keys.ts';
import { receiptCodec } from '../../../table/purchasing.ts';
import { contract } from './contract.ts';

export const handler = httpQuery(contract, async ({ input, store, company }) => {
  const page = await store.queryDocuments({
    index: 'gs2',
    pk: keys.receiptsOpen(company, input.warehouseId),
    limit: input.limit,
    cursor: input.cursor,
    reading: 'eventual',
  });
  const items = page.items.map((item) => {
    const { id, number, purchaseOrderNumber, supplier, deliveryNote, lineCount, receivedAt, receivedBy } =
      receiptCodec.fromItem(item);
    return {
      receiptId: id,
      ...{ number, purchaseOrderNumber, supplierName: supplier.name, deliveryNote, lineCount, receivedAt, receivedBy },
    };
  });
  return { answer: { items, cursor: page.cursor } };
});

import { httpQuery } from '../../../runtime/http-query.ts';
import { heldOrderCodec } from '../../../table/held-orders.ts';
import { keys } from '../../../table/keys.ts';
import { contract } from './contract.ts';

export const handler = httpQuery(contract, async ({ input, store, company }) => {
  const page = await store.queryDocuments({
    index: 'gs2',
    pk: keys.heldOrders(company),
    limit: input.limit,
    cursor: input.cursor,
    reading: 'eventual',
  });
  return {
    answer: {
      items: page.items.map(heldOrderCodec.fromItem).map((held) => ({
        heldId: held.id,
        number: held.number,
        partnerId: held.partnerId,
        unknownCodes: [...held.unknownCodes],
        heldAt: held.heldAt,
        salespersonId: held.salespersonId,
        lines: held.lines.map((line) => ({ ...line })),
      })),
      cursor: page.cursor,
    },
  };
});

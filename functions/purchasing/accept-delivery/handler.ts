import { acceptDelivery } from '../../../domain/purchasing/accept-delivery.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { readItems } from '../../../table/catalogue.ts';
import { judgementWrites } from '../../../table/judgements.ts';
import { readReceipt, receiptCodec, resultPages } from '../../../table/purchasing.ts';
import { contract } from './contract.ts';

export const handler = httpCommand(contract, {
  load: async ({ input, store, company, enterGate }) => {
    const [gate, found] = await Promise.all([enterGate(), readReceipt(store, company, input.receiptId, 'consistent')]);
    if (!found) return rejected('not-found', { receipt: input.receiptId });
    const { receipt, lines } = found;
    const itemIds = [...new Set(lines.map(({ itemId }) => itemId))];
    const [stops, items] = await Promise.all([gate.stopsOf(itemIds), readItems(store, company, itemIds, 'eventual')]);
    return { receipt, lines, stops, items: items.filter((item) => item !== undefined) };
  },
  warehouse: ({ receipt }) => receipt.warehouseId,
  decide: acceptDelivery,
  save: ({ receipt, judged }, { now }) => ({
    aggregate: receiptCodec.write(receipt),
    writes: [
      ...resultPages(
        receipt,
        judged.map(({ result }) => result),
      ),
      ...judgementWrites(receipt, judged, now),
    ],
    root: `purchase-order#${receipt.purchaseOrderId}`,
    summary: {
      number: receipt.number,
      accepted: judged.reduce((sum, { result }) => sum + result.accepted, 0),
      rejected: judged.reduce((sum, { result }) => sum + result.rejected, 0),
    },
  }),
  answer: ({ receipt, judged }) => ({
    receiptId: receipt.id,
    number: receipt.number,
    status: receipt.status,
    acceptedQuantity: judged.reduce((sum, { result }) => sum + result.accepted, 0),
    rejectedQuantity: judged.reduce((sum, { result }) => sum + result.rejected, 0),
  }),
});

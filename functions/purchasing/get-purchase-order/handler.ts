import { rejected } from '../../../domain/shared/decision.ts';
import { moneyText, unitPriceText } from '../../../domain/shared/money.ts';
import { httpQuery } from '../../../runtime/http-query.ts';
import { keys } from '../../../table/keys.ts';
import { partnerCodec } from '../../../table/partners.ts';
import { readPurchaseOrder } from '../../../table/purchasing.ts';
import { contract } from './contract.ts';

export const handler = httpQuery(contract, async ({ input, store, company }) => {
  const found = await readPurchaseOrder(store, company, input.purchaseOrderId, 'consistent');
  if (!found) return rejected('not-found', { purchaseOrder: input.purchaseOrderId });
  const { order, lines, progress } = found;
  const supplier = await store.get(keys.partner(company, order.supplierId), 'eventual');
  return {
    answer: {
      purchaseOrderId: order.id,
      number: order.number,
      supplierId: order.supplierId,
      supplierName: supplier && partnerCodec.fromItem(supplier).name,
      warehouseId: order.warehouseId,
      status: order.status,
      orderedOn: order.orderedOn,
      expectedOn: order.expectedOn,
      supplierSalespersonId: order.supplierSalespersonId,
      placedBy: order.placedBy,
      currency: order.currency,
      gross: moneyText(order.gross),
      lines: lines.map(({ unitPriceE4, gross, ...line }) => ({
        ...line,
        received: progress[line.line] ?? 0,
        unitPrice: unitPriceText(unitPriceE4),
        gross: moneyText(gross),
      })),
    },
    version: order.remembered?.version,
  };
});

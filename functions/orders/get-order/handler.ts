import { effectiveStatus } from '../../../domain/orders/progress.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { moneyText, unitPriceText } from '../../../domain/shared/money.ts';
import { httpQuery } from '../../../runtime/http-query.ts';
import { readOrderPrices, readOrderWithLines } from '../../../table/orders.ts';
import { contract } from './contract.ts';

export const handler = httpQuery(contract, async ({ input, store, company }) => {
  const [found, prices] = await Promise.all([
    readOrderWithLines(store, company, input.orderId, 'consistent'),
    readOrderPrices(store, company, input.orderId),
  ]);
  if (!found) return rejected('not-found', { order: input.orderId });
  const { order, lines, progress } = found;
  return {
    owner: order,
    version: order.remembered?.version,
    answer: {
      orderId: order.id,
      number: order.number,
      partnerId: order.partnerId,
      warehouseId: order.warehouseId,
      addressId: order.addressId,
      status: effectiveStatus(order.status, progress),
      currency: order.currency,
      gross: moneyText(order.gross),
      placedAt: order.placedAt,
      placedBy: order.placedBy,
      approvedBy: order.approvedBy,
      customerReference: order.customerReference,
      shipments: Object.entries(progress?.shipments ?? {}).map(([shipmentId, step]) => ({ shipmentId, step })),
      shortLines: progress?.shortLines ?? 0,
      lines: lines.map((line, index) => ({
        line: line.line,
        itemId: line.itemId,
        itemCode: line.itemCode,
        name: line.name,
        quantity: line.quantity,
        unitPrice: unitPriceText(line.unitPriceE4),
        gross: moneyText(line.gross),
        taxRate: (line.taxRateBp / 100).toFixed(2),
        price: { rule: prices[index]?.rule ?? '', looked: (prices[index]?.looked ?? []).map((look) => ({ ...look })) },
      })),
    },
  };
});

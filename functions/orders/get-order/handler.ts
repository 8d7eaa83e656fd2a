import { invoiceIdOf } from '../../../domain/finance/invoice.ts';
import { lineProgress, shipmentsToRead, shipmentSteps } from '../../../domain/logistics/line-progress.ts';
import type { OrderLine } from '../../../domain/orders/order.ts';
import { effectiveStatus } from '../../../domain/orders/progress.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { moneyText, unitPriceText } from '../../../domain/shared/money.ts';
import { httpQuery } from '../../../runtime/http-query.ts';
import { taxRateText } from '../../../runtime/shapes/orders.ts';
import { readItems } from '../../../table/catalogue.ts';
import { readShipmentGoods } from '../../../table/logistics.ts';
import { readOrderView, type OrderView } from '../../../table/order-view.ts';
import { readOrderPrices } from '../../../table/orders.ts';
import type { Store } from '../../../table/store.ts';
import { contract } from './contract.ts';

export const handler = httpQuery(contract, async ({ input, store, company, caller: asking }) => {
  const [found, prices, caller] = await Promise.all([
    readOrderView(store, company, input.orderId, 'consistent'),
    readOrderPrices(store, company, input.orderId),
    asking,
  ]);
  if (!found) return rejected('not-found', { order: input.orderId });
  const { order, lines, progress } = found;
  const [units, progressOfLines] = await Promise.all([
    readUnits(store, company, lines),
    readLineProgress(store, company, found),
  ]);
  const shipments = Object.entries(progress?.shipments ?? {}).map(([shipmentId, step]) => ({ shipmentId, step }));
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
      oldOrder: order.oldOrder,
      ...(caller.partnerId ? {} : { salespersonId: order.salespersonId }),
      shipments,
      invoices: shipments.filter(({ step }) => step === 'invoiced').map(({ shipmentId }) => invoiceIdOf(shipmentId)),
      shortLines: progress?.shortLines ?? 0,
      lines: lines.map((line, index) => ({
        line: line.line,
        itemId: line.itemId,
        itemCode: line.itemCode,
        name: line.name,
        unit: line.unit ?? units.get(line.itemId),
        quantity: line.quantity,
        progress: progressOfLines?.[index],
        unitPrice: unitPriceText(line.unitPriceE4),
        gross: moneyText(line.gross),
        taxRate: taxRateText(line.taxRateBp),
        price: {
          source: prices[index]?.source ?? 'rules',
          rule: prices[index]?.rule ?? '',
          looked: (prices[index]?.looked ?? []).map((look) => ({ ...look })),
        },
      })),
    },
  };
});

/** Units of lines that were placed before lines kept theirs. */
async function readUnits(store: Store, company: string, lines: readonly OrderLine[]) {
  const ids = [...new Set(lines.flatMap(({ itemId, unit }) => (unit === undefined ? [itemId] : [])))];
  const items = ids.length > 0 ? await readItems(store, company, ids, 'eventual') : [];
  return new Map(items.flatMap((item) => (item ? [[item.id, item.unit] as const] : [])));
}

async function readLineProgress(store: Store, company: string, { lines, fulfilment, released, progress }: OrderView) {
  if (!fulfilment) return undefined;
  const steps = shipmentSteps(fulfilment, progress?.shipments ?? {});
  const goods = await Promise.all(
    shipmentsToRead(steps).map(async (id) => [id, await readShipmentGoods(store, company, id, 'eventual')] as const),
  );
  const read = new Map(goods.map(([id, found]) => [id, found?.lines ?? []] as const));
  return lineProgress(lines, fulfilment, released, steps, read);
}

import { placePurchaseOrder } from '../../../domain/purchasing/place-purchase-order.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { moneyText } from '../../../domain/shared/money.ts';
import { both } from '../../../domain/shared/said.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { readItems } from '../../../table/catalogue.ts';
import { keys } from '../../../table/keys.ts';
import { nextNumber } from '../../../table/numbers.ts';
import { readOwnFacts, readPartnerFile } from '../../../table/partners.ts';
import { readAuthorisedPeople } from '../../../table/people.ts';
import { purchaseOrderCodec, purchaseOrderPages } from '../../../table/purchasing.ts';
import { warehouseCodec } from '../../../table/stock.ts';
import { contract } from './contract.ts';

export const handler = httpCommand(contract, {
  load: async ({ input, store, company, today }) => {
    const { supplierSalespersonId } = input;
    const itemIds = input.lines.map(({ itemId }) => itemId);
    const [file, own, items, warehouse, { number, id }, people] = await Promise.all([
      readPartnerFile(store, company, input.supplierId, 'consistent'),
      readOwnFacts(store, company),
      readItems(store, company, itemIds, 'consistent'),
      store.get(keys.warehouse(company, input.warehouseId), 'eventual'),
      nextNumber(store, company, 'PO', today),
      supplierSalespersonId ? readAuthorisedPeople(store, company, [supplierSalespersonId], 'consistent') : [],
    ]);
    if (!file) return rejected('not-found', { supplier: input.supplierId });
    if (!warehouse) return rejected('warehouse-not-found', { warehouse: input.warehouseId });
    const unknown = itemIds.flatMap((itemId, index) =>
      items[index]
        ? []
        : [{ pointer: `/lines/${index}/itemId`, reason: both(`没有品种 ${itemId}`, `there is no item ${itemId}`) }],
    );
    if (unknown.length > 0) return rejected('item-unknown', { lines: unknown.length }, unknown);
    return {
      purchaseOrderId: id,
      number,
      currency: 'CNY' as const,
      supplier: { ...file.partner, licences: file.licences },
      own,
      items: items.filter((item) => item !== undefined),
      region: warehouseCodec.fromItem(warehouse).region,
      salesperson: people[0],
    };
  },
  decide: placePurchaseOrder,
  save: ({ order, lines }) => ({
    aggregate: purchaseOrderCodec.write(order),
    writes: purchaseOrderPages(order, lines),
    summary: {
      number: order.number,
      lines: lines.length,
      gross: moneyText(order.gross),
      ...(order.supplierSalespersonId ? { supplierSalespersonId: order.supplierSalespersonId } : {}),
    },
  }),
  answer: ({ order }) => ({
    purchaseOrderId: order.id,
    number: order.number,
    status: order.status,
    lineCount: order.lineCount,
    gross: moneyText(order.gross),
    currency: order.currency,
  }),
});

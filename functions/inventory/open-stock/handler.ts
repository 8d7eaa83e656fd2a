import { openingStatus, openStock } from '../../../domain/inventory/open-stock.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { lotOf } from '../../../domain/shared/incoming-goods.ts';
import { both } from '../../../domain/shared/said.ts';
import { noExpiry } from '../../../domain/shared/stock.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { arrivalWrites, readOnFile } from '../../../table/arrivals.ts';
import { readItems } from '../../../table/catalogue.ts';
import { stockOpeningCodec } from '../../../table/inventory.ts';
import { keys } from '../../../table/keys.ts';
import { nextNumber } from '../../../table/numbers.ts';
import { contract } from './contract.ts';

export const handler = httpCommand(contract, {
  load: async ({ input, store, company, today }) => {
    const goods = input.lines.map((line, index) => ({ ...line, pointer: `/lines/${index}` }));
    const itemIds = goods.map(({ itemId }) => itemId);
    const [items, onFile, warehouse, { number, id }] = await Promise.all([
      readItems(store, company, itemIds, 'eventual'),
      readOnFile(store, company, goods),
      store.get(keys.warehouse(company, input.warehouseId), 'eventual'),
      nextNumber(store, company, 'OS', today),
    ]);
    if (!warehouse) return rejected('warehouse-not-found', { warehouse: input.warehouseId });
    const unknown = goods.flatMap(({ itemId, pointer }, index) =>
      items[index]
        ? []
        : [{ pointer: `${pointer}/itemId`, reason: both(`没有商品 ${itemId}`, `there is no item ${itemId}`) }],
    );
    if (unknown.length > 0) return rejected('item-unknown', { lines: unknown.length }, unknown);
    const places = goods.map((one) => {
      const lot = lotOf(one);
      const filed = onFile.lots.find((known) => known.itemId === one.itemId && known.lot === lot);
      const expiry = filed?.expiry ?? one.expiry ?? noExpiry;
      return keys.position(company, one.itemId, input.warehouseId, expiry, lot);
    });
    const positions = await store.getMany(places, 'consistent');
    return {
      openingId: id,
      number,
      items: items.filter((item) => item !== undefined),
      goods,
      onFile,
      standing: goods.flatMap((one, index) => (positions[index] ? [{ itemId: one.itemId, lot: lotOf(one) }] : [])),
    };
  },
  warehouse: (_state, { warehouseId }) => warehouseId,
  decide: openStock,
  save: ({ opening, taken }, { today }) => ({
    aggregate: stockOpeningCodec.write(opening),
    writes: arrivalWrites(
      {
        company: opening.company,
        warehouseId: opening.warehouseId,
        documentType: 'stock-opening',
        documentId: opening.id,
        documentNumber: opening.number,
        step: 'stock_taking',
        from: { kind: 'gone', how: 'opening' },
        at: opening.openedAt,
        statusOf: (one) => openingStatus(one, today),
        opens: true,
      },
      taken,
    ),
    summary: { number: opening.number, lines: opening.lineCount, quantity: opening.quantity },
  }),
  answer: ({ opening: { id, number, lineCount, quantity } }) => ({ openingId: id, number, lineCount, quantity }),
});

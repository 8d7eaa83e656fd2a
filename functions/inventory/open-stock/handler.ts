import { openStock } from '../../../domain/inventory/open-stock.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { both } from '../../../domain/shared/said.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { stockOpeningCodec } from '../../../table/inventory.ts';
import { nextNumber } from '../../../table/numbers.ts';
import { openingWrites, readOpening } from '../../../table/opening.ts';
import { contract } from './contract.ts';

export const handler = httpCommand(contract, {
  load: async ({ input, store, company, today }) => {
    const goods = input.lines.map((line, index) => ({ ...line, pointer: `/lines/${index}` }));
    const [state, { number, id }] = await Promise.all([
      readOpening(store, company, input.warehouseId, goods),
      nextNumber(store, company, 'OS', today),
    ]);
    if (!state.warehouseKnown) return rejected('warehouse-not-found', { warehouse: input.warehouseId });
    const unknown = goods.flatMap(({ itemId, pointer }, index) =>
      state.found[index]
        ? []
        : [{ pointer: `${pointer}/itemId`, reason: both(`没有商品 ${itemId}`, `there is no item ${itemId}`) }],
    );
    if (unknown.length > 0) return rejected('item-unknown', { lines: unknown.length }, unknown);
    return { ...state, openingId: id, number };
  },
  warehouse: (_state, { warehouseId }) => warehouseId,
  decide: openStock,
  save: ({ opening, taken }, { today }) => ({
    aggregate: stockOpeningCodec.write(opening),
    writes: openingWrites(opening, taken, today),
    summary: { number: opening.number, lines: opening.lineCount, quantity: opening.quantity },
  }),
  answer: ({ opening: { id, number, lineCount, quantity } }) => ({ openingId: id, number, lineCount, quantity }),
});

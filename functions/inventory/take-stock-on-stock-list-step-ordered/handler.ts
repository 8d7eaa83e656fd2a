import { stockStep } from '../../../domain/admin/import/steps.ts';
import { placedGoods, stockColumnOf, stockRules } from '../../../domain/inventory/imported-stock.ts';
import { openStock } from '../../../domain/inventory/open-stock.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { onListStep } from '../../../runtime/import/on-list-step.ts';
import { perform } from '../../../runtime/perform.ts';
import { openedStock } from '../../../runtime/shapes/inventory.ts';
import { readKnownStock } from '../../../table/imported.ts';
import { stockOpeningCodec } from '../../../table/inventory.ts';
import { nextNumber } from '../../../table/numbers.ts';
import { openingWrites, readOpening } from '../../../table/opening.ts';
import { subscription } from './subscription.ts';

export const handler = onListStep(subscription, {
  kind: 'opening-stock',
  nextStep: stockStep,
  rules: stockRules,
  shape: openedStock,
  shaped: ({ warehouseId, goods }) => ({ warehouseId, lines: goods }),
  columnOf: (pointer) => stockColumnOf(pointer, ''),
  look: readKnownStock,
  take: ({ dependencies, order, importedBy }, command) =>
    perform(
      dependencies,
      { ...order, name: 'open-stock', input: command },
      {
        load: async ({ store, company, today }) => {
          const [state, { number, id }] = await Promise.all([
            readOpening(store, company, command.warehouseId, placedGoods(command)),
            nextNumber(store, company, 'OS', today),
          ]);
          if (!state.warehouseKnown) return rejected('warehouse-not-found', { warehouse: command.warehouseId });
          return { ...state, openingId: id, number };
        },
        decide: (state, input, { company, now }) => openStock(state, input, { company, actor: importedBy, now }),
        save: ({ opening, taken }, { today }) => ({
          aggregate: stockOpeningCodec.write(opening),
          writes: openingWrites(opening, taken, today),
          summary: { number: opening.number, lines: opening.lineCount, quantity: opening.quantity },
        }),
        answer: ({ opening }) => ({ id: opening.id }),
      },
    ),
});

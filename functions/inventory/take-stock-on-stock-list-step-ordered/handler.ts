import { stockStep } from '../../../domain/admin/import/steps.ts';
import { placedGoods, stockColumnOf, stockRules, type OpenedLot } from '../../../domain/inventory/imported-stock.ts';
import { openingParts, openStock } from '../../../domain/inventory/open-stock.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import type { IncomingGoods } from '../../../domain/shared/incoming-goods.ts';
import type { TakeContext } from '../../../runtime/import/list-taker.ts';
import { onListStep } from '../../../runtime/import/on-list-step.ts';
import { perform, type Performed } from '../../../runtime/perform.ts';
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
  take: async (context, command) => {
    const [first, ...following] = openingParts(placedGoods(command));
    let performed = await opened(context, command, { goods: first, following });
    for (const [at, goods] of following.entries()) {
      if (performed.kind !== 'done') return performed;
      performed = await opened(context, command, { goods, part: at + 1 });
    }
    return performed;
  },
});

interface Part {
  readonly goods: readonly IncomingGoods[];
  /** What follows the first document of a lot. */
  readonly following?: readonly (readonly IncomingGoods[])[];
  /** Which of the documents of its lot it is; absent for the first, which opens the position. */
  readonly part?: number;
}

/** One document of a lot: the row's own command, or one more whose id follows from it. */
function opened(
  { dependencies, order, importedBy }: TakeContext,
  { warehouseId }: OpenedLot,
  { goods, following = [], part }: Part,
): Promise<Performed> {
  const own =
    part === undefined ? {} : { commandId: `${order.commandId}-${part}`, request: `${order.request}-${part}` };
  return perform(
    dependencies,
    { ...order, ...own, name: 'open-stock', input: { warehouseId } },
    {
      load: async ({ store, company, today }) => {
        const [state, { number, id }] = await Promise.all([
          readOpening(store, company, warehouseId, [goods, ...following].flat()),
          nextNumber(store, company, 'OS', today),
        ]);
        if (!state.warehouseKnown) return rejected('warehouse-not-found', { warehouse: warehouseId });
        const standing = part === undefined ? state.standing : [];
        return { ...state, goods, following, standing, openingId: id, number };
      },
      decide: (state, input, { company, now }) => openStock(state, input, { company, actor: importedBy, now }),
      save: ({ opening, taken }, { today }) => ({
        aggregate: stockOpeningCodec.write(opening),
        writes: openingWrites(opening, taken, today, part === undefined),
        summary: { number: opening.number, lines: opening.lineCount, quantity: opening.quantity },
      }),
      answer: ({ opening }) => ({ id: opening.id }),
    },
  );
}

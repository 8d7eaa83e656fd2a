import { openOrderStep } from '../../../domain/admin/import/steps.ts';
import { openOrderColumnOf, openOrderRules } from '../../../domain/orders/imported-order.ts';
import { takeOpenOrder } from '../../../domain/orders/take-open-order.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { moneyText, unitPriceText } from '../../../domain/shared/money.ts';
import { onListStep } from '../../../runtime/import/on-list-step.ts';
import { perform } from '../../../runtime/perform.ts';
import { openedOrder } from '../../../runtime/shapes/orders.ts';
import { oldOrderWrite, readKnownOrders, readTaking } from '../../../table/open-orders.ts';
import { orderCodec, orderPages } from '../../../table/orders.ts';
import { subscription } from './subscription.ts';

export const handler = onListStep(subscription, {
  kind: 'open-orders',
  nextStep: openOrderStep,
  rules: openOrderRules,
  shape: openedOrder,
  shaped: ({ lines, ...order }) => ({
    ...order,
    lines: lines.map(({ unitPriceE4, ...line }) => ({ ...line, unitPrice: unitPriceText(unitPriceE4) })),
  }),
  columnOf: openOrderColumnOf,
  look: readKnownOrders,
  take: ({ dependencies, order, importedBy }, told) =>
    perform(
      dependencies,
      { ...order, name: 'place-order', input: told },
      {
        load: async ({ input, store, company, today }) => {
          const taking = await readTaking(store, company, input, today);
          if (taking.found === 'no-partner') return rejected('not-found', { partner: input.partnerId });
          if (taking.found === 'no-item') return rejected('item-not-found', {}, taking.errors);
          if (taking.found === 'no-warehouse') {
            return rejected('warehouse-not-found', { warehouse: input.warehouseId ?? null });
          }
          return taking.state;
        },
        decide: (state, input, circumstances) => takeOpenOrder(state, input, { ...circumstances, actor: importedBy }),
        save: ({ order: placed, lines, prices }) => ({
          aggregate: orderCodec.write(placed),
          writes: [...orderPages(placed, lines, prices), oldOrderWrite(placed.company, placed.id, told)],
          summary: {
            number: placed.number,
            lines: lines.length,
            gross: moneyText(placed.gross),
            oldNumber: told.oldNumber,
          },
        }),
        answer: ({ order: { id } }) => ({ id }),
      },
    ),
});

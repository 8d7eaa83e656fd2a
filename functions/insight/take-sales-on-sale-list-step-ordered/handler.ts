import { saleStep } from '../../../domain/admin/import/steps.ts';
import { saleColumnOf, saleRules } from '../../../domain/insight/imported-sale.ts';
import { takePastSale } from '../../../domain/insight/take-past-sale.ts';
import { onListStep } from '../../../runtime/import/on-list-step.ts';
import { perform } from '../../../runtime/perform.ts';
import { toldSale } from '../../../runtime/shapes/insight.ts';
import { pastSaleId, pastSaleWrite, readKnownSales, readPastSale } from '../../../table/insight.ts';
import { subscription } from './subscription.ts';

export const handler = onListStep(subscription, {
  kind: 'sales-history',
  nextStep: saleStep,
  rules: saleRules,
  shape: toldSale,
  columnOf: saleColumnOf,
  look: readKnownSales,
  take: ({ dependencies, order }, sale) =>
    perform(
      dependencies,
      // A past sale has no command of its own: nobody types in what an old system did, so the list's step is its name.
      { ...order, name: subscription.name, input: sale },
      {
        load: async ({ store, company }) => ({
          saleId: pastSaleId(sale.number),
          here: await readPastSale(store, company, sale.number),
        }),
        decide: takePastSale,
        save: (taken) => ({ aggregate: pastSaleWrite(taken), summary: { lines: taken.lines.length } }),
        answer: ({ id }) => ({ id }),
      },
    ),
});

import { priceStep } from '../../../domain/admin/import/steps.ts';
import { priceColumnOf, priceRules } from '../../../domain/pricing/imported-price.ts';
import { setPrices } from '../../../domain/pricing/set-prices.ts';
import { onListStep } from '../../../runtime/import/on-list-step.ts';
import { perform } from '../../../runtime/perform.ts';
import { toldPrice } from '../../../runtime/shapes/pricing.ts';
import { readKnownPrices } from '../../../table/imported.ts';
import { unitPriceText } from '../../../domain/shared/money.ts';
import { priceChangeCodec, priceSheetWrite, readPriceSetting } from '../../../table/pricing.ts';
import { subscription } from './subscription.ts';

export const handler = onListStep(subscription, {
  kind: 'prices',
  nextStep: priceStep,
  rules: priceRules,
  shape: toldPrice,
  shaped: (price) => ({ ...price, unitPrice: unitPriceText(price.unitPrice) }),
  columnOf: priceColumnOf,
  look: readKnownPrices,
  take: ({ dependencies, order, importedBy }, price) =>
    perform(
      dependencies,
      { ...order, name: 'set-prices', input: { prices: [price], ends: [] } },
      {
        load: ({ input, store, company, newId }) => readPriceSetting(store, company, input, newId),
        decide: (state, input, circumstances) => setPrices(state, input, { ...circumstances, actor: importedBy }),
        save: ({ change, sheets }) => ({
          aggregate: priceChangeCodec.write(change),
          writes: sheets.map((sheet) => priceSheetWrite(sheet, change.id)),
          summary: { added: change.added.length, ended: change.ended.length },
        }),
        answer: ({ change }) => ({ id: change.id }),
      },
    ),
});

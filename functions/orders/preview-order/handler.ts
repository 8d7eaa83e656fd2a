import { previewOrder, type PreviewedLine } from '../../../domain/orders/preview-order.ts';
import { explainPrice, shownToBuyer } from '../../../domain/pricing/quote-price.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { moneyText, unitPriceText } from '../../../domain/shared/money.ts';
import { maySee } from '../../../runtime/caller.ts';
import { httpQuery } from '../../../runtime/http-query.ts';
import { problemView, taxRateText } from '../../../runtime/shapes/orders.ts';
import { explanationView } from '../../../runtime/shapes/pricing.ts';
import { readAvailabilities } from '../../../table/availability.ts';
import { keys } from '../../../table/keys.ts';
import { readBuying, type PricedItem } from '../../../table/ordering.ts';
import { readAuthorisedPeople } from '../../../table/people.ts';
import { contract } from './contract.ts';

export const handler = httpQuery(contract, async ({ input, store, company, now, today, caller: asking }) => {
  const { partnerId, warehouseId: named, salespersonId } = input;
  const itemIds = input.lines.map(({ itemId }) => itemId);
  const [caller, buying, warehouse, people] = await Promise.all([
    asking,
    readBuying(store, company, { partnerId, itemIds, partnerReading: 'eventual' }),
    named === undefined ? undefined : store.get(keys.warehouse(company, named), 'eventual'),
    salespersonId ? readAuthorisedPeople(store, company, [salespersonId], 'eventual') : [],
  ]);
  // No ancestors here: what those below pay is not for those above to read.
  const owner = { partnerId };
  if (!buying || !maySee(caller, owner)) return rejected('not-found', { partner: partnerId });
  const { partner } = buying;
  const isWarehouseKnown = named === undefined || warehouse !== undefined;
  const isAskedByBuyer = caller.partnerId !== undefined;
  const state = { ...buying, currency: 'CNY' as const, isWarehouseKnown, isAskedByBuyer, salesperson: people[0] };
  const preview = previewOrder(state, input, today);

  const warehouseId = named ?? partner.warehouseId;
  // A partner may order from another warehouse, but not look into it.
  const isTold = input.withAvailability && (!isAskedByBuyer || warehouseId === partner.warehouseId);
  const { minimumShelfLifeDays } = partner;
  const known = preview.lines.flatMap(({ item }) => (item ? [item.id] : []));
  const availability = isTold
    ? await readAvailabilities(store, company, known, { warehouseId, today, minimumShelfLifeDays })
    : undefined;
  return {
    owner,
    answer: {
      partnerId,
      currency: preview.currency,
      isPlaceable: preview.isPlaceable,
      problems: preview.noes.map(problemView),
      lines: preview.lines.map((line, index) => ({
        line: index + 1,
        ...lineView(line),
        ...(availability ? { availability: availability.get(line.itemId) } : {}),
      })),
      totals: {
        net: moneyText(preview.totals.net),
        tax: moneyText(preview.totals.tax),
        gross: moneyText(preview.totals.gross),
      },
      asOf: now,
    },
  };
});

function lineView({ itemId, quantity, item, priced, noes }: PreviewedLine<PricedItem>) {
  return {
    itemId,
    quantity,
    ...(item && {
      itemCode: item.code,
      name: item.name,
      unit: item.unit,
      taxRate: taxRateText(item.taxRateBp),
    }),
    ...(item &&
      priced && {
        unitPrice: unitPriceText(priced.line.unitPriceE4),
        gross: moneyText(priced.line.gross),
        price: explanationView(shownToBuyer(explainPrice(priced.price, item.rules))),
      }),
    problems: noes.map(problemView),
  };
}

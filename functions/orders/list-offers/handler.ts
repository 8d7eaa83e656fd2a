import type { Item } from '../../../domain/catalogue/item.ts';
import { offerOf } from '../../../domain/orders/offer.ts';
import type { Day } from '../../../domain/shared/calendar.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { unitPriceText } from '../../../domain/shared/money.ts';
import { isInForce } from '../../../domain/shared/validity.ts';
import { maySee } from '../../../runtime/caller.ts';
import { httpQuery } from '../../../runtime/http-query.ts';
import { problemView, taxRateText } from '../../../runtime/shapes/orders.ts';
import { readAvailabilities } from '../../../table/availability.ts';
import { findItemPage } from '../../../table/catalogue.ts';
import { readOwnFacts, readPartnerFile } from '../../../table/partners.ts';
import { readPriceRules } from '../../../table/pricing.ts';
import { contract } from './contract.ts';

export const handler = httpQuery(contract, async ({ input, store, company, now, today, caller: asking }) => {
  const { partnerId, text: words, productLine, limit, cursor } = input;
  const [caller, file, own, page] = await Promise.all([
    asking,
    readPartnerFile(store, company, partnerId, 'eventual'),
    readOwnFacts(store, company),
    findItemPage(store, company, { words, productLine, status: 'approved' }, { limit, cursor }),
  ]);
  // No ancestors here: what those below pay is not for those above to read.
  const owner = { partnerId };
  if (!file || !maySee(caller, owner)) return rejected('not-found', { partner: partnerId });
  const partner = { ...file.partner, licences: file.licences };
  const { warehouseId, minimumShelfLifeDays } = partner;
  const itemIds = page.items.map(({ id }) => id);
  const [rules, availability] = await Promise.all([
    readPriceRules(store, company, partnerId, itemIds),
    readAvailabilities(store, company, itemIds, { warehouseId, today, minimumShelfLifeDays }),
  ]);
  const offers = page.items.map((item, index) => {
    const { breaks, noes } = offerOf({ partner, own }, { ...item, rules: rules[index] ?? [] }, today);
    const single = breaks.find(({ fromQuantity }) => fromQuantity === 1)?.price;
    return {
      ...itemView(item, today),
      ...(single ? { unitPrice: unitPriceText(single.unitPriceE4), rule: single.rule } : {}),
      breaks: breaks.map(({ fromQuantity, price }) => ({
        fromQuantity,
        unitPrice: unitPriceText(price.unitPriceE4),
        rule: price.rule,
      })),
      availability: availability.get(item.id) ?? ('0' as const),
      problems: noes.map(problemView),
    };
  });
  const currency = 'CNY' as const;
  const answer = { currency, warehouseId, asOf: now, items: offers, ...(page.cursor ? { cursor: page.cursor } : {}) };
  return { owner, answer };
});

function itemView(item: Item, today: Day) {
  const inForce = item.certificates.filter((term) => isInForce(term, today));
  return {
    itemId: item.id,
    code: item.code,
    name: item.name,
    specification: item.specification,
    model: item.model,
    manufacturer: item.manufacturer,
    productLine: item.productLine,
    riskClass: item.riskClass,
    certificateNumber: [...new Set(inForce.map(({ number }) => number))].join('; '),
    unit: item.unit,
    levels: item.levels.map((level) => ({ ...level })),
    coldChain: item.coldChain,
    storage: { ...item.storage },
    taxRate: taxRateText(item.taxRateBp),
  };
}

import { quotePrice, shownToBuyer } from '../../../domain/pricing/quote-price.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { moneyText, unitPriceText } from '../../../domain/shared/money.ts';
import { maySee } from '../../../runtime/caller.ts';
import { httpQuery } from '../../../runtime/http-query.ts';
import { explanationView } from '../../../runtime/shapes/pricing.ts';
import { keys } from '../../../table/keys.ts';
import { readPartner } from '../../../table/partners.ts';
import { readPriceRules } from '../../../table/pricing.ts';
import { contract } from './contract.ts';

export const handler = httpQuery(contract, async ({ input, store, company, today, caller: asking }) => {
  const { partnerId, itemId, quantity, on = today } = input;
  const [caller, partner, item, [rules = []]] = await Promise.all([
    asking,
    readPartner(store, company, partnerId, 'eventual'),
    store.get(keys.item(company, itemId), 'eventual'),
    readPriceRules(store, company, partnerId, [itemId]),
  ]);
  // No ancestors here: what those below pay is not for those above to read.
  const owner = { partnerId };
  if (!partner || !maySee(caller, owner)) return rejected('not-found', { partner: partnerId });
  if (!item) return rejected('not-found', { item: itemId });
  const found = quotePrice(rules, { ...partner, partnerId }, quantity, on);
  if (!found) return rejected('price-missing', { partner: partnerId, item: itemId, quantity, on });
  const quote = caller.partnerId ? shownToBuyer(found) : found;
  return {
    owner,
    answer: {
      partnerId,
      itemId,
      quantity,
      on,
      currency: 'CNY' as const,
      unitPrice: unitPriceText(quote.unitPriceE4),
      gross: moneyText(quote.gross),
      ...explanationView(quote),
    },
  };
});

import type { PriceRule } from '../../../domain/pricing/price.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { unitPriceText } from '../../../domain/shared/money.ts';
import { httpQuery } from '../../../runtime/http-query.ts';
import { keys } from '../../../table/keys.ts';
import { readPartnerSheets, readPriceSheets } from '../../../table/pricing.ts';
import { contract } from './contract.ts';

const shown = (rules: readonly PriceRule[]) =>
  rules.map(({ id, level, scope, fromQuantity, unitPriceE4, validFrom, validTo }) => ({
    rule: id,
    level,
    scope,
    fromQuantity,
    unitPrice: unitPriceText(unitPriceE4),
    validFrom,
    validTo,
  }));

export const handler = httpQuery(contract, async ({ input, store, company }) => {
  const { itemId, limit, cursor } = input;
  const [item, [sheet], page] = await Promise.all([
    store.get(keys.item(company, itemId), 'eventual'),
    readPriceSheets(store, company, [{ itemId }], 'eventual'),
    readPartnerSheets(store, company, itemId, { limit, cursor }),
  ]);
  if (!item) return rejected('not-found', { item: itemId });
  return {
    answer: {
      itemId,
      currency: sheet?.currency ?? 'CNY',
      rules: shown(sheet?.rules ?? []),
      partners: page.sheets.map(({ partnerId = '', rules }) => ({ partnerId, rules: shown(rules) })),
      cursor: page.cursor,
    },
  };
});

import * as z from 'zod';
import { priceLevels } from '../../domain/pricing/price.ts';
import type { PriceExplanation } from '../../domain/pricing/quote-price.ts';
import { unitPriceText } from '../../domain/shared/money.ts';
import { ruleOutcomes } from '../../domain/shared/price-choice.ts';
import { ruleOutcomeWords } from '../dictionary/pricing.ts';
import { field } from '../fields.ts';

/** Why a price is what it is, for everyone who shows one. */
export const explanationShape = {
  rule: z.string(),
  looked: z.array(
    z.strictObject({
      rule: z.string(),
      level: z.enum(priceLevels),
      scope: z.string(),
      fromQuantity: z.int(),
      unitPrice: field.unitPriceText,
      validFrom: z.string(),
      validTo: z.string(),
      outcome: z.enum(ruleOutcomes),
      words: z.strictObject({ en: z.string(), zh: z.string() }),
    }),
  ),
};

export function explanationView({ winner, looked }: PriceExplanation) {
  return {
    rule: winner.id,
    looked: looked.map(({ rule, outcome }) => ({
      rule: rule.id,
      level: rule.level,
      scope: rule.scope,
      fromQuantity: rule.fromQuantity,
      unitPrice: unitPriceText(rule.unitPriceE4),
      validFrom: rule.validFrom,
      validTo: rule.validTo,
      outcome,
      words: ruleOutcomeWords[outcome],
    })),
  };
}

import * as z from 'zod';
import { partnerKinds } from '../../domain/partners/partner.ts';
import { priceLevels } from '../../domain/pricing/price.ts';
import type { PriceExplanation } from '../../domain/pricing/quote-price.ts';
import { unitPriceText } from '../../domain/shared/money.ts';
import { both } from '../../domain/shared/said.ts';
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

const rule = {
  itemId: field.id,
  fromQuantity: z.int().min(1).max(10_000_000).default(1),
  unitPrice: field.unitPrice.refine((price) => price > 0, both('须大于零', 'must be more than zero')),
  validFrom: field.day,
  validTo: field.day,
};

/** A new price rule, by hand or from a list. */
export const toldPrice = z.discriminatedUnion('level', [
  z.strictObject({ level: z.literal('list'), scope: z.literal('').default(''), ...rule }),
  z.strictObject({ level: z.literal('channel'), scope: z.enum(partnerKinds), ...rule }),
  z.strictObject({
    level: z.literal('tier'),
    scope: z.string().regex(/^[1-9]$/, both('层级须为 1 至 9', 'must be a tier from 1 to 9')),
    ...rule,
  }),
  z.strictObject({
    level: z.literal('region'),
    scope: z
      .string()
      .regex(
        /^(\d{2}|\d{4}|\d{6})$/,
        both('须为 2、4 或 6 位行政区划代码（GB/T 2260）', 'must be 2, 4 or 6 digits of GB/T 2260'),
      ),
    ...rule,
  }),
  z.strictObject({ level: z.literal('partner'), scope: field.id, ...rule }),
]);

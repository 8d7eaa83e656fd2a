import type { Day } from './calendar.ts';

/** A price rule as the choice sees it; see `domain/pricing/price.ts` for the meaning of its fields. */
export interface ChoosableRule {
  readonly id: string;
  readonly level: 'list' | 'channel' | 'tier' | 'region' | 'partner';
  readonly scope: string;
  readonly fromQuantity: number;
  readonly unitPriceE4: number;
  readonly validFrom: Day;
  readonly validTo: Day;
}

/** For whom and when a price is asked. */
export interface Buyer {
  readonly partnerId: string;
  readonly kind: string;
  readonly tier: number;
  readonly region: string;
}

export const ruleOutcomes = [
  'won',
  'other-day',
  'quantity-below',
  'other-buyer',
  'less-particular',
  'lower-break',
] as const;
export type RuleOutcome = (typeof ruleOutcomes)[number];

/** agreed: agreed with the buyer before this system began, and honoured; no rule was asked. */
export const priceSources = ['rules', 'agreed'] as const;
export type PriceSource = (typeof priceSources)[number];

export interface PriceChoice {
  readonly unitPriceE4: number;
  /** Absent means the rules. */
  readonly source?: PriceSource;
  /** The rule that won; empty where no rule was asked. */
  readonly rule: string;
  /** Every rule that was looked at and why it won or not, the most particular first. */
  readonly looked: readonly { readonly rule: string; readonly outcome: RuleOutcome }[];
}

const particularity = { list: 0, channel: 1, tier: 2, region: 3, partner: 4 } as const;

function isFor(rule: ChoosableRule, buyer: Buyer): boolean {
  switch (rule.level) {
    case 'list':
      return true;
    case 'channel':
      return rule.scope === buyer.kind;
    case 'tier':
      return rule.scope === String(buyer.tier);
    case 'region':
      return buyer.region.startsWith(rule.scope);
    case 'partner':
      return rule.scope === buyer.partnerId;
  }
}

function fitOutcome(rule: ChoosableRule, buyer: Buyer, quantity: number, day: Day): RuleOutcome | undefined {
  if (!isFor(rule, buyer)) return 'other-buyer';
  if (day < rule.validFrom || day > rule.validTo) return 'other-day';
  if (quantity < rule.fromQuantity) return 'quantity-below';
  return undefined;
}

/**
 * The price of a line and why. Among rules for this buyer, day and quantity the most particular level wins, inside it
 * the longest region prefix, then the highest quantity break, then the rule that began last, then the id: a total order,
 * so that no two answers are possible. Undefined where no rule fits.
 */
export function choosePrice(
  rules: readonly ChoosableRule[],
  buyer: Buyer,
  quantity: number,
  day: Day,
): PriceChoice | undefined {
  const ordered = [...rules].sort(
    (a, b) =>
      particularity[b.level] - particularity[a.level] ||
      b.scope.length - a.scope.length ||
      b.fromQuantity - a.fromQuantity ||
      (a.validFrom < b.validFrom ? 1 : a.validFrom > b.validFrom ? -1 : 0) ||
      (a.id < b.id ? -1 : 1),
  );
  let winner: ChoosableRule | undefined;
  const looked = ordered.map((rule) => {
    const misfit = fitOutcome(rule, buyer, quantity, day);
    if (misfit) return { rule: rule.id, outcome: misfit };
    if (!winner) {
      winner = rule;
      return { rule: rule.id, outcome: 'won' as const };
    }
    const sameLevel = winner.level === rule.level && winner.scope === rule.scope;
    return { rule: rule.id, outcome: sameLevel ? ('lower-break' as const) : ('less-particular' as const) };
  });
  return winner && { unitPriceE4: winner.unitPriceE4, rule: winner.id, looked };
}

/** A price that was agreed before this system began. */
export function agreedPrice(unitPriceE4: number): PriceChoice {
  return { unitPriceE4, source: 'agreed', rule: '', looked: [] };
}

/** A quantity from which on a line costs this much a unit, and why. */
export interface QuantityBreak {
  readonly fromQuantity: number;
  readonly price: PriceChoice;
}

/** All prices a buyer can have on a day, by the quantity they begin at, the lowest first; each differs from the one before. */
export function quantityBreaks(rules: readonly ChoosableRule[], buyer: Buyer, day: Day): readonly QuantityBreak[] {
  const fitting = rules.filter((rule) => fitOutcome(rule, buyer, rule.fromQuantity, day) === undefined);
  const quantities = [...new Set(fitting.map(({ fromQuantity }) => fromQuantity))].sort((a, b) => a - b);
  const breaks: QuantityBreak[] = [];
  for (const fromQuantity of quantities) {
    const price = choosePrice(fitting, buyer, fromQuantity, day);
    if (price && price.unitPriceE4 !== breaks.at(-1)?.price.unitPriceE4) breaks.push({ fromQuantity, price });
  }
  return breaks;
}

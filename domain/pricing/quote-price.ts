import type { Day } from '../shared/calendar.ts';
import { lineGross } from '../shared/money.ts';
import { choosePrice, type Buyer, type RuleOutcome } from '../shared/price-choice.ts';
import type { PriceRule } from './price.ts';

export interface Quote {
  readonly unitPriceE4: number;
  /** Minor units, tax-inclusive. */
  readonly gross: number;
  readonly winner: PriceRule;
  readonly looked: readonly { readonly rule: PriceRule; readonly outcome: RuleOutcome }[];
}

/** The price an order of this moment would have, with the rules behind it. Undefined where no rule fits. */
export function quotePrice(rules: readonly PriceRule[], buyer: Buyer, quantity: number, day: Day): Quote | undefined {
  const choice = choosePrice(rules, buyer, quantity, day);
  if (!choice) return undefined;
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const winner = byId.get(choice.rule);
  if (!winner) throw new Error(`rule ${choice.rule} won but was not looked at`);
  return {
    unitPriceE4: choice.unitPriceE4,
    gross: lineGross(choice.unitPriceE4, quantity),
    winner,
    looked: choice.looked.flatMap(({ rule, outcome }) => {
      const found = byId.get(rule);
      return found ? [{ rule: found, outcome }] : [];
    }),
  };
}

/** What the buyer itself may read of an explanation: rules that are for others are not its business. */
export function shownToBuyer(quote: Quote): Quote {
  return { ...quote, looked: quote.looked.filter(({ outcome }) => outcome !== 'other-buyer') };
}

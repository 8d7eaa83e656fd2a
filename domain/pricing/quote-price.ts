import type { Day } from '../shared/calendar.ts';
import { lineGross } from '../shared/money.ts';
import { choosePrice, type Buyer, type PriceChoice, type RuleOutcome } from '../shared/price-choice.ts';
import type { PriceRule } from './price.ts';

/** Why a price is what it is: the rule that won, and all that were looked at. */
export interface PriceExplanation {
  readonly winner: PriceRule;
  readonly looked: readonly { readonly rule: PriceRule; readonly outcome: RuleOutcome }[];
}

export interface Quote extends PriceExplanation {
  readonly unitPriceE4: number;
  /** Minor units, tax-inclusive. */
  readonly gross: number;
}

/** The rules behind a choice that was made among them. */
export function explainPrice(choice: PriceChoice, rules: readonly PriceRule[]): PriceExplanation {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const winner = byId.get(choice.rule);
  if (!winner) throw new Error(`rule ${choice.rule} won but was not looked at`);
  return {
    winner,
    looked: choice.looked.flatMap(({ rule, outcome }) => {
      const found = byId.get(rule);
      return found ? [{ rule: found, outcome }] : [];
    }),
  };
}

/** The price an order of this moment would have, with the rules behind it. Undefined where no rule fits. */
export function quotePrice(rules: readonly PriceRule[], buyer: Buyer, quantity: number, day: Day): Quote | undefined {
  const choice = choosePrice(rules, buyer, quantity, day);
  if (!choice) return undefined;
  const { unitPriceE4 } = choice;
  return { unitPriceE4, gross: lineGross(unitPriceE4, quantity), ...explainPrice(choice, rules) };
}

/** What the buyer itself may read of an explanation: rules that are for others are not its business. */
export function shownToBuyer<E extends PriceExplanation>(explained: E): E {
  return { ...explained, looked: explained.looked.filter(({ outcome }) => outcome !== 'other-buyer') };
}

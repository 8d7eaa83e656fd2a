import { rejected, type Rejected } from '../shared/decision.ts';
import { moneyText } from '../shared/money.ts';

/** A partner's credit in minor units: its limit, and what approved orders and open invoices take of it. */
export interface CreditFacts {
  readonly limit: number;
  readonly used: number;
}

/** Why an order of this value does not fit into the partner's credit; undefined where it does. */
export function creditNo(credit: CreditFacts, gross: number): Rejected<'credit-exceeded'> | undefined {
  if (credit.used + gross <= credit.limit) return undefined;
  return rejected('credit-exceeded', {
    limit: moneyText(credit.limit),
    used: moneyText(credit.used),
    order: moneyText(gross),
  });
}

import type { PastSaleTaken } from '../../events/insight.ts';
import type { Day } from '../shared/calendar.ts';
import { accepted, rejected, type Decision } from '../shared/decision.ts';
import type { ToldSale } from './imported-sale.ts';
import { isSameSale, type PastSale } from './past-sale.ts';

export interface TakePastSaleState {
  readonly saleId: string;
  /** The sale that has this number already. */
  readonly here: PastSale | undefined;
}

/** Takes in a sale of the old system. It is written once: what was cannot change afterwards. */
export function takePastSale(
  { saleId, here }: TakePastSaleState,
  { number, partnerId, day, lines }: ToldSale,
  { company, today }: { readonly company: string; readonly today: Day },
): Decision<PastSale, PastSaleTaken, 'sale-is-here' | 'sale-told-otherwise' | 'sale-in-future'> {
  if (here) {
    return rejected(isSameSale(here, { partnerId, day, lines }) ? 'sale-is-here' : 'sale-told-otherwise', { number });
  }
  if (day > today) return rejected('sale-in-future', { number, day });
  return accepted(
    { id: saleId, company, number, partnerId, day, lines },
    { type: 'insight.past-sale-taken.v1', data: { saleId, partnerId, day, lines: lines.length } },
  );
}

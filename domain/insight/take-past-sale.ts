import type { PastSaleTaken } from '../../events/insight.ts';
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
  { company }: { readonly company: string },
): Decision<PastSale, PastSaleTaken, 'sale-is-here' | 'sale-told-otherwise'> {
  if (here) {
    return rejected(isSameSale(here, { partnerId, day, lines }) ? 'sale-is-here' : 'sale-told-otherwise', { number });
  }
  return accepted(
    { id: saleId, company, number, partnerId, day, lines },
    { type: 'insight.past-sale-taken.v1', data: { saleId, partnerId, day, lines: lines.length } },
  );
}

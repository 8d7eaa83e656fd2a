import { describe, expect, it } from '@jest/globals';
import type { PriceRule } from '../../../domain/pricing/price.ts';
import { quotePrice, shownToBuyer } from '../../../domain/pricing/quote-price.ts';

const buyer = { partnerId: 'ptn_1', kind: 'hospital', tier: 2, region: '310000' };
const list: PriceRule = {
  id: 'list',
  level: 'list',
  scope: '',
  fromQuantity: 1,
  unitPriceE4: 333_333,
  validFrom: '2026-01-01',
  validTo: '2026-12-31',
};
const agents: PriceRule = { ...list, id: 'agents', level: 'channel', scope: 'agent', unitPriceE4: 1 };

describe('quote-price', () => {
  it('gives the price, the line’s amount and every rule looked at', () => {
    expect(quotePrice([list, agents], buyer, 3, '2026-12-31')).toMatchObject({
      unitPriceE4: 333_333,
      gross: 10_000,
      winner: { id: 'list' },
      looked: [
        { rule: { id: 'agents' }, outcome: 'other-buyer' },
        { rule: { id: 'list' }, outcome: 'won' },
      ],
    });
  });

  it('does not show a buyer what others pay', () => {
    const quote = quotePrice([list, agents], buyer, 3, '2026-12-31');
    if (!quote) throw new Error('no quote');
    expect(shownToBuyer(quote).looked.map(({ rule }) => rule.id)).toEqual(['list']);
  });

  it('gives none where no rule fits', () => {
    expect(quotePrice([list], buyer, 3, '2027-01-01')).toBeUndefined();
  });
});

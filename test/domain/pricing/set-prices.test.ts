import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { PriceRule, PriceSheet } from '../../../domain/pricing/price.ts';
import { areRivals, mostRules, setPrices, touchedSheets, type ToldPrice } from '../../../domain/pricing/set-prices.ts';

const circumstances = {
  company: 'lotline',
  actor: 'sales-manager',
  now: '2026-11-22T04:00:00.000Z',
  today: '2026-11-22',
};
const price: ToldPrice = {
  itemId: 'itm_1',
  level: 'list',
  scope: '',
  fromQuantity: 1,
  unitPrice: 1_000_000,
  validFrom: '2026-12-01',
  validTo: '2027-11-30',
};
const old: PriceRule = {
  id: 'prc_old',
  level: 'list',
  scope: '',
  fromQuantity: 1,
  unitPriceE4: 900_000,
  validFrom: '2026-01-01',
  validTo: '2026-12-31',
};
const sheet = (rules: readonly PriceRule[]): PriceSheet => ({
  id: 'itm_1',
  company: 'lotline',
  itemId: 'itm_1',
  currency: 'CNY',
  rules,
});
const state = {
  priceChangeId: 'pch_1',
  ruleIds: Array.from({ length: 300 }, (_, index) => `prc_${index}`),
  currency: 'CNY' as const,
  unknownItems: [] as string[],
  unknownPartners: [] as string[],
  sheets: [sheet([old])],
};
const end = { itemId: 'itm_1', ruleId: 'prc_old', lastDay: '2026-11-30' };

describe('set-prices', () => {
  it('ends the old price and starts the new one in one change', () => {
    const decision = setPrices(state, { prices: [price], ends: [end] }, circumstances);
    expect(decision).toMatchObject({
      accepted: true,
      next: {
        sheets: [
          {
            rules: [
              { id: 'prc_old', validTo: '2026-11-30' },
              { id: 'prc_0', unitPriceE4: 1_000_000 },
            ],
          },
        ],
        change: { setBy: 'sales-manager', added: [{ itemId: 'itm_1', id: 'prc_0' }], ended: [end] },
      },
      events: [{ data: { added: 1, ended: 1, itemIds: ['itm_1'] } }],
    });
  });

  it('keeps a partner’s rule in that partner’s sheet', () => {
    const own = { ...price, level: 'partner' as const, scope: 'ptn_1' };
    expect(touchedSheets({ prices: [own, price], ends: [] })).toEqual([
      { itemId: 'itm_1', partnerId: 'ptn_1' },
      { itemId: 'itm_1' },
    ]);
    expect(setPrices(state, { prices: [own], ends: [] }, circumstances)).toMatchObject({
      next: { sheets: [{ id: 'itm_1/ptn_1', partnerId: 'ptn_1', rules: [{ id: 'prc_0' }] }] },
    });
  });

  it('takes a rule away that is ended before it began', () => {
    const future = { ...old, validFrom: '2027-01-01', validTo: '2027-12-31' };
    const decision = setPrices({ ...state, sheets: [sheet([future])] }, { prices: [], ends: [end] }, circumstances);
    expect(decision).toMatchObject({ accepted: true, next: { sheets: [{ rules: [] }] } });
  });

  it('refuses two rules for the same days and names both', () => {
    expect(setPrices(state, { prices: [price], ends: [] }, circumstances)).toMatchObject({
      reason: 'prices-overlap',
      facts: { rule: '/prices/0', other: 'prc_old', validTo: '2026-12-31' },
    });
    const twice = { prices: [price, { ...price, unitPrice: 5 }], ends: [end] };
    expect(setPrices(state, twice, circumstances)).toMatchObject({
      reason: 'prices-overlap',
      facts: { rule: '/prices/1', other: '/prices/0' },
    });
  });

  it.each([
    ['item-not-found', { unknownItems: ['itm_1'] }, { prices: [price], ends: [] }],
    [
      'partner-not-found',
      { unknownPartners: ['ptn_9'] },
      { prices: [{ ...price, level: 'partner' as const, scope: 'ptn_9' }], ends: [] },
    ],
    ['period-backwards', {}, { prices: [{ ...price, validTo: '2026-11-30' }], ends: [] }],
    ['price-rule-not-found', {}, { prices: [], ends: [{ ...end, ruleId: 'prc_none' }] }],
    ['price-history-closed', {}, { prices: [], ends: [{ ...end, lastDay: '2026-11-20' }] }],
    ['price-end-too-late', {}, { prices: [], ends: [{ ...end, lastDay: '2026-12-31' }] }],
    [
      'price-sheet-full',
      { sheets: [sheet(Array.from({ length: mostRules }, (_, index) => ({ ...old, fromQuantity: index + 2 })))] },
      { prices: [price], ends: [] },
    ],
    [
      'price-sheets-too-many',
      {},
      {
        prices: Array.from({ length: 81 }, (_, index) => ({ ...price, level: 'partner' as const, scope: `p${index}` })),
        ends: [],
      },
    ],
  ])('refuses with %s', (reason, more, command) => {
    expect(setPrices({ ...state, ...more }, command, circumstances)).toMatchObject({ accepted: false, reason });
  });

  it('never leaves two rivals in a sheet, whatever is asked', () => {
    const told = fc.record({
      itemId: fc.constant('itm_1'),
      level: fc.constantFrom('list' as const, 'tier' as const),
      scope: fc.constantFrom('', '2'),
      fromQuantity: fc.constantFrom(1, 10),
      unitPrice: fc.integer({ min: 1, max: 100 }),
      validFrom: fc.constantFrom('2026-12-01', '2027-01-01', '2027-06-01'),
      validTo: fc.constantFrom('2026-12-31', '2027-05-31', '2027-12-31'),
    });
    fc.assert(
      fc.property(fc.array(told, { maxLength: 5 }), fc.boolean(), (prices, ending) => {
        const decision = setPrices(state, { prices, ends: ending ? [end] : [] }, circumstances);
        fc.pre(decision.accepted);
        if (!decision.accepted) return;
        for (const { rules } of decision.next.sheets) {
          const rivals = rules.filter((a, index) => rules.slice(index + 1).some((b) => areRivals(a, b)));
          expect(rivals).toEqual([]);
        }
      }),
    );
  });
});

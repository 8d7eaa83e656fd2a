import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { choosePrice, quantityBreaks, type Buyer, type ChoosableRule } from '../../../domain/shared/price-choice.ts';

// Few values for each field, so that rules meet often.
const days = ['2026-01-01', '2026-03-31', '2026-04-01', '2026-12-31'];
const buyer: Buyer = { partnerId: 'ptn_1', kind: 'hospital', tier: 2, region: '310115' };
const scopes = {
  list: [''],
  channel: ['hospital', 'agent'],
  tier: ['1', '2'],
  region: ['31', '3101', '310115', '32'],
  partner: ['ptn_1', 'ptn_2'],
} as const;
const levels = ['list', 'channel', 'tier', 'region', 'partner'] as const;
const rule = fc.constantFrom(...levels).chain((level) =>
  fc.record({
    level: fc.constant(level),
    scope: fc.constantFrom<string>(...scopes[level]),
    fromQuantity: fc.constantFrom(1, 10, 100),
    unitPriceE4: fc.integer({ min: 1, max: 1_000_000 }),
    validFrom: fc.constantFrom(...days.slice(0, 3)),
    validTo: fc.constantFrom(...days.slice(1)),
  }),
);
const ruleList = fc
  .array(rule, { maxLength: 14 })
  .map((rules): ChoosableRule[] =>
    rules.map((one, index) => ({ id: `r${index.toString().padStart(2, '0')}`, ...one })),
  );
const quantity = fc.constantFrom(1, 9, 10, 99, 100, 5000);
const day = fc.constantFrom(...days);

function fits(one: ChoosableRule, asked: number, on: string): boolean {
  const scopeFits = {
    list: true,
    channel: one.scope === buyer.kind,
    tier: one.scope === `${buyer.tier}`,
    region: buyer.region.startsWith(one.scope),
    partner: one.scope === buyer.partnerId,
  }[one.level];
  return scopeFits && one.validFrom <= on && on <= one.validTo && one.fromQuantity <= asked;
}

/** Says it the long way: strike out, step by step, what is less particular than something that is left. */
function naiveWinner(rules: readonly ChoosableRule[], asked: number, on: string): string | undefined {
  let left = rules.filter((one) => fits(one, asked, on));
  const keep = <T extends number | string>(of: (one: ChoosableRule) => T) => {
    const best = left.map(of).reduce((a, b) => (b > a ? b : a));
    left = left.filter((one) => of(one) === best);
  };
  if (left.length === 0) return undefined;
  keep((one) => levels.indexOf(one.level));
  keep((one) => one.scope.length);
  keep((one) => one.fromQuantity);
  keep((one) => one.validFrom);
  return left.map(({ id }) => id).sort()[0];
}

describe('choosePrice', () => {
  it('agrees with an oracle that says it the long way', () => {
    fc.assert(
      fc.property(ruleList, quantity, day, (rules, asked, on) => {
        expect(choosePrice(rules, buyer, asked, on)?.rule).toBe(naiveWinner(rules, asked, on));
      }),
      { numRuns: 2000 },
    );
  });

  it('gives the same answer in whatever order the rules are read', () => {
    const shuffled = ruleList.chain((rules) =>
      fc.tuple(fc.constant(rules), fc.shuffledSubarray(rules, { minLength: rules.length })),
    );
    fc.assert(
      fc.property(shuffled, quantity, day, ([rules, other], asked, on) => {
        expect(choosePrice(other, buyer, asked, on)).toEqual(choosePrice(rules, buyer, asked, on));
      }),
    );
  });

  it('never lets a less particular level win over one that fits', () => {
    fc.assert(
      fc.property(ruleList, quantity, day, (rules, asked, on) => {
        const choice = choosePrice(rules, buyer, asked, on);
        const winner = rules.find(({ id }) => id === choice?.rule);
        const highest = Math.max(
          -1,
          ...rules.filter((one) => fits(one, asked, on)).map((one) => levels.indexOf(one.level)),
        );
        expect(winner ? levels.indexOf(winner.level) : -1).toBe(highest);
        if (winner) expect(choice?.unitPriceE4).toBe(winner.unitPriceE4);
      }),
    );
  });

  it('looks at every rule once and lets exactly one win', () => {
    fc.assert(
      fc.property(ruleList, quantity, day, (rules, asked, on) => {
        const choice = choosePrice(rules, buyer, asked, on);
        fc.pre(choice !== undefined);
        expect(choice?.looked.map((look) => look.rule).sort()).toEqual(rules.map(({ id }) => id).sort());
        expect(choice?.looked.filter(({ outcome }) => outcome === 'won')).toHaveLength(1);
      }),
    );
  });

  it('says of each rule why it did not win', () => {
    const base = { fromQuantity: 1, unitPriceE4: 1, validFrom: '2026-01-01', validTo: '2026-12-31' };
    const rules: ChoosableRule[] = [
      { ...base, id: 'list', level: 'list', scope: '' },
      { ...base, id: 'break', level: 'partner', scope: 'ptn_1', fromQuantity: 10 },
      { ...base, id: 'own', level: 'partner', scope: 'ptn_1' },
      { ...base, id: 'bulk', level: 'partner', scope: 'ptn_1', fromQuantity: 100 },
      { ...base, id: 'past', level: 'tier', scope: '2', validTo: '2026-01-31' },
      { ...base, id: 'others', level: 'channel', scope: 'agent' },
    ];
    const looked = choosePrice(rules, buyer, 10, '2026-06-01')?.looked ?? [];
    expect(Object.fromEntries(looked.map(({ rule: id, outcome }) => [id, outcome]))).toEqual({
      bulk: 'quantity-below',
      break: 'won',
      own: 'lower-break',
      past: 'other-day',
      others: 'other-buyer',
      list: 'less-particular',
    });
  });
});

describe('quantityBreaks', () => {
  it('tells for every quantity the price a line of it would have', () => {
    fc.assert(
      fc.property(ruleList, quantity, day, (rules, asked, on) => {
        const reached = quantityBreaks(rules, buyer, on).filter(({ fromQuantity }) => fromQuantity <= asked);
        expect(reached.at(-1)?.price.unitPriceE4).toBe(choosePrice(rules, buyer, asked, on)?.unitPriceE4);
      }),
      { numRuns: 1000 },
    );
  });

  it('rises, and says nothing twice', () => {
    fc.assert(
      fc.property(ruleList, day, (rules, on) => {
        const breaks = quantityBreaks(rules, buyer, on);
        const quantities = breaks.map(({ fromQuantity }) => fromQuantity);
        expect(quantities).toEqual([...new Set(quantities)].sort((a, b) => a - b));
        const prices = breaks.map(({ price }) => price.unitPriceE4);
        expect(prices.some((price, index) => price === prices[index - 1])).toBe(false);
      }),
    );
  });
});

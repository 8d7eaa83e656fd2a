import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { isOn, isOnSomewhere, ruleIn, switchScopes, type SwitchRule } from '../../../domain/shared/features.ts';

const rule = (
  scope: SwitchRule['scope'],
  target: string | undefined,
  on: boolean,
  from = '2026-01-01',
): SwitchRule => ({
  ...{ scope, target, isOn: on, from },
});
const place = { day: '2026-06-01', warehouseId: 'wh_east', partnerKind: 'hospital', partnerId: 'ptn_1' };

describe('where a feature is on', () => {
  it('says its default where nothing was set', () => {
    expect(isOn('order-templates', [], place)).toBe(true);
    expect(isOn('chain-demanded', [], place)).toBe(false);
  });

  it('the narrowest place wins: partner over kind over warehouse over everywhere', () => {
    const rules = [
      rule('partner', 'ptn_1', true),
      rule('partner-kind', 'hospital', false),
      rule('warehouse', 'wh_east', true),
      rule('everywhere', undefined, false),
    ];
    for (let left = 0; left < rules.length; left += 1) {
      expect(ruleIn(rules.slice(left), place)?.scope).toBe(switchScopes[3 - left]);
    }
    expect(isOn('chain-demanded', rules, { ...place, partnerId: 'ptn_2' })).toBe(false);
  });

  it('a plan holds from its day on, that day included', () => {
    const rules = [
      rule('everywhere', undefined, false, '2026-05-01'),
      rule('everywhere', undefined, true, '2026-06-01'),
    ];
    const on = (day: string) => isOn('order-templates', rules, { ...place, day });
    expect([on('2026-04-30'), on('2026-05-31'), on('2026-06-01')]).toEqual([true, false, true]);
  });

  it('the order in which rules stand does not matter', () => {
    const aRule = fc
      .record({
        scope: fc.constantFrom(...switchScopes),
        at: fc.constantFrom(0, 1),
        on: fc.boolean(),
        day: fc.integer({ min: 1, max: 28 }),
      })
      .map(({ scope, at, on, day }) => {
        const targets = {
          everywhere: [],
          warehouse: ['wh_east', 'wh_x'],
          'partner-kind': ['hospital', 'agent'],
          partner: ['ptn_1', 'ptn_2'],
        };
        return rule(scope, targets[scope][at], on, `2026-05-${String(day).padStart(2, '0')}`);
      });
    const distinct = fc.uniqueArray(aRule, {
      selector: (one) => `${one.scope}${one.target}${one.from}`,
      maxLength: 12,
    });
    fc.assert(
      fc.property(distinct, (rules) => {
        const asked = isOn('order-templates', rules, place);
        expect(isOn('order-templates', rules.toReversed(), place)).toBe(asked);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('staff who have not chosen a partner', () => {
  const day = '2026-06-01';
  it('see what is on for at least one pilot', () => {
    expect(isOnSomewhere('chain-demanded', [rule('partner', 'ptn_1', true)], { day })).toBe(true);
    expect(isOnSomewhere('chain-demanded', [rule('warehouse', 'wh_east', true)], { day })).toBe(true);
    expect(isOnSomewhere('chain-demanded', [rule('partner', 'ptn_1', true, '2026-06-02')], { day })).toBe(false);
    expect(
      isOnSomewhere('chain-demanded', [rule('partner', 'ptn_1', true), rule('partner', 'ptn_1', false, '2026-05-01')], {
        day,
      }),
    ).toBe(false);
  });

  it('a partner is asked for itself alone', () => {
    const rules = [rule('partner', 'ptn_1', true)];
    expect(isOnSomewhere('chain-demanded', rules, { ...place, partnerId: 'ptn_2' })).toBe(false);
    expect(isOnSomewhere('chain-demanded', rules, place)).toBe(true);
  });
});

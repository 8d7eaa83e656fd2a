import { describe, expect, it } from '@jest/globals';
import { decideSwitch, mostRules, setSwitch, type Switch, type ToldSwitch } from '../../../domain/admin/switch.ts';
import type { Feature } from '../../../domain/shared/features.ts';

const on = (today: string, actor = 'anna') => ({ company: 'lotline', actor, today, now: `${today}T01:00:00.000Z` });
const told = (more: Partial<ToldSwitch> = {}): ToldSwitch => ({
  isOn: false,
  from: '2026-12-01',
  reason: '试点',
  ...more,
});
const set = (
  known: Switch | undefined,
  more: Partial<ToldSwitch> = {},
  feature: Feature = 'order-templates',
  today = '2026-11-22',
) => setSwitch({ feature, known }, told(more), on(today));
const after = (...asked: Parameters<typeof set>): Switch => {
  const decision = set(...asked);
  if (!decision.accepted) throw new Error(decision.reason);
  return decision.next;
};

describe('set-switch', () => {
  it('keeps who set what for which place, and why', () => {
    expect(set(undefined, { partnerId: 'ptn_1' })).toMatchObject({
      next: {
        id: 'order-templates',
        rules: [{ scope: 'partner', target: 'ptn_1', isOn: false, setBy: 'anna', reason: '试点' }],
      },
      events: [{ type: 'admin.switch-set.v1', data: { scope: 'partner', target: 'ptn_1', from: '2026-12-01' } }],
    });
    expect(after(undefined).rules).toMatchObject([{ scope: 'everywhere' }]);
  });

  it('takes one place at a time, and no day that is past', () => {
    expect(set(undefined, { partnerId: 'ptn_1', warehouseId: 'wh_east' })).toMatchObject({
      reason: 'switch-place-mixed',
    });
    expect(set(undefined, { from: '2026-11-21' })).toMatchObject({ reason: 'switch-from-past' });
    expect(set(undefined, { from: '2026-11-22' }).accepted).toBe(true);
  });

  it('refuses what is set so for the place already, and replaces what is planned for the same day', () => {
    const known = after(undefined, { partnerId: 'ptn_1' });
    expect(set(known, { partnerId: 'ptn_1', from: '2027-01-01' })).toMatchObject({ reason: 'nothing-changed' });
    expect(after(known, { partnerId: 'ptn_1', isOn: true }).rules).toMatchObject([{ isOn: true, from: '2026-12-01' }]);
    expect(after(known, { partnerId: 'ptn_2' }).rules).toHaveLength(2);
  });

  it('lets go of what a later rule for the same place has overtaken, never of what is still to come', () => {
    const first = after(undefined, { from: '2026-11-22' });
    const planned = after(first, { isOn: true });
    expect(planned.rules.map(({ from }) => from)).toEqual(['2026-11-22', '2026-12-01']);
    const later = after(planned, { isOn: false, from: '2026-12-10' }, 'order-templates', '2026-12-05');
    expect(later.rules.map(({ from }) => from)).toEqual(['2026-12-01', '2026-12-10']);
  });

  it('holds a bounded number of places', () => {
    const full = { ...after(undefined, { partnerId: 'ptn_0' }) };
    const rules = Array.from({ length: mostRules }, (_, at) => ({ ...full.rules[0]!, target: `ptn_${at}` }));
    expect(set({ ...full, rules }, { partnerId: 'ptn_more' })).toMatchObject({ reason: 'switch-full' });
  });
});

describe('a quality rule waits for a second person', () => {
  const waiting = after(undefined, { partnerId: 'ptn_1', isOn: true }, 'chain-demanded');
  const decide = (isApproved: boolean, actor: string, today = '2026-11-23') =>
    decideSwitch(waiting, { isApproved }, on(today, actor));

  it('nothing holds before it is approved, and one change waits at a time', () => {
    expect(waiting).toMatchObject({ rules: [], waiting: { setBy: 'anna' } });
    expect(set(waiting, { isOn: true }, 'chain-demanded')).toMatchObject({ reason: 'switch-waiting' });
  });

  it('who set it does not approve it', () => {
    expect(decide(true, 'anna')).toMatchObject({ reason: 'same-person' });
  });

  it('approved it holds from its day, or from the day of approval when that is later', () => {
    const rules = (today: string) => {
      const decision = decide(true, 'bert', today);
      return decision.accepted ? decision.next.rules : [];
    };
    expect(rules('2026-11-23')).toMatchObject([{ from: '2026-12-01', setBy: 'anna', approvedBy: 'bert' }]);
    expect(rules('2026-12-03')).toMatchObject([{ from: '2026-12-03' }]);
  });

  it('refused it leaves everything as it was', () => {
    const decision = decide(false, 'bert');
    expect(decision).toMatchObject({ next: { rules: [] }, events: [{ type: 'admin.switch-refused.v1' }] });
    expect(decision.accepted && decision.next).not.toHaveProperty('waiting');
    expect(decideSwitch(after(undefined), { isApproved: true }, on('2026-11-23'))).toMatchObject({
      reason: 'switch-nothing-waiting',
    });
  });
});

import type { SwitchProposed, SwitchRefused, SwitchSet } from '../../events/admin-switches.ts';
import type { Day, Instant } from '../shared/calendar.ts';
import { accepted, rejected, type Decision, type Remembered } from '../shared/decision.ts';
import { featureOf, ruleIn, type Feature, type SwitchRule, type SwitchScope } from '../shared/features.ts';

/** A rule with who said so. */
export interface SetRule extends SwitchRule {
  readonly reason: string;
  readonly setBy: string;
  readonly setAt: Instant;
  /** Second person, where the feature is a quality rule. */
  readonly approvedBy?: string;
}

/** 功能开关: where one feature is on and from when. What was changed by whom stands in its journal. */
export interface Switch extends Remembered {
  /** The feature’s name. */
  readonly id: Feature;
  readonly company: string;
  readonly rules: readonly SetRule[];
  /** Waits for a second person. */
  readonly waiting?: SetRule;
}

/** Places that one feature can be set for. */
export const mostRules = 200;

export interface ToldSwitch {
  readonly warehouseId?: string | undefined;
  readonly partnerKind?: string | undefined;
  readonly partnerId?: string | undefined;
  readonly isOn: boolean;
  readonly from: Day;
  readonly reason: string;
}

interface Moment {
  readonly company: string;
  readonly actor: string;
  readonly now: Instant;
  readonly today: Day;
}

/** Which place a command speaks of: none of the three is everywhere, more than one is no place. */
function placeOf({
  warehouseId,
  partnerKind,
  partnerId,
}: ToldSwitch): Pick<SwitchRule, 'scope' | 'target'> | undefined {
  const told = (
    [
      ['warehouse', warehouseId],
      ['partner-kind', partnerKind],
      ['partner', partnerId],
    ] as const satisfies readonly (readonly [SwitchScope, string | undefined])[]
  ).filter(([, target]) => target !== undefined);
  const [first, ...others] = told;
  if (others.length > 0) return undefined;
  return first ? { scope: first[0], target: first[1] } : { scope: 'everywhere' };
}

const samePlace = (a: SwitchRule, b: SwitchRule): boolean => a.scope === b.scope && a.target === b.target;

/** Rules with one more; what it replaces, and what lies so far back that it never holds again, leaves. */
function withRule(rules: readonly SetRule[], rule: SetRule, today: Day): readonly SetRule[] {
  const kept = rules.filter((known) => !(samePlace(known, rule) && known.from === rule.from));
  const all = [...kept, rule];
  return all.filter(
    (known) => !all.some((later) => samePlace(known, later) && later.from <= today && later.from > known.from),
  );
}

/** Turns a feature on or off in a place from a day. A quality rule waits for a second person. */
export function setSwitch(
  { feature, known }: { readonly feature: Feature; readonly known: Switch | undefined },
  command: ToldSwitch,
  { company, actor, now, today }: Moment,
): Decision<
  Switch,
  SwitchSet | SwitchProposed,
  'switch-place-mixed' | 'switch-from-past' | 'switch-waiting' | 'switch-full' | 'nothing-changed'
> {
  const place = placeOf(command);
  const { isOn, from, reason } = command;
  if (!place) {
    const pointer = command.partnerId === undefined ? '/partnerKind' : '/partnerId';
    return rejected('switch-place-mixed', {}, [{ pointer, reason: 'switch-place-mixed' }]);
  }
  if (from < today) {
    return rejected('switch-from-past', { from, today }, [{ pointer: '/from', reason: 'switch-from-past' }]);
  }
  const current: Switch = known ?? { id: feature, company, rules: [] };
  if (current.waiting) return rejected('switch-waiting', { setBy: current.waiting.setBy });
  const rule: SetRule = { ...place, isOn, from, reason, setBy: actor, setAt: now };
  const own = current.rules.filter((one) => samePlace(one, rule));
  if (ruleIn(own, placeIn(rule))?.isOn === isOn) return rejected('nothing-changed');
  const rules = withRule(current.rules, rule, today);
  if (rules.length > mostRules) return rejected('switch-full', { most: mostRules });
  const data = told(feature, rule);
  return featureOf(feature).isQualityRule
    ? accepted({ ...current, waiting: rule }, { type: 'admin.switch-proposed.v1', data })
    : accepted({ ...current, rules }, { type: 'admin.switch-set.v1', data });
}

/** A second person lets a quality rule be switched, or does not. What was approved late holds from the day of approval. */
export function decideSwitch(
  known: Switch,
  { isApproved }: { readonly isApproved: boolean },
  { actor, today }: Moment,
): Decision<Switch, SwitchSet | SwitchRefused, 'switch-nothing-waiting' | 'same-person'> {
  const { waiting, ...rest } = known;
  if (!waiting) return rejected('switch-nothing-waiting', { feature: known.id });
  if (waiting.setBy === actor) return rejected('same-person', { setBy: waiting.setBy });
  if (!isApproved) {
    return accepted(rest, { type: 'admin.switch-refused.v1', data: told(known.id, waiting) });
  }
  const rule = { ...waiting, from: waiting.from < today ? today : waiting.from, approvedBy: actor };
  return accepted(
    { ...rest, rules: withRule(known.rules, rule, today) },
    { type: 'admin.switch-set.v1', data: told(known.id, rule) },
  );
}

function placeIn({ scope, target, from }: SwitchRule) {
  return {
    day: from,
    ...(scope === 'warehouse' ? { warehouseId: target } : {}),
    ...(scope === 'partner-kind' ? { partnerKind: target } : {}),
    ...(scope === 'partner' ? { partnerId: target } : {}),
  };
}

function told(feature: Feature, { scope, target, isOn, from }: SwitchRule) {
  return { feature, scope, ...(target === undefined ? {} : { target }), isOn, from };
}

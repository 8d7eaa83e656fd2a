import type { Day } from './calendar.ts';

interface Declared {
  /** What it turns on: several routes and screens, or a rule of a decision. */
  readonly kind: 'module' | 'rule';
  /** What holds where no switch says otherwise. */
  readonly isOnByDefault: boolean;
  /** A rule that quality answers for: whoever sets it, another person approves it. */
  readonly isQualityRule: boolean;
}

/** What can be turned on and off for a warehouse, a kind of partner or one partner; a contract names one in `feature`. */
export const declaredFeatures = {
  'order-templates': { kind: 'module', isOnByDefault: true, isQualityRule: false },
  'order-files': { kind: 'module', isOnByDefault: true, isQualityRule: false },
  'chain-demanded': { kind: 'rule', isOnByDefault: false, isQualityRule: true },
  'papers-demanded': { kind: 'rule', isOnByDefault: true, isQualityRule: true },
} as const satisfies Readonly<Record<string, Declared>>;

export type Feature = keyof typeof declaredFeatures;
export const features = Object.keys(declaredFeatures) as Feature[];
export const featureOf = (feature: Feature): Declared => declaredFeatures[feature];

/** From the widest to the narrowest: what is said of a narrower place stands over what is said of a wider one. */
export const switchScopes = ['everywhere', 'warehouse', 'partner-kind', 'partner'] as const;
export type SwitchScope = (typeof switchScopes)[number];

/** On or off in one place from a day; the later of two for the same place holds from its own day. */
export interface SwitchRule {
  readonly scope: SwitchScope;
  /** Id of the warehouse or partner, or the kind of partner; absent: everywhere. */
  readonly target?: string | undefined;
  readonly isOn: boolean;
  readonly from: Day;
}

/** Where something is done. What is absent is not known. */
export interface Place {
  readonly day: Day;
  readonly warehouseId?: string | undefined;
  readonly partnerKind?: string | undefined;
  readonly partnerId?: string | undefined;
}

function targetIn(place: Place, scope: SwitchScope): string | undefined {
  if (scope === 'warehouse') return place.warehouseId;
  if (scope === 'partner-kind') return place.partnerKind;
  return place.partnerId;
}

/** The rule that holds in a place on its day; undefined where only the feature's default does. */
export function ruleIn(rules: readonly SwitchRule[], place: Place): SwitchRule | undefined {
  const holding = rules.filter(
    ({ scope, target, from }) =>
      from <= place.day && (scope === 'everywhere' || (target !== undefined && target === targetIn(place, scope))),
  );
  const rank = ({ scope, from }: SwitchRule): string => `${switchScopes.indexOf(scope)}#${from}`;
  return holding.toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1)).at(-1);
}

export function isOn(feature: Feature, rules: readonly SwitchRule[], place: Place): boolean {
  return ruleIn(rules, place)?.isOn ?? featureOf(feature).isOnByDefault;
}

/** Whether it is on in the place, or could be once it is known for whom: staff that have not chosen a partner yet. */
export function isOnSomewhere(feature: Feature, rules: readonly SwitchRule[], place: Place): boolean {
  if (isOn(feature, rules, place)) return true;
  if (place.partnerId !== undefined) return false;
  return rules.some(({ scope, target, isOn: on, from }) => {
    if (!on || scope === 'everywhere' || from > place.day) return false;
    const field = scope === 'warehouse' ? 'warehouseId' : scope === 'partner' ? 'partnerId' : 'partnerKind';
    return place[field] === undefined && isOn(feature, rules, { ...place, [field]: target });
  });
}

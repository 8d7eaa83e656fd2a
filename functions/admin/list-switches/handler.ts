import type { SetRule } from '../../../domain/admin/switch.ts';
import type { PartnerKind } from '../../../domain/partners/partner.ts';
import { featureOf, features } from '../../../domain/shared/features.ts';
import { httpQuery } from '../../../runtime/http-query.ts';
import { readSwitches } from '../../../table/switches.ts';
import { contract } from './contract.ts';

function view({ scope, target, ...told }: SetRule) {
  return {
    scope,
    ...(scope === 'partner' ? { partnerId: target } : {}),
    ...(scope === 'partner-kind' ? { partnerKind: target as PartnerKind } : {}),
    ...(scope === 'warehouse' ? { warehouseId: target } : {}),
    ...told,
  };
}

export const handler = httpQuery(contract, async ({ store, company }) => {
  const known = new Map((await readSwitches(store, company)).map((one) => [one.id, one]));
  const items = features.map((feature) => {
    const { kind, isQualityRule, isOnByDefault } = featureOf(feature);
    const { rules = [], waiting } = known.get(feature) ?? {};
    const sorted = rules.toSorted((a, b) => (a.from < b.from ? -1 : 1));
    return {
      ...{ feature, featureKind: kind, isQualityRule, isOnByDefault },
      rules: sorted.map(view),
      ...(waiting ? { waiting: view(waiting) } : {}),
    };
  });
  return { answer: { items } };
});

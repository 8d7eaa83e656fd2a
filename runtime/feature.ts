import { rejected, type Rejected } from '../domain/shared/decision.ts';
import type { Day } from '../domain/shared/calendar.ts';
import { isOnSomewhere, type Feature } from '../domain/shared/features.ts';
import { keys } from '../table/keys.ts';
import { partnerCodec } from '../table/partners.ts';
import type { Store } from '../table/store.ts';
import { switchCodec } from '../table/switches.ts';
import type { Caller } from './caller.ts';

/**
 * A refusal where the feature of a contract is off for the partner that is acted for and the warehouse. One eventual
 * read, and none for contracts that name no feature. A partner's people are always asked for their own partner.
 */
export async function featureNo(
  store: Store,
  feature: Feature | undefined,
  { caller, input, today }: { readonly caller: Caller; readonly input: unknown; readonly today: Day },
): Promise<Rejected | undefined> {
  if (feature === undefined) return undefined;
  const told = input as { readonly partnerId?: unknown; readonly warehouseId?: unknown };
  const named = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
  const partnerId = caller.partnerId ?? named(told.partnerId);
  const { company } = caller;
  const wanted = [keys.switch(company, feature), ...(partnerId ? [keys.partner(company, partnerId)] : [])];
  const [set, stored] = await store.getMany(wanted, 'eventual');
  const rules = set ? switchCodec.fromItem(set).rules : [];
  const partner = stored && partnerCodec.fromItem(stored);
  const place = {
    day: today,
    partnerId,
    partnerKind: partner?.kind,
    warehouseId: named(told.warehouseId) ?? partner?.warehouseId,
  };
  return isOnSomewhere(feature, rules, place)
    ? undefined
    : rejected('feature-off', { feature, ...(partnerId ? { partner: partnerId } : {}), day: today });
}

import type { PartnerChanged } from '../../events/partners.ts';
import { accepted, rejected, type Decision } from '../shared/decision.ts';
import type { BillingProfile, Partner } from './partner.ts';

type Terms = Pick<
  Partner,
  | 'tier'
  | 'creditLimit'
  | 'creditDays'
  | 'warehouseId'
  | 'minimumShelfLifeDays'
  | 'oneLotPerLine'
  | 'bannedLots'
  | 'shortage'
  | 'approvesByPolicy'
>;

/** Commercial terms; what is absent stays. Credit in minor units. */
export interface ChangePartner extends Partial<Terms> {
  readonly billing?: Partial<Omit<BillingProfile, 'taxNumber'>>;
}

export interface ChangePartnerState {
  readonly partner: Partner;
  readonly warehouseKnown: boolean;
}

/** Names of the fields that differ, in the order of the alphabet. */
export function changedFields(before: Partner, after: Partner): string[] {
  const fields = (Object.keys(after) as (keyof Partner)[]).filter((name) => name !== 'remembered');
  return fields.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name])).sort();
}

/** The sales manager sets terms; they touch no qualification, so approval stands. */
export function changePartner(
  { partner, warehouseKnown }: ChangePartnerState,
  command: ChangePartner,
): Decision<Partner, PartnerChanged, 'nothing-changed' | 'warehouse-not-found' | 'tax-number-missing'> {
  const { billing, ...terms } = command;
  if (terms.warehouseId !== undefined && !warehouseKnown) {
    return rejected('warehouse-not-found', { warehouse: terms.warehouseId });
  }
  // An invoice without the buyer's tax number cannot be issued, so the profile starts with it.
  if (billing && !partner.billing) return rejected('tax-number-missing', { partner: partner.id });
  const next: Partner = {
    ...partner,
    ...terms,
    ...(billing && partner.billing ? { billing: { ...partner.billing, ...billing } } : {}),
  };
  const fields = changedFields(partner, next);
  if (fields.length === 0) return rejected('nothing-changed');
  return accepted(next, {
    type: 'partners.partner-changed.v1',
    data: { partnerId: partner.id, fields, reviewAgain: false },
  });
}

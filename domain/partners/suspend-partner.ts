import type { PartnerSuspended } from '../../events/partners.ts';
import { accepted, rejected, type Decision } from '../shared/decision.ts';
import type { Partner, SuspensionReason } from './partner.ts';

/** Stops buying from and selling to a partner; who suspends it may not let it back in. */
export function suspendPartner(
  partner: Partner,
  { reason }: { readonly reason: SuspensionReason },
  { actor }: { readonly actor: string },
): Decision<Partner, PartnerSuspended, 'partner-already-suspended'> {
  if (partner.status === 'suspended') return rejected('partner-already-suspended', { partner: partner.id });
  return accepted(
    { ...partner, status: 'suspended', raisedBy: actor, approvedBy: undefined, approvedAt: undefined },
    { type: 'partners.partner-suspended.v1', data: { partnerId: partner.id, code: partner.code, reason } },
  );
}

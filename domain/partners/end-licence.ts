import type { LicenceEnded } from '../../events/partners.ts';
import type { Day } from '../shared/calendar.ts';
import { accepted, rejected, type Decision } from '../shared/decision.ts';
import type { EndReason, Licence } from './partner.ts';

/** Ends a licence before its printed day. A record made in error covers no day: its last day is before its first. */
export function endLicence(
  licence: Licence,
  { reason, lastDay }: { readonly reason: EndReason; readonly lastDay: Day },
): Decision<Licence, LicenceEnded, 'licence-already-ended' | 'last-day-too-late'> {
  if (licence.ended) {
    return rejected('licence-already-ended', { licence: licence.id, reason: licence.ended, lastDay: licence.validTo });
  }
  if (lastDay >= licence.validTo) return rejected('last-day-too-late', { lastDay, validTo: licence.validTo });
  return accepted(
    { ...licence, validTo: lastDay, ended: reason },
    {
      type: 'partners.licence-ended.v1',
      data: { licenceId: licence.id, partnerId: licence.partnerId, number: licence.number, lastDay, reason },
    },
  );
}

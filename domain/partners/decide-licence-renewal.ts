import type { LicenceRenewalDecided } from '../../events/partners.ts';
import type { Day } from '../shared/calendar.ts';
import { accepted, rejected, type Decision } from '../shared/decision.ts';
import { lastDayOf, type renewalOutcomes } from '../shared/validity.ts';
import type { Licence } from './partner.ts';

/**
 * Records the authority's decision. A granted renewal is recorded as a licence of the same number; the old one covers the
 * days up to the decision, so that no day between them is without (O54 art. 16).
 */
export function decideLicenceRenewal(
  licence: Licence,
  { outcome, day }: { readonly outcome: (typeof renewalOutcomes)[number]; readonly day: Day },
  { today }: { readonly today: Day },
): Decision<
  Licence,
  LicenceRenewalDecided,
  'renewal-not-asked' | 'renewal-already-decided' | 'day-in-future' | 'decided-before-asked'
> {
  const { renewal } = licence;
  if (!renewal) return rejected('renewal-not-asked', { licence: licence.number });
  if (renewal.decision) {
    const { outcome: known, day: on } = renewal.decision;
    return rejected('renewal-already-decided', { licence: licence.number, outcome: known, day: on });
  }
  if (day > today) return rejected('day-in-future', { day, today });
  if (day < renewal.askedOn) return rejected('decided-before-asked', { day, askedOn: renewal.askedOn });
  const next: Licence = { ...licence, renewal: { ...renewal, decision: { outcome, day } } };
  return accepted(next, {
    type: 'partners.licence-renewal-decided.v1',
    data: {
      licenceId: licence.id,
      partnerId: licence.partnerId,
      number: licence.number,
      ...{ outcome, day, lastDay: lastDayOf(next) ?? licence.validTo },
    },
  });
}

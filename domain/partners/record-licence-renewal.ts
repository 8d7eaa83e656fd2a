import type { LicenceRenewalAsked } from '../../events/partners.ts';
import type { Day } from '../shared/calendar.ts';
import { accepted, rejected, type Decision } from '../shared/decision.ts';
import { renewalWindow, type WorkingCalendar } from '../shared/working-days.ts';
import type { Licence, LicenceKind } from './partner.ts';

/** Kinds whose renewal the law gives a window and a deemed answer: the five-year licences (O54 art. 14, 16). */
const renewable: readonly LicenceKind[] = ['operating-licence', 'production-licence'];

export interface RecordLicenceRenewalState {
  readonly licence: Licence;
  readonly calendar: WorkingCalendar;
}

/**
 * Records that the authority took a renewal in (受理通知书). It is lawful between 90 and 30 working days before the last
 * day (O54 art. 16); from then on the licence counts as renewed until the authority decides.
 */
export function recordLicenceRenewal(
  { licence, calendar }: RecordLicenceRenewalState,
  { notice, askedOn }: { readonly notice: string; readonly askedOn: Day },
  { today }: { readonly today: Day },
): Decision<
  Licence,
  LicenceRenewalAsked,
  | 'licence-not-renewable'
  | 'licence-already-ended'
  | 'renewal-already-asked'
  | 'day-in-future'
  | 'renewal-window-missed'
  | 'working-days-unknown'
> {
  const { id, partnerId, kind, number, validTo } = licence;
  if (!renewable.includes(kind)) return rejected('licence-not-renewable', { licence: number, kind });
  if (licence.ended) {
    return rejected('licence-already-ended', { licence: id, reason: licence.ended, lastDay: validTo });
  }
  if (licence.renewal) return rejected('renewal-already-asked', { licence: number, notice: licence.renewal.notice });
  if (askedOn > today) return rejected('day-in-future', { day: askedOn, today });
  const window = renewalWindow(calendar, validTo);
  if (!window) return rejected('working-days-unknown', { day: validTo });
  if (askedOn < window.from || askedOn > window.to) {
    return rejected('renewal-window-missed', { licence: number, day: askedOn, ...window });
  }
  return accepted(
    { ...licence, renewal: { notice, askedOn } },
    {
      type: 'partners.licence-renewal-asked.v1',
      data: { licenceId: id, partnerId, number, notice, askedOn, validTo },
    },
  );
}

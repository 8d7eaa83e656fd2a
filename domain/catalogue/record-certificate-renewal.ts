import type { CertificateRenewalRaised } from '../../events/catalogue.ts';
import { monthsBefore, type Day, type Instant } from '../shared/calendar.ts';
import { accepted, rejected, type Decision } from '../shared/decision.ts';
import { both } from '../shared/said.ts';
import type { RegistrationCertificate } from './certificate.ts';

/** So long before its last day a renewal must have been asked for (Order 739 art. 22). */
export const renewalMonths = 6;

export type RecordCertificateRenewalReason =
  | 'certificate-not-approved'
  | 'certificate-ended'
  | 'certificate-endless'
  | 'renewal-already-recorded'
  | 'renewal-asked-late'
  | 'renewal-not-asked-yet';

/**
 * The authority took in a request for renewal (受理通知书). Asked for six months before the last day, it counts as granted
 * until it is decided (Order 739 art. 22), so it waits for another person of quality like any term.
 */
export function recordCertificateRenewal(
  certificate: RegistrationCertificate,
  { notice, askedOn }: { readonly notice: string; readonly askedOn: Day },
  circumstances: { readonly actor: string; readonly now: Instant; readonly today: Day },
): Decision<RegistrationCertificate, CertificateRenewalRaised, RecordCertificateRenewalReason> {
  const { id, number, terms, ended } = certificate;
  const last = terms.at(-1);
  if (!last) return rejected('certificate-not-approved', { number });
  if (ended) return rejected('certificate-ended', { number, reason: ended.reason, lastDay: ended.lastDay });
  if (last.validTo === undefined) return rejected('certificate-endless', { number });
  if (last.renewal) return rejected('renewal-already-recorded', { number, notice: last.renewal.notice });
  if (askedOn > circumstances.today) {
    return rejected('renewal-not-asked-yet', { number, askedOn }, [
      { pointer: '/askedOn', reason: both('晚于今天', 'is still to come') },
    ]);
  }
  const latest = monthsBefore(last.validTo, renewalMonths);
  if (askedOn > latest) {
    return rejected('renewal-asked-late', { number, askedOn, latest, validTo: last.validTo }, [
      { pointer: '/askedOn', reason: both(`晚于 ${latest}`, `is after ${latest}`) },
    ]);
  }
  return accepted(
    {
      ...certificate,
      waiting: {
        change: 'notice',
        terms: [...terms.slice(0, -1), { ...last, renewal: { notice, askedOn } }],
        raisedBy: circumstances.actor,
        raisedAt: circumstances.now,
      },
    },
    { type: 'catalogue.certificate-renewal-raised.v1', data: { certificateId: id, number, change: 'notice' } },
  );
}

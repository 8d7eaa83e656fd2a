import type { CertificateRenewalDecided } from '../../events/catalogue.ts';
import type { Day } from '../shared/calendar.ts';
import { accepted, rejected, type Decision } from '../shared/decision.ts';
import { both } from '../shared/said.ts';
import type { renewalOutcomes } from '../shared/validity.ts';
import type { RegistrationCertificate } from './certificate.ts';

/**
 * The authority decided on a renewal. Until that day the certificate counted as renewed; granted, it goes on with the next
 * term, which is recorded as its paper arrives.
 */
export function decideCertificateRenewal(
  certificate: RegistrationCertificate,
  { outcome, day }: { readonly outcome: (typeof renewalOutcomes)[number]; readonly day: Day },
  circumstances: { readonly today: Day },
): Decision<RegistrationCertificate, CertificateRenewalDecided, 'renewal-not-waiting' | 'decision-day-wrong'> {
  const { id, number, terms } = certificate;
  const last = terms.at(-1);
  if (!last?.renewal || last.renewal.decision) return rejected('renewal-not-waiting', { number });
  const { askedOn } = last.renewal;
  if (day < askedOn || day > circumstances.today) {
    return rejected('decision-day-wrong', { number, askedOn, day, today: circumstances.today }, [
      {
        pointer: '/day',
        reason: both(
          `不在 ${askedOn} 与 ${circumstances.today} 之间`,
          `is not between ${askedOn} and ${circumstances.today}`,
        ),
      },
    ]);
  }
  const decided = { ...last, renewal: { ...last.renewal, decision: { outcome, day } } };
  return accepted(
    { ...certificate, terms: [...terms.slice(0, -1), decided] },
    { type: 'catalogue.certificate-renewal-decided.v1', data: { certificateId: id, number, outcome, day } },
  );
}

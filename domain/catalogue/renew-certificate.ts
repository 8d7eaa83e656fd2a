import type { CertificateRenewalRaised } from '../../events/catalogue.ts';
import type { Instant } from '../shared/calendar.ts';
import { accepted, rejected, type Decision } from '../shared/decision.ts';
import { lastDayOf } from '../shared/validity.ts';
import { termNo, type TermReason, type CertificateTerm, type RegistrationCertificate } from './certificate.ts';

export type RenewCertificate = Pick<CertificateTerm, 'validFrom' | 'validTo' | 'issuedOn'>;
export type RenewCertificateReason =
  TermReason | 'certificate-not-approved' | 'certificate-ended' | 'renewal-undecided' | 'certificate-endless';

/**
 * The next term of a certificate: a renewal keeps the number (O47 art. 115). It waits for another person of quality, and
 * takes the place of whatever waited before it.
 */
export function renewCertificate(
  certificate: RegistrationCertificate,
  command: RenewCertificate,
  circumstances: { readonly actor: string; readonly now: Instant },
): Decision<RegistrationCertificate, CertificateRenewalRaised, RenewCertificateReason> {
  const { id, number, riskClass, terms, ended } = certificate;
  const last = terms.at(-1);
  if (!last) return rejected('certificate-not-approved', { number });
  if (ended) return rejected('certificate-ended', { number, reason: ended.reason, lastDay: ended.lastDay });
  if (last.validTo === undefined) return rejected('certificate-endless', { number });
  if (lastDayOf(last) === undefined)
    return rejected('renewal-undecided', { number, notice: last.renewal?.notice ?? null });
  const { validFrom, validTo, issuedOn } = command;
  const term: CertificateTerm = { validFrom, ...(validTo ? { validTo } : {}), ...(issuedOn ? { issuedOn } : {}) };
  const no = termNo(term, { riskClass, before: terms });
  if (no) return no;
  return accepted(
    {
      ...certificate,
      waiting: {
        change: 'renewal',
        terms: [...terms, term],
        raisedBy: circumstances.actor,
        raisedAt: circumstances.now,
      },
    },
    { type: 'catalogue.certificate-renewal-raised.v1', data: { certificateId: id, number, change: 'renewal' } },
  );
}

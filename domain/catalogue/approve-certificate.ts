import type { CertificateApproved } from '../../events/catalogue.ts';
import type { Instant } from '../shared/calendar.ts';
import { accepted, rejected, type Decision } from '../shared/decision.ts';
import type { RegistrationCertificate } from './certificate.ts';

/**
 * Another person of quality compared what waits with the paper: from now on it opens sales (GSP 54). The items that go by
 * the certificate are brought in line by what follows.
 */
export function approveCertificate(
  certificate: RegistrationCertificate,
  circumstances: { readonly actor: string; readonly now: Instant },
): Decision<RegistrationCertificate, CertificateApproved, 'certificate-not-waiting' | 'same-person'> {
  const { waiting, ended: _over, ...rest } = certificate;
  const { id, number } = certificate;
  if (!waiting) return rejected('certificate-not-waiting', { number });
  if (waiting.raisedBy === circumstances.actor) return rejected('same-person', { raisedBy: waiting.raisedBy });
  return accepted(
    { ...rest, terms: waiting.terms, approvedBy: circumstances.actor, approvedAt: circumstances.now },
    { type: 'catalogue.certificate-approved.v1', data: { certificateId: id, number, change: waiting.change } },
  );
}

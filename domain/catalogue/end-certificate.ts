import type { CertificateEnded } from '../../events/catalogue.ts';
import { addDays, type Day } from '../shared/calendar.ts';
import { accepted, rejected, type Decision } from '../shared/decision.ts';
import { both } from '../shared/said.ts';
import { lastDayOf } from '../shared/validity.ts';
import { endedTerms, type CertificateEnd, type RegistrationCertificate } from './certificate.ts';

export interface EndCertificate {
  readonly reason: CertificateEnd;
  /** The last day it covered; not asked where it was recorded in error, which covers none. */
  readonly lastDay?: Day | undefined;
}

/**
 * Ends a certificate before its printed day, at once and by one person, since it only closes. What was made while it was
 * in force stays lawful (O47 art. 112); whatever waited for approval falls away.
 */
export function endCertificate(
  certificate: RegistrationCertificate,
  { reason, lastDay: asked }: EndCertificate,
  { actor }: { readonly actor: string },
): Decision<
  RegistrationCertificate,
  CertificateEnded,
  'certificate-already-ended' | 'last-day-missing' | 'last-day-too-late'
> {
  const { waiting, ...rest } = certificate;
  const { id, number } = certificate;
  if (certificate.ended) {
    const { reason: known, lastDay } = certificate.ended;
    return rejected('certificate-already-ended', { number, reason: known, lastDay });
  }
  const terms = certificate.terms.length > 0 ? certificate.terms : (waiting?.terms ?? []);
  const [first] = terms;
  if (!first) throw new RangeError(`certificate ${id} has no term`);
  const lastDay = reason === 'recorded-in-error' ? addDays(first.validFrom, -1) : asked;
  if (lastDay === undefined) {
    return rejected('last-day-missing', { reason }, [
      { pointer: '/lastDay', reason: both('请填写最后有效日', 'say the last day it covered') },
    ]);
  }
  const until = terms.map(lastDayOf).reduce((a, b) => (a === undefined || b === undefined ? undefined : a > b ? a : b));
  if (until !== undefined && lastDay >= until) {
    return rejected('last-day-too-late', { lastDay, validTo: until }, [
      { pointer: '/lastDay', reason: both(`本就于 ${until} 到期`, `it ends on ${until} anyway`) },
    ]);
  }
  return accepted(
    { ...rest, terms: endedTerms(certificate.terms, lastDay), ended: { reason, lastDay, endedBy: actor } },
    { type: 'catalogue.certificate-ended.v1', data: { certificateId: id, number, reason, lastDay } },
  );
}

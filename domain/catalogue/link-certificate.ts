import type { CertificateLinked } from '../../events/catalogue.ts';
import { accepted, rejected, type Decision } from '../shared/decision.ts';
import { itemTerms, mostCertificates, withTerms, type RegistrationCertificate } from './certificate.ts';
import type { CertificateUse, Item } from './item.ts';

export interface LinkCertificateState {
  readonly item: Item;
  readonly certificate: RegistrationCertificate;
}

export interface LinkedCertificate {
  readonly item: Item;
  readonly certificate: RegistrationCertificate;
  readonly as: CertificateUse;
}

export type LinkCertificateReason =
  | 'certificate-not-approved'
  | 'certificate-already-linked'
  | 'certificate-class-differs'
  | 'certificates-too-many'
  | 'same-person';

/**
 * Lets an item be sold under a certificate: as the device it names, whose class must be the certificate's, or as a
 * component listed in it (O47 art. 113), which takes its parent's. Who raised the item may not do it (GSP 54).
 */
export function linkCertificate(
  { item, certificate }: LinkCertificateState,
  { as }: { readonly as: CertificateUse },
  { actor }: { readonly actor: string },
): Decision<LinkedCertificate, CertificateLinked, LinkCertificateReason> {
  const { id, number, riskClass, terms, demo } = certificate;
  if (item.raisedBy === actor) return rejected('same-person', { item: item.code });
  if (terms.length === 0) return rejected('certificate-not-approved', { number });
  const linked = new Set(item.certificates.map(({ certificateId }) => certificateId));
  if (linked.has(id)) return rejected('certificate-already-linked', { item: item.code, number });
  if (as === 'device' && demo !== true && riskClass !== item.riskClass) {
    return rejected('certificate-class-differs', { number, certificateClass: riskClass, riskClass: item.riskClass });
  }
  if (linked.size >= mostCertificates) {
    return rejected('certificates-too-many', { item: item.code, most: mostCertificates });
  }
  return accepted(
    { item: withTerms(item, id, itemTerms(certificate, as)), certificate, as },
    {
      type: 'catalogue.certificate-linked.v1',
      data: { certificateId: id, number, itemId: item.id, code: item.code, as },
    },
  );
}

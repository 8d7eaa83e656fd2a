import type { CertificateLinked } from '../../events/catalogue.ts';
import { accepted, rejected, type Decision } from '../shared/decision.ts';
import { deviceNo, itemTerms, withTerms, type RegistrationCertificate } from './certificate.ts';
import type { CertificateUse, Item } from './item.ts';

type FollowCertificateReason =
  'certificate-not-linked' | 'nothing-changed' | 'certificate-class-differs' | 'certificates-too-many';

/** The item with its certificate's terms as they stand now, or that there is nothing to do. */
export function followCertificate({
  item,
  certificate,
  linkedAs,
}: {
  readonly item: Item;
  readonly certificate: RegistrationCertificate;
  /** As what the item is linked; absent when it no longer is. */
  readonly linkedAs: CertificateUse | undefined;
}): Decision<Item, CertificateLinked, FollowCertificateReason> {
  const rows = item.certificates.filter((row) => row.certificateId === certificate.id);
  if (linkedAs === undefined) return rejected('certificate-not-linked', { item: item.code });
  const [known] = rows;
  const terms = itemTerms(certificate, known?.as ?? linkedAs);
  if (!known) return taken(item, certificate, linkedAs);
  const said = (row: (typeof rows)[number]) =>
    [row.number, row.as, row.validFrom, row.validTo, row.renewal?.notice, row.renewal?.decision?.day].join('#');
  // A certificate recorded again keeps its old terms on the items until the new one is approved.
  if (terms.length === 0 || rows.map(said).join('\n') === terms.map(said).join('\n')) {
    return rejected('nothing-changed', { item: item.code });
  }
  return accepted(withTerms(item, certificate.id, terms));
}

/** An item that was recorded together with its certificate goes by it from the approval on. */
function taken(
  item: Item,
  certificate: RegistrationCertificate,
  as: CertificateUse,
): Decision<Item, CertificateLinked, FollowCertificateReason> {
  const { id: certificateId, number } = certificate;
  const terms = itemTerms(certificate, as);
  if (terms.length === 0) return rejected('nothing-changed', { item: item.code });
  const no = deviceNo(item, certificate);
  if (no) return no;
  const { id: itemId, code } = item;
  return accepted(withTerms(item, certificateId, terms), {
    type: 'catalogue.certificate-linked.v1',
    data: { certificateId, number, itemId, code, as },
  });
}

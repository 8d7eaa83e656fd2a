import { accepted, rejected, type Decision } from '../shared/decision.ts';
import { itemTerms, withTerms, type RegistrationCertificate } from './certificate.ts';
import type { Item } from './item.ts';

/** The item with its certificate's terms as they stand now, or that there is nothing to do. */
export function followCertificate({
  item,
  certificate,
}: {
  readonly item: Item;
  readonly certificate: RegistrationCertificate;
}): Decision<Item, never, 'certificate-not-linked' | 'nothing-changed'> {
  const rows = item.certificates.filter((row) => row.certificateId === certificate.id);
  const [known] = rows;
  if (!known) return rejected('certificate-not-linked', { item: item.code });
  const terms = itemTerms(certificate, known.as ?? 'device');
  const said = (row: (typeof rows)[number]) =>
    [row.number, row.as, row.validFrom, row.validTo, row.renewal?.notice, row.renewal?.decision?.day].join('#');
  // A certificate recorded again keeps its old terms on the items until the new one is approved.
  if (terms.length === 0 || rows.map(said).join('\n') === terms.map(said).join('\n')) {
    return rejected('nothing-changed', { item: item.code });
  }
  return accepted(withTerms(item, certificate.id, terms));
}

import type { CertificateUnlinked } from '../../events/catalogue.ts';
import { accepted, rejected, type Decision } from '../shared/decision.ts';
import { withTerms } from './certificate.ts';
import type { Item } from './item.ts';

/**
 * Ends that an item is sold under a certificate. The last one of an approved device stays: without any, nothing would tell which of
 * its goods are lawful; a certificate recorded in error is ended instead, and the item then sells nothing made under it.
 */
export function unlinkCertificate(
  item: Item,
  { certificateId }: { readonly certificateId: string },
): Decision<Item, CertificateUnlinked, 'certificate-not-linked' | 'certificate-last'> {
  const known = item.certificates.find((row) => row.certificateId === certificateId);
  if (!known) return rejected('certificate-not-linked', { item: item.code, certificate: certificateId });
  const next = withTerms(item, certificateId, []);
  const wasApproved = item.approvedAt !== undefined || item.status === 'approved';
  if (item.kind !== 'non-device' && wasApproved && next.certificates.length === 0) {
    return rejected('certificate-last', { item: item.code, number: known.number });
  }
  const { id: itemId, code } = item;
  return accepted(next, {
    type: 'catalogue.certificate-unlinked.v1',
    data: { certificateId, number: known.number, itemId, code },
  });
}

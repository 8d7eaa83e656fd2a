import type { Attachment, OwnerKind } from '../../domain/quality/attachment.ts';
import type { DocumentKind } from '../../domain/shared/demanded-papers.ts';
import { attachmentCodec } from '../../table/attachments.ts';
import { company, noon, type Stage } from './stage.ts';

/** What the law asks for of a distributor, and of a device. */
export const distributorPapers: readonly DocumentKind[] = ['business-licence', 'operating-licence'];
export const itemPapers: readonly DocumentKind[] = ['registration-certificate', 'label-sample'];

let count = 0;

/** A paper on file that was found clean. */
export function aPaper(
  ownerKind: OwnerKind,
  ownerId: string,
  documentKind: DocumentKind,
  more: Partial<Attachment> = {},
): Attachment {
  count += 1;
  return {
    id: `att_p${count}`,
    company,
    ...{ ownerKind, ownerId, documentKind, contentType: 'application/pdf', bytes: 100 },
    sha256: count.toString(16).padStart(64, '0'),
    status: 'clean',
    scan: { outcome: 'clean', engine: 'e', at: noon },
    ...{ requestedBy: 'quality', requestedAt: noon, addedBy: 'quality', addedAt: noon },
    ...more,
  };
}

/** Puts papers into a file without sending a byte. */
export async function filePapers(
  stage: Stage,
  ownerKind: 'partner' | 'item',
  ownerId: string,
  kinds: readonly DocumentKind[] = ownerKind === 'item' ? itemPapers : distributorPapers,
): Promise<void> {
  await stage.put(...kinds.map((kind) => attachmentCodec.write(aPaper(ownerKind, ownerId, kind))));
}

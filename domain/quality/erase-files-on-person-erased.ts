import type { AttachmentErased } from '../../events/quality.ts';
import { accepted, rejected, type Decision } from '../shared/decision.ts';
import type { Attachment } from './attachment.ts';

/** Notes that the bytes of a person's document are gone; that there was one, when and of what kind, stays on record. */
export function fileErased(attachment: Attachment): Decision<Attachment, AttachmentErased, 'file-erased'> {
  const { id, ownerKind, ownerId, status } = attachment;
  if (status === 'erased') return rejected('file-erased', { attachment: id });
  return accepted(
    { ...attachment, status: 'erased' },
    { type: 'quality.attachment-erased.v1', data: { attachmentId: id, ownerKind, ownerId } },
  );
}

import type { Instant } from '../shared/calendar.ts';
import { accepted, rejected, type Decision } from '../shared/decision.ts';
import type { AttachmentWithdrawn } from '../../events/quality.ts';
import type { Attachment, WithdrawalReason } from './attachment.ts';

/** Takes a document out of the file that counts. The file itself stays: what was relied on must be found again. */
export function withdrawAttachment(
  { attachment }: { readonly attachment: Attachment },
  { reason }: { readonly reason: WithdrawalReason },
  { actor, now }: { readonly actor: string; readonly now: Instant },
): Decision<Attachment, AttachmentWithdrawn, 'upload-not-confirmed' | 'attachment-withdrawn' | 'file-erased'> {
  const { id, status, ownerKind, ownerId } = attachment;
  if (status === 'awaited') return rejected('upload-not-confirmed', { attachment: id });
  if (status === 'erased') return rejected('file-erased', { attachment: id });
  if (status === 'withdrawn') return rejected('attachment-withdrawn', { attachment: id });
  return accepted(
    { ...attachment, status: 'withdrawn', withdrawn: { reason, by: actor, at: now } },
    { type: 'quality.attachment-withdrawn.v1', data: { attachmentId: id, ownerKind, ownerId, reason } },
  );
}

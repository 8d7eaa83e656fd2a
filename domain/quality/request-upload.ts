import type { Day, Instant } from '../shared/calendar.ts';
import { accepted, rejected, type Decision } from '../shared/decision.ts';
import type { UploadRequested } from '../../events/quality.ts';
import type { Attachment, AttachmentOwner, ContentType } from './attachment.ts';
import type { DocumentKind } from '../shared/demanded-papers.ts';

export interface RequestUploadState {
  readonly attachmentId: string;
  readonly isOwnerKnown: boolean;
  /** Documents on file that have the same content. */
  readonly twins: readonly Attachment[];
}

export interface RequestUpload extends AttachmentOwner {
  readonly documentKind: DocumentKind;
  readonly contentType: ContentType;
  readonly bytes: number;
  readonly sha256: string;
  readonly validTo?: Day;
}

/** Takes note of a file that is about to be sent: what it will be, so that nothing else is taken for it. */
export function requestUpload(
  { attachmentId, isOwnerKnown, twins }: RequestUploadState,
  command: RequestUpload,
  { company, actor, now }: { readonly company: string; readonly actor: string; readonly now: Instant },
): Decision<Attachment, UploadRequested, 'owner-not-found' | 'file-already-attached'> {
  const { ownerKind, ownerId, documentKind, sha256 } = command;
  if (!isOwnerKnown) return rejected('owner-not-found', { ownerKind, ownerId });
  const twin = twins.find((known) => known.status !== 'withdrawn' && known.documentKind === documentKind);
  if (twin) return rejected('file-already-attached', { attachment: twin.id, documentKind });
  const attachment: Attachment = {
    id: attachmentId,
    company,
    ...command,
    status: 'awaited',
    requestedBy: actor,
    requestedAt: now,
  };
  return accepted(attachment, {
    type: 'quality.upload-requested.v1',
    data: { attachmentId, ownerKind, ownerId, documentKind, bytes: command.bytes, sha256 },
  });
}

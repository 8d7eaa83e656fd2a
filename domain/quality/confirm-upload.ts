import type { Instant } from '../shared/calendar.ts';
import { accepted, rejected, type Decision } from '../shared/decision.ts';
import type { FileUploaded } from '../../events/quality.ts';
import { beginsAs, type Attachment } from './attachment.ts';

/** What lies in the bucket where the file was awaited. */
export interface FoundFile {
  readonly bytes: number;
  readonly sha256: string;
  /** Its first bytes at least. */
  readonly content: Uint8Array;
}

export interface ConfirmUploadState {
  readonly attachment: Attachment;
  /** Undefined when nothing lies there. */
  readonly found: FoundFile | undefined;
}

type Refusal = 'upload-already-confirmed' | 'upload-missing' | 'upload-differs' | 'file-type-wrong';

/** Whether what arrived is what was announced, and of the type it says: only then does it become part of a file. */
export function confirmUpload(
  { attachment, found }: ConfirmUploadState,
  _command: object,
  { actor, now }: { readonly actor: string; readonly now: Instant },
): Decision<Attachment, FileUploaded, Refusal> {
  const { id, status, bytes, sha256, contentType, ownerKind, ownerId, documentKind } = attachment;
  if (status !== 'awaited') return rejected('upload-already-confirmed', { attachment: id, status });
  if (!found) return rejected('upload-missing', { attachment: id });
  if (found.bytes !== bytes || found.sha256 !== sha256) {
    return rejected('upload-differs', { attachment: id, bytes: found.bytes, sha256: found.sha256 });
  }
  if (!beginsAs(contentType, found.content)) return rejected('file-type-wrong', { contentType });
  return accepted(
    { ...attachment, status: 'unscanned', addedBy: actor, addedAt: now },
    {
      type: 'quality.file-uploaded.v1',
      data: { attachmentId: id, ownerKind, ownerId, documentKind, contentType, bytes, sha256 },
    },
  );
}

import * as z from 'zod';
import {
  attachmentStatuses,
  contentTypes,
  ownerKinds,
  withdrawalReasons,
  type Attachment,
} from '../../domain/quality/attachment.ts';
import { documentKinds } from '../../domain/shared/demanded-papers.ts';
import type { Role } from '../../domain/shared/roles.ts';
import { both } from '../../domain/shared/said.ts';
import { field } from '../fields.ts';

/** Who changes qualification files (INSP ※5.51), and the posts that must know them for their work. */
export const attachmentKeepers = ['quality', 'quality-manager'] as const satisfies readonly Role[];
export const attachmentReaders = [
  ...attachmentKeepers,
  'sales',
  'sales-manager',
  'purchaser',
  'receiver',
  'inspector',
  'checker',
  'auditor',
] as const satisfies readonly Role[];

/** A hash as the API writes it. */
export const sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/, both('须为 64 位小写十六进制数字', 'must be 64 hexadecimal digits in lower case'));

/** To what a document belongs. `#` parts the keys of the table, so no id holds one. */
export const ownerFields = {
  ownerKind: z.enum(ownerKinds),
  ownerId: z.string().regex(/^[^\s#]{1,64}$/, both('不是本系统的编号', 'is no id of this system')),
  /** In whose file the licence, authorisation or chain stands. */
  partnerId: field.id.optional(),
};

export const attachmentShape = z.strictObject({
  attachmentId: z.string(),
  ownerKind: z.enum(ownerKinds),
  ownerId: z.string(),
  documentKind: z.enum(documentKinds),
  contentType: z.enum(contentTypes),
  bytes: z.int(),
  sha256: z.string(),
  validTo: z.string().optional(),
  status: z.enum(attachmentStatuses),
  addedBy: z.string().optional(),
  addedAt: z.string().optional(),
  /** The engine that looked for viruses, and when. */
  scannedBy: z.string().optional(),
  scannedAt: z.string().optional(),
  withdrawnFor: z.enum(withdrawalReasons).optional(),
  withdrawnBy: z.string().optional(),
  withdrawnAt: z.string().optional(),
});

export function attachmentTold(attachment: Attachment): z.input<typeof attachmentShape> {
  const { id, ownerKind, ownerId, documentKind, contentType, bytes, validTo, status, scan, withdrawn } = attachment;
  return {
    attachmentId: id,
    ...{ ownerKind, ownerId, documentKind, contentType, bytes },
    sha256: attachment.sha256,
    validTo,
    status,
    addedBy: attachment.addedBy,
    addedAt: attachment.addedAt,
    scannedBy: scan?.engine,
    scannedAt: scan?.at,
    withdrawnFor: withdrawn?.reason,
    withdrawnBy: withdrawn?.by,
    withdrawnAt: withdrawn?.at,
  };
}

import * as z from 'zod';
import { contentTypes, ownerKinds } from '../../domain/quality/attachment.ts';
import {
  packParts,
  packPurposes,
  packStatuses,
  paperStates,
  type Pack,
  type PackPaper,
} from '../../domain/quality/pack.ts';
import { documentKinds } from '../../domain/shared/demanded-papers.ts';
import type { Role } from '../../domain/shared/roles.ts';
import { field } from '../fields.ts';

/** Who hands papers to customers. */
export const packMakers = ['sales', 'sales-manager', 'quality', 'quality-manager'] as const satisfies readonly Role[];
export const packReaders = [...packMakers, 'auditor'] as const satisfies readonly Role[];

/** For whom, and for which goods. Fifty items make a pack that still opens. */
export const packFields = {
  partnerId: field.id,
  itemIds: z.array(field.id).min(1).max(50),
  /** The salesman who serves the customer. */
  salesmanId: field.id.optional(),
};

export const paperShape = z.strictObject({
  part: z.enum(packParts),
  documentKind: z.enum(documentKinds),
  ownerKind: z.enum(ownerKinds),
  ownerId: z.string(),
  certificate: z.string().optional(),
  attachmentId: z.string().optional(),
  contentType: z.enum(contentTypes).optional(),
  validTo: z.string().optional(),
  state: z.enum(paperStates),
  /** Page of the pack on which it begins. */
  page: z.int().optional(),
});

export const packShape = z.strictObject({
  packId: z.string(),
  partnerId: z.string(),
  itemIds: z.array(z.string()),
  salesmanId: z.string().optional(),
  purpose: z.enum(packPurposes),
  day: z.string(),
  status: z.enum(packStatuses),
  requestedBy: z.string(),
  requestedAt: z.string(),
  /** First day on which one of its papers runs out. */
  lapsesOn: z.string().optional(),
  /** Papers that it should hold and does not. */
  lackingCount: z.int(),
  pages: z.int().optional(),
  bytes: z.int().optional(),
  sha256: z.string().optional(),
});

export function packTold(pack: Pack): z.input<typeof packShape> {
  const { id, partnerId, itemIds, salesmanId, purpose, day, status, requestedBy, requestedAt, lapsesOn, file } = pack;
  return {
    packId: id,
    ...{ partnerId, itemIds: [...itemIds], salesmanId, purpose, day, status, requestedBy, requestedAt, lapsesOn },
    lackingCount: lackingOf(pack.papers),
    pages: file?.pages,
    bytes: file?.bytes,
    sha256: file?.sha256,
  };
}

export const lackingOf = (papers: readonly PackPaper[]): number =>
  papers.filter(({ state }) => state === 'lacking' || state === 'lapsed').length;

export function papersTold(papers: readonly PackPaper[], firstPages?: readonly number[]): z.input<typeof paperShape>[] {
  return papers.map((paper, at) => ({ ...paper, page: firstPages?.[at] || undefined }));
}

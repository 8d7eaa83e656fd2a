import * as z from 'zod';
import type { GudidRecord, ReadRecord } from '../../domain/catalogue/gudid-record.ts';
import { readGudidRecord } from '../../domain/catalogue/gudid-record.ts';

const text = z.string().max(2000);
const bound = z.looseObject({ value: text, unit: text });

/** A GUDID record as published; fields that the master has no use for are let pass. */
const gudidRecord = z.looseObject({
  ids: z
    .array(
      z.looseObject({
        di: text,
        type: text,
        agency: text,
        contains: text.optional(),
        quantity: z.number().optional(),
      }),
    )
    .optional(),
  brand: text.optional(),
  model: text.optional(),
  catalogNumber: text.optional(),
  company: text.optional(),
  count: z.number().optional(),
  description: text.optional(),
  lot: z.boolean().optional(),
  serial: z.boolean().optional(),
  expiry: z.boolean().optional(),
  sterile: z.boolean().optional(),
  gmdn: z.array(text).optional(),
  storage: z
    .array(z.looseObject({ type: text, low: bound.optional(), high: bound.optional(), text: text.optional() }))
    .optional(),
  distribution: text.optional(),
}) satisfies z.ZodType<GudidRecord>;

/** Reads a record of unknown shape; one whose fields are not what they should be is refused by the first such field. */
export function readHandedIn(record: unknown): ReadRecord {
  const parsed = gudidRecord.safeParse(record);
  if (parsed.success) return readGudidRecord(parsed.data);
  const [issue] = parsed.error.issues;
  const field = `/${(issue?.path ?? []).join('/')}`;
  return { ok: false, reason: 'record-unreadable', facts: { field, problem: issue?.message ?? '' } };
}

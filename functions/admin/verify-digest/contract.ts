import * as z from 'zod';
import { both } from '../../../domain/shared/said.ts';
import { query } from '../../../runtime/contract.ts';
import { choose } from '../../../runtime/rejections.ts';
import { auditRejections } from '../../../runtime/rejections/audit.ts';

export const contract = query({
  context: 'admin',
  name: 'verify-digest',
  path: '/admin/audit/digest',
  summary: {
    en: 'Compare an hour of the journal with the digest that was locked away',
    zh: '将某小时的日志与锁定留存的摘要比对',
  },
  loses: 'A forged journal cannot be told from a true one.',
  may: ['auditor', 'quality', 'quality-manager', 'administrator'],
  uses: ['digests'],
  input: z.strictObject({
    hour: z
      .string()
      .regex(
        /^\d{4}-\d{2}-\d{2}T\d{2}$/,
        both('格式为 YYYY-MM-DDTHH（世界协调时）', 'is written YYYY-MM-DDTHH, in UTC'),
      ),
  }),
  output: z.strictObject({
    hour: z.string(),
    sound: z.boolean(),
    kept: z.strictObject({ count: z.int(), root: z.string() }),
    found: z.strictObject({ count: z.int(), root: z.string() }),
    /** Shards of the hour whose entries are not those that were locked away. */
    differing: z.array(z.int()),
  }),
  rejections: choose(auditRejections, 'digest-missing'),
  example: { hour: '2026-11-22T02' },
});

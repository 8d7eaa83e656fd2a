import * as z from 'zod';
import { both } from '../../../domain/shared/said.ts';
import { query } from '../../../runtime/contract.ts';

export const contract = query({
  context: 'admin',
  name: 'verify-audit',
  path: '/admin/audit/chain',
  summary: {
    en: 'Check that the journal of a document is whole and unaltered',
    zh: '校验某单据的审计日志完整且未被篡改',
  },
  loses: 'The audit trail cannot be proven to an inspector.',
  may: ['auditor', 'quality', 'quality-manager', 'administrator'],
  input: z.strictObject({
    /** `<type>#<id>`, e.g. `order#ord_…`. */
    root: z.string().regex(/^[a-z-]+#[A-Za-z0-9_.-]+$/, both('格式为 <类型>#<编号>', 'is written <type>#<id>')),
  }),
  output: z.strictObject({
    root: z.string(),
    entries: z.int(),
    chains: z.int(),
    sound: z.boolean(),
    findings: z.array(
      z.strictObject({
        aggregate: z.string(),
        kind: z.enum(['entry-overwritten', 'entry-missing', 'chain-broken', 'tail-cut', 'aggregate-missing']),
        version: z.int(),
        commandId: z.string().optional(),
      }),
    ),
  }),
  rejections: {},
  example: { root: 'order#ord_demo' },
});

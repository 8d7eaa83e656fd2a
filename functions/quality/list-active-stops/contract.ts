import * as z from 'zod';
import { query } from '../../../runtime/contract.ts';
import { field, pageOf } from '../../../runtime/fields.ts';

export const contract = query({
  context: 'quality',
  name: 'list-active-stops',
  path: '/quality/active-stops',
  summary: {
    en: 'Recalls and holds that stop goods now, over all items, the newest first; banned items stand in the catalogue',
    zh: '当前生效的全部拦截（召回与质量锁定），新的在前；禁售商品见商品目录',
  },
  loses: 'Quality does not see which goods it keeps stopped.',
  may: ['quality', 'quality-manager', 'auditor', 'sales', 'sales-manager'],
  input: z.strictObject({ limit: field.limit, cursor: field.cursor }),
  output: pageOf(
    z.strictObject({
      stopId: z.string(),
      itemId: z.string(),
      lots: z.array(z.string()).optional(),
      serials: z.array(z.strictObject({ from: z.string(), to: z.string() })).optional(),
      reason: z.enum(['recall', 'hold', 'ban']),
      source: z.string(),
      note: z.string(),
      setBy: z.string(),
      setAt: z.string(),
    }),
  ),
  rejections: {},
  example: {},
});

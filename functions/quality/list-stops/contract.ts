import * as z from 'zod';
import { query } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';

export const contract = query({
  context: 'quality',
  name: 'list-stops',
  path: '/quality/stops',
  summary: { en: 'What stops an item now, and why', zh: '查看某品种当前的拦截及原因' },
  loses: 'Nobody sees why goods are stopped.',
  may: [
    'quality',
    'quality-manager',
    'auditor',
    'sales',
    'sales-manager',
    'receiver',
    'inspector',
    'picker',
    'checker',
    'shipper',
  ],
  input: z.strictObject({ itemId: field.id }),
  output: z.strictObject({
    items: z.array(
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
  }),
  rejections: {},
  example: { itemId: 'itm_demo' },
});

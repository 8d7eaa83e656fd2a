import * as z from 'zod';
import { query } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';

export const contract = query({
  context: 'quality',
  name: 'list-consignees',
  path: '/quality/consignees',
  summary: {
    en: 'Who ever got units of a lot, how many, and how many came back',
    zh: '查看某批号的全部收货单位、发货与退回数量',
  },
  loses: 'Nobody can say where a lot went.',
  may: ['quality', 'quality-manager', 'auditor', 'sales-manager'],
  timeoutSeconds: 29,
  input: z.strictObject({ itemId: field.id, lot: field.lot }),
  output: z.strictObject({
    itemId: z.string(),
    lot: z.string(),
    received: z.int(),
    consignees: z.array(
      z.strictObject({
        partnerId: z.string(),
        code: z.string(),
        name: z.string(),
        shipped: z.int(),
        returned: z.int(),
        holds: z.int(),
      }),
    ),
  }),
  rejections: {},
  example: { itemId: 'itm_demo', lot: 'A1' },
});

import * as z from 'zod';
import { staffRoles } from '../../../domain/shared/roles.ts';
import { query } from '../../../runtime/contract.ts';

export const contract = query({
  context: 'inventory',
  name: 'list-warehouses',
  path: '/inventory/warehouses',
  summary: { en: 'All warehouses of the company', zh: '公司的全部仓库' },
  loses: 'Nobody can choose a warehouse on a document.',
  // Every post works with warehouses; partners see none.
  may: staffRoles,
  input: z.strictObject({}),
  output: z.strictObject({
    items: z.array(
      z.strictObject({
        warehouseId: z.string(),
        name: z.string(),
        region: z.string(),
        address: z.string(),
        lowCelsius: z.number(),
        highCelsius: z.number(),
        coldRoom: z.boolean(),
      }),
    ),
  }),
  rejections: {},
  example: {},
});

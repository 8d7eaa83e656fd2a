import * as z from 'zod';
import { zones } from '../../../domain/inventory/record-climate.ts';
import { staffRoles } from '../../../domain/shared/roles.ts';
import { query } from '../../../runtime/contract.ts';
import { field, pageOf } from '../../../runtime/fields.ts';

export const contract = query({
  context: 'inventory',
  name: 'list-climate',
  path: '/inventory/climate',
  summary: { en: 'Climate readings of a warehouse on a day', zh: '某仓库某日的温湿度记录' },
  loses: 'Quality cannot check storage conditions.',
  may: staffRoles,
  input: z.strictObject({ warehouseId: field.id, day: field.day.optional(), limit: field.limit, cursor: field.cursor }),
  output: pageOf(
    z.strictObject({
      readingId: z.string(),
      zone: z.enum(zones),
      at: z.string(),
      by: z.string(),
      celsius: z.number(),
      humidityPercent: z.number(),
      lowCelsius: z.number(),
      highCelsius: z.number(),
      isOutside: z.boolean(),
    }),
  ),
  rejections: {},
  example: { warehouseId: 'wh_east', day: '2026-11-22' },
});

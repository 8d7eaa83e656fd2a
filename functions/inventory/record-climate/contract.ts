import * as z from 'zod';
import { zones } from '../../../domain/inventory/record-climate.ts';
import { command } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { choose } from '../../../runtime/rejections.ts';
import { inventoryRejections } from '../../../runtime/rejections/inventory.ts';
import { stockRejections } from '../../../runtime/rejections/stock.ts';

export const contract = command({
  context: 'inventory',
  name: 'record-climate',
  method: 'POST',
  path: '/inventory/climate',
  status: 201,
  summary: {
    en: 'Record temperature and humidity of a warehouse zone, each morning and each afternoon (GSP 74)',
    zh: '记录库区温湿度，每日上、下午各一次（GSP 第74条）',
  },
  loses: 'Storage conditions cannot be proven and excursions go unseen.',
  may: ['receiver', 'picker', 'quality', 'quality-manager'],
  input: z.strictObject({
    warehouseId: field.id,
    zone: z.enum(zones),
    celsius: field.measured.min(-200).max(100),
    humidityPercent: field.measured.min(0).max(100),
  }),
  output: z.strictObject({
    readingId: z.string(),
    recordedAt: z.string(),
    isOutside: z.boolean(),
    lowCelsius: z.number(),
    highCelsius: z.number(),
  }),
  rejections: {
    ...choose(stockRejections, 'warehouse-not-found'),
    ...choose(inventoryRejections, 'zone-not-there'),
  },
  example: { warehouseId: 'wh_east', zone: 'cold-room', celsius: 4.5, humidityPercent: 52 },
});

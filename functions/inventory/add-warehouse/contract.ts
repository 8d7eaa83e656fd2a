import * as z from 'zod';
import { both } from '../../../domain/shared/said.ts';
import { command } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { choose } from '../../../runtime/rejections.ts';
import { inventoryRejections } from '../../../runtime/rejections/inventory.ts';

const celsius = field.measured.min(-200).max(60);

export const contract = command({
  context: 'inventory',
  name: 'add-warehouse',
  method: 'POST',
  path: '/inventory/warehouses',
  status: 201,
  summary: { en: 'Add a warehouse with its climate limits', zh: '新增仓库及其温度范围' },
  loses: 'New warehouses cannot hold goods.',
  may: ['administrator'],
  input: z
    .strictObject({
      warehouseId: field.id,
      name: field.name,
      region: field.region,
      address: z.string().trim().min(1).max(300),
      lowCelsius: celsius,
      highCelsius: celsius,
      coldRoom: z.boolean().default(false),
    })
    .refine(({ lowCelsius, highCelsius }) => lowCelsius < highCelsius, {
      path: ['highCelsius'],
      message: both('须高于下限', 'must be above the lower limit'),
    }),
  output: z.strictObject({ warehouseId: z.string() }),
  rejections: choose(inventoryRejections, 'warehouse-exists'),
  example: {
    warehouseId: 'wh_east',
    name: '上海仓',
    region: '310000',
    address: '上海市浦东新区仓库路 2 号',
    lowCelsius: 0,
    highCelsius: 30,
    coldRoom: true,
  },
});

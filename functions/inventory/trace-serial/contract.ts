import * as z from 'zod';
import { query } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { serialLife } from '../../../runtime/shapes/inventory.ts';

export const contract = query({
  context: 'inventory',
  name: 'trace-serial',
  path: '/inventory/serial-life',
  summary: {
    en: 'The whole life of one unit: where it is, where it came from, every move with its document',
    zh: '单件产品的全生命周期：现处何地、来自何处、每次移动及其单据',
  },
  loses: 'An implant cannot be traced to its patient’s hospital or back to its maker.',
  may: ['quality', 'quality-manager', 'inspector', 'receiver', 'checker', 'sales', 'sales-manager', 'auditor'],
  input: z.strictObject({ itemId: field.id, serial: field.serial }),
  output: serialLife,
  rejections: {},
  example: { itemId: 'itm_demo', serial: 'SN0001' },
});

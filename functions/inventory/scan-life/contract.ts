import * as z from 'zod';
import { query } from '../../../runtime/contract.ts';
import { choose } from '../../../runtime/rejections.ts';
import { inventoryRejections } from '../../../runtime/rejections/inventory.ts';
import { lotTrace, serialLife } from '../../../runtime/shapes/inventory.ts';

export const contract = query({
  context: 'inventory',
  name: 'scan-life',
  path: '/inventory/life',
  summary: {
    en: 'Scan one unit and see its whole life: by serial number where the code has one, else by lot',
    zh: '扫码即查全程：有序列号按单件，否则按批号',
  },
  loses: 'A scan in the hand says nothing about where the goods came from and went.',
  may: ['quality', 'quality-manager', 'inspector', 'receiver', 'checker', 'sales', 'sales-manager', 'auditor'],
  input: z.strictObject({ code: z.string().min(1).max(2000) }),
  output: z.strictObject({
    item: z.strictObject({
      itemId: z.string(),
      code: z.string(),
      name: z.string(),
      specification: z.string(),
      manufacturer: z.string(),
      certificates: z.array(z.string()),
    }),
    di: z.string(),
    lot: z.string().optional(),
    serial: z.string().optional(),
    /** Set where the code carries a serial number that was ever here. */
    unit: serialLife.optional(),
    /** Set where it carries a lot that was ever here and the unit is not known by its serial number. */
    trace: lotTrace.optional(),
  }),
  rejections: choose(inventoryRejections, 'code-unreadable', 'code-unknown'),
  example: { code: '(01)06901234567892(17)281231(10)L2026A' },
});

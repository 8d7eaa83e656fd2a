import * as z from 'zod';
import { judgeableStatuses, judgedStatuses } from '../../../domain/inventory/adjust-status.ts';
import { command } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { choose } from '../../../runtime/rejections.ts';
import { inventoryRejections } from '../../../runtime/rejections/inventory.ts';
import { stockRejections } from '../../../runtime/rejections/stock.ts';

export const contract = command({
  context: 'inventory',
  name: 'adjust-status',
  method: 'POST',
  path: '/inventory/status-changes',
  status: 201,
  summary: {
    en: 'Quality moves goods between available, quarantine, blocked and non-conforming, with the reason',
    zh: '质量部门变更库存状态（可用、隔离、冻结、不合格），须注明原因',
  },
  loses: 'Doubtful goods cannot be isolated, and cleared goods cannot be released.',
  may: ['quality', 'quality-manager'],
  countsGoods: true,
  input: z.strictObject({
    itemId: field.id,
    warehouseId: field.id,
    lot: field.lot.optional(),
    /** Only for goods not kept by lot: the expiry of the position. */
    expiry: field.day.optional(),
    from: z.enum(judgeableStatuses),
    to: z.enum(judgedStatuses),
    quantity: field.quantity,
    serials: z.array(field.serial).max(44).optional(),
    reason: z.string().trim().min(1).max(500),
  }),
  output: z.strictObject({ statusChangeId: z.string(), number: z.string() }),
  rejections: {
    ...choose(inventoryRejections, 'same-status'),
    ...choose(
      stockRejections,
      'goods-stopped',
      'goods-expired',
      'stock-short',
      'serial-missing',
      'serials-not-kept',
      'serial-repeated',
      'serial-not-here',
      'document-too-large',
    ),
  },
  example: {
    itemId: 'itm_demo',
    warehouseId: 'wh_east',
    lot: 'L2026A',
    from: 'available',
    to: 'quarantine',
    quantity: 12,
    reason: 'label damaged',
  },
});

import * as z from 'zod';
import { udidFields } from '../../../domain/catalogue/udid-record.ts';
import { command } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { choose } from '../../../runtime/rejections.ts';
import { catalogueRejections } from '../../../runtime/rejections/catalogue.ts';

export const contract = command({
  context: 'catalogue',
  name: 'settle-udid-difference',
  method: 'POST',
  path: '/catalogue/udid-deliveries/{deliveryId}/items/{itemId}',
  status: 200,
  summary: {
    en: 'Take lines of the national UDI database into an item, and leave the others',
    zh: '处理与唯一标识数据库的差异：采纳所选字段，其余保留原值',
  },
  loses: 'Differences from the national UDI database cannot be settled.',
  may: ['quality'],
  input: z.strictObject({
    deliveryId: field.id,
    itemId: field.id,
    /** Fields whose value of the database is taken; certificates are linked on the item’s page. */
    take: z.array(z.enum(udidFields).exclude(['certificates'])).max(udidFields.length),
  }),
  output: z.strictObject({ itemId: z.string(), taken: z.int(), left: z.int() }),
  rejections: choose(
    catalogueRejections,
    'udid-difference-settled',
    'udid-field-not-different',
    'nothing-changed',
    'item-basis-fixed',
    'code-taken',
    'di-wrong',
    'code-repeated',
    'storage-limits-crossed',
    'cold-chain-without-limit',
    'item-untraceable',
    'insurance-codes-differ',
    'category-contradicts',
    'filing-exemption-wrong',
    'udi-batch-wrong',
  ),
  example: { deliveryId: 'udd_demo', itemId: 'itm_demo', take: ['udiShows'] },
});

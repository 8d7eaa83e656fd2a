import * as z from 'zod';
import { command } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { choose } from '../../../runtime/rejections.ts';
import { catalogueRejections } from '../../../runtime/rejections/catalogue.ts';

export const contract = command({
  context: 'catalogue',
  name: 'withdraw-substitute',
  method: 'DELETE',
  path: '/catalogue/items/{itemId}/substitutes/{substituteId}',
  status: 200,
  summary: { en: 'Take back that one item may stand in for another', zh: '撤销替代品' },
  loses: 'A substitute that turned out wrong keeps being offered.',
  may: ['quality', 'quality-manager'],
  input: z.strictObject({ itemId: field.id, substituteId: field.id }),
  output: z.strictObject({ itemId: z.string(), substituteId: z.string() }),
  rejections: choose(catalogueRejections, 'substitute-not-approved'),
  example: { itemId: 'itm_demo', substituteId: 'itm_other' },
});

import * as z from 'zod';
import { command } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { choose } from '../../../runtime/rejections.ts';
import { catalogueRejections } from '../../../runtime/rejections/catalogue.ts';
import { qualificationRejections } from '../../../runtime/rejections/qualification.ts';

export const contract = command({
  context: 'catalogue',
  name: 'approve-substitute',
  method: 'POST',
  path: '/catalogue/items/{itemId}/substitutes',
  status: 201,
  summary: {
    en: 'Approve that one item may stand in for another, with the reason; the other way round is not meant',
    zh: '批准替代品并注明理由；仅单向有效',
  },
  loses: 'Shortages cannot be met by another item.',
  may: ['quality-manager'],
  input: z.strictObject({ itemId: field.id, substituteId: field.id, reason: field.note.min(1) }),
  output: z.strictObject({ itemId: z.string(), substituteId: z.string() }),
  rejections: {
    ...choose(catalogueRejections, 'substitute-is-itself', 'substitute-unit-differs', 'substitute-already-approved'),
    ...choose(qualificationRejections, 'item-not-approved'),
  },
  example: { itemId: 'itm_demo', substituteId: 'itm_other', reason: '同一注册证、同规格，仅包装不同' },
});

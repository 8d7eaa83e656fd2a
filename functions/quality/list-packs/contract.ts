import * as z from 'zod';
import { query } from '../../../runtime/contract.ts';
import { field, pageOf } from '../../../runtime/fields.ts';
import { packReaders, packShape } from '../../../runtime/shapes/packs.ts';

export const contract = query({
  context: 'quality',
  name: 'list-packs',
  path: '/quality/packs',
  summary: { en: 'Qualification packs made for a customer, the newest first', zh: '为某客户制作的首营资料包' },
  loses: 'Nobody sees which papers a customer was given.',
  may: packReaders,
  input: z.strictObject({ partnerId: field.id, limit: field.limit, cursor: field.cursor }),
  output: pageOf(packShape),
  rejections: {},
  example: { partnerId: 'ptn_demo' },
});

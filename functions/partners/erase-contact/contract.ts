import * as z from 'zod';
import { command } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { choose } from '../../../runtime/rejections.ts';
import { partnersRejections } from '../../../runtime/rejections/partners.ts';

export const contract = command({
  context: 'partners',
  name: 'erase-contact',
  method: 'DELETE',
  path: '/partners/contacts/{contactId}',
  status: 200,
  summary: {
    en: 'Erase a person’s name and phone; records keep only an id',
    zh: '删除联系人的姓名和电话；记录中仅保留编号',
  },
  loses: 'A person’s wish to be erased cannot be met.',
  may: ['administrator'],
  input: z.strictObject({ contactId: field.id }),
  output: z.strictObject({ contactId: z.string(), erasedAt: z.string() }),
  rejections: choose(partnersRejections, 'contact-already-erased'),
  example: { contactId: 'con_demo' },
});

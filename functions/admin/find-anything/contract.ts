import * as z from 'zod';
import { searchKinds } from '../../../domain/admin/search.ts';
import { query } from '../../../runtime/contract.ts';

export const contract = query({
  context: 'admin',
  name: 'find-anything',
  path: '/admin/search',
  summary: {
    en: 'One search for anything: a scan, a number, a lot, a serial, an item, a partner, a person, a waybill',
    zh: '统一搜索：扫码、单号、批号、序列号、商品、往来单位、人员、运单号',
  },
  loses: 'Nobody finds a document, a lot or an item by what stands on paper or label.',
  may: 'anyone',
  input: z.strictObject({ text: z.string().min(1).max(500) }),
  output: z.strictObject({
    /** Twenty at the most; exact ones first, then those whose name holds the text. */
    hits: z.array(
      z.strictObject({
        kind: z.enum(searchKinds),
        id: z.string(),
        /** What it is called: a number, a name, a label. */
        title: z.string(),
        /** The document's number or the code of an item or partner. */
        number: z.string().optional(),
        /** Whose it is, or which goods it is of. */
        subtitle: z.string().optional(),
        status: z.string().optional(),
        partnerId: z.string().optional(),
        itemId: z.string().optional(),
        lot: z.string().optional(),
        serial: z.string().optional(),
        /** False where only a part of the name fits. */
        exact: z.boolean(),
      }),
    ),
  }),
  rejections: {},
  example: { text: 'SO-2026-000123' },
});

import * as z from 'zod';
import { query } from '../../../runtime/contract.ts';
import { packFields, packMakers, paperShape } from '../../../runtime/shapes/packs.ts';

export const contract = query({
  context: 'quality',
  name: 'preview-pack',
  method: 'POST',
  path: '/quality/packs/previews',
  summary: {
    en: 'Which qualification papers a customer would get for these items, and which lack or lapse',
    zh: '首营资料包预览：将包含哪些资料，缺少或到期哪些',
  },
  loses: 'Sales learn what a pack lacks only from the customer who sends it back.',
  may: packMakers,
  input: z.strictObject(packFields),
  output: z.strictObject({ papers: z.array(paperShape), lackingCount: z.int(), lapsesOn: z.string().optional() }),
  rejections: {},
  example: { partnerId: 'ptn_demo', itemIds: ['itm_demo'] },
});

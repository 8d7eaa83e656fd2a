import * as z from 'zod';
import { packPurposes } from '../../../domain/quality/pack.ts';
import { command } from '../../../runtime/contract.ts';
import { choose } from '../../../runtime/rejections.ts';
import { attachmentRejections } from '../../../runtime/rejections/attachments.ts';
import { packFields, packMakers, packShape, paperShape } from '../../../runtime/shapes/packs.ts';

export const contract = command({
  context: 'quality',
  name: 'request-pack',
  method: 'POST',
  path: '/quality/packs',
  status: 202,
  summary: {
    en: 'Have the qualification papers for a customer and some items bound into one PDF; watch it at /quality/packs/{packId}',
    zh: '为客户和所选商品生成首营资料包（一份 PDF），可按编号查看进度',
  },
  loses: 'Qualification packs are put together by hand again.',
  may: packMakers,
  input: z.strictObject({ ...packFields, purpose: z.enum(packPurposes) }),
  output: packShape
    .pick({ packId: true, status: true, lackingCount: true, lapsesOn: true })
    .extend({ papers: z.array(paperShape) }),
  rejections: choose(attachmentRejections, 'pack-empty'),
  example: { partnerId: 'ptn_demo', itemIds: ['itm_demo'], purpose: 'first-operation' },
});

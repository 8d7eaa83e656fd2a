import * as z from 'zod';
import { recallStatuses } from '../../../domain/quality/recall.ts';
import { command } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { choose } from '../../../runtime/rejections.ts';
import { qualityRejections } from '../../../runtime/rejections/quality.ts';

export const contract = command({
  context: 'quality',
  name: 'close-recall',
  method: 'POST',
  path: '/quality/recalls/{recallId}/close',
  status: 200,
  summary: {
    en: 'Close a recall that adds up unit by unit; another person than the one who began it',
    zh: '数量逐件平衡后关闭召回；须由发起人以外的人员操作',
  },
  loses: 'Finished recalls stay open; the closure report is late.',
  may: ['quality-manager'],
  timeoutSeconds: 29,
  input: z.strictObject({ recallId: field.id }),
  output: z.strictObject({
    recallId: z.string(),
    number: z.string(),
    status: z.enum(recallStatuses),
    closedAt: z.string(),
    issued: z.int(),
    used: z.int(),
    returned: z.int(),
    destroyed: z.int(),
  }),
  rejections: choose(
    qualityRejections,
    'recall-closed',
    'same-person',
    'consignees-not-found-yet',
    'notice-not-answered',
    'recall-does-not-add-up',
  ),
  example: { recallId: 'rcl_demo' },
});

import * as z from 'zod';
import { command } from '../../../runtime/contract.ts';

export const contract = command({
  context: 'admin',
  name: 'run-monitors',
  method: 'POST',
  path: '/admin/monitor-runs',
  status: 202,
  summary: { en: 'Look at all master data now instead of in the morning', zh: '立即检查主数据，不等次日早晨' },
  loses: 'Who has put data right sees it on the list of exceptions until the next morning.',
  may: ['quality', 'quality-manager', 'sales-manager', 'administrator'],
  input: z.strictObject({}),
  output: z.strictObject({ runId: z.string(), startedAt: z.string() }),
  rejections: {},
  example: {},
});

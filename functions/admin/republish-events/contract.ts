import * as z from 'zod';
import { both } from '../../../domain/shared/said.ts';
import { command } from '../../../runtime/contract.ts';
import { choose } from '../../../runtime/rejections.ts';
import { auditRejections } from '../../../runtime/rejections/audit.ts';

export const contract = command({
  context: 'admin',
  name: 'republish-events',
  method: 'POST',
  path: '/admin/republications',
  status: 202,
  summary: {
    en: 'Put the events of an hour on the bus once more: after an outage, or to fill a new consumer',
    zh: '将某小时的事件重新发布到总线（故障后补发或回填新消费者）',
  },
  loses: 'Events that were lost on the way cannot be sent again.',
  may: ['administrator'],
  input: z.strictObject({
    hour: z
      .string()
      .regex(
        /^\d{4}-\d{2}-\d{2}T\d{2}$/,
        both('格式为 YYYY-MM-DDTHH（世界协调时）', 'is written YYYY-MM-DDTHH, in UTC'),
      ),
  }),
  output: z.strictObject({ republicationId: z.string(), hour: z.string() }),
  rejections: choose(auditRejections, 'hour-not-over'),
  example: { hour: '2026-11-22T02' },
});

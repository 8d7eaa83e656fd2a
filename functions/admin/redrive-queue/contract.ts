import * as z from 'zod';
import { both } from '../../../domain/shared/said.ts';
import { command } from '../../../runtime/contract.ts';
import { choose } from '../../../runtime/rejections.ts';
import { auditRejections } from '../../../runtime/rejections/audit.ts';

export const contract = command({
  context: 'admin',
  name: 'redrive-queue',
  method: 'POST',
  path: '/admin/queues/{consumer}/redrive',
  status: 202,
  summary: { en: 'Hand parked messages to their consumer again', zh: '将搁置的消息重新投递给消费者' },
  loses: 'Parked work stays parked after its cause was mended.',
  may: ['administrator'],
  uses: ['queues'],
  input: z.strictObject({
    consumer: z.string().regex(/^[a-z0-9-]{3,80}$/, both('须为消费者的名称', 'is a consumer’s name')),
    atMost: z.int().min(1).max(10_000).default(1000),
  }),
  output: z.strictObject({ redriveId: z.string(), consumer: z.string() }),
  rejections: choose(auditRejections, 'consumer-unknown'),
  example: { consumer: 'issue-invoice-on-shipment-delivered' },
});

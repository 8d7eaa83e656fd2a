import * as z from 'zod';
import { query } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';

export const contract = query({
  context: 'admin',
  name: 'list-parked',
  path: '/admin/parked',
  summary: {
    en: 'What could not be passed on: parked events and the depth of every consumer’s queue',
    zh: '未能传递的内容：搁置的事件与各消费者队列深度',
  },
  loses: 'Nobody sees that work has stopped.',
  may: ['administrator', 'auditor'],
  uses: ['queues'],
  input: z.strictObject({ limit: field.limit, cursor: field.cursor }),
  output: z.strictObject({
    items: z.array(z.strictObject({ consumer: z.string(), id: z.string(), reason: z.string(), parkedAt: z.string() })),
    cursor: z.string().optional(),
    queues: z.array(z.strictObject({ consumer: z.string(), waiting: z.int(), parked: z.int() })),
  }),
  rejections: {},
  example: {},
});

import * as z from 'zod';
import { command } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { choose } from '../../../runtime/rejections.ts';
import { monitorRejections } from '../../../runtime/rejections/monitors.ts';

export const contract = command({
  context: 'admin',
  name: 'dismiss-exception',
  method: 'POST',
  path: '/admin/exceptions/{exceptionId}/dismiss',
  status: 200,
  summary: {
    en: 'Put an exception aside with a reason until a day; it comes back after it, or when it gets worse',
    zh: '搁置异常至某日并注明原因；到期或加重时重新提示',
  },
  loses: 'What is known and accepted hides what is new.',
  may: ['quality', 'quality-manager', 'purchaser', 'sales-manager'],
  input: z.strictObject({
    exceptionId: field.id,
    reason: field.note.min(2),
    until: field.day,
  }),
  output: z.strictObject({ exceptionId: z.string(), dismissedUntil: z.string() }),
  rejections: choose(
    monitorRejections,
    'exception-not-open',
    'exception-of-another-post',
    'dismissal-past',
    'dismissal-too-long',
  ),
  example: { exceptionId: 'exc_demo', reason: '厂家停产，不再续证', until: '2027-03-31' },
});

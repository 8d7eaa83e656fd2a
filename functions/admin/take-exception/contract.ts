import * as z from 'zod';
import { command } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { choose } from '../../../runtime/rejections.ts';
import { monitorRejections } from '../../../runtime/rejections/monitors.ts';

export const contract = command({
  context: 'admin',
  name: 'take-exception',
  method: 'POST',
  path: '/admin/exceptions/{exceptionId}/take',
  status: 200,
  summary: { en: 'Take an exception of the master data', zh: '认领主数据异常' },
  loses: 'Nobody knows who deals with an exception, and it is dealt with twice or never.',
  may: ['quality', 'quality-manager', 'purchaser', 'sales', 'sales-manager'],
  input: z.strictObject({ exceptionId: field.id }),
  output: z.strictObject({ exceptionId: z.string(), takenBy: z.string() }),
  rejections: choose(monitorRejections, 'exception-not-open', 'exception-of-another-post', 'nothing-changed'),
  example: { exceptionId: 'exc_demo' },
});

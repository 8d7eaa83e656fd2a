import * as z from 'zod';
import { problemSeverities, problemStatuses } from '../../../domain/admin/problem.ts';
import { both } from '../../../domain/shared/said.ts';
import { command } from '../../../runtime/contract.ts';
import { writtenText } from '../../../runtime/shapes/problems.ts';

export const contract = command({
  context: 'admin',
  name: 'report-problem',
  method: 'POST',
  path: '/admin/problems',
  status: 201,
  summary: { en: 'Report a problem from the screen it happened on', zh: '在当前页面反馈问题' },
  loses: 'People meet problems and nobody hears of them.',
  may: 'anyone',
  input: z.strictObject({
    /** Address of the screen inside the console, without its query. */
    screen: z
      .string()
      .regex(
        /^\/[\x21-\x7E]{0,199}$/,
        both('须为控制台内的地址，如 /orders/new', 'must be an address inside the console, e.g. /orders/new'),
      ),
    severity: z.enum(problemSeverities),
    /** No names of people or patients: it goes to the administrators. */
    happened: writtenText,
    expected: writtenText.optional(),
    /** `instance` of the refusal that was met. */
    failedRequest: z
      .string()
      .regex(
        /^[\x21-\x7E]{1,128}$/,
        both('须为拒绝信息中的请求编号', 'must be the number a refusal names as its instance'),
      )
      .optional(),
  }),
  output: z.strictObject({ problemId: z.string(), status: z.enum(problemStatuses), reportedAt: z.string() }),
  rejections: {},
  example: { screen: '/orders/new', severity: 'hindering', happened: '粘贴 300 行后页面不动。' },
});

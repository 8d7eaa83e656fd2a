import * as z from 'zod';
import { query } from '../../../runtime/contract.ts';
import { field, pageOf } from '../../../runtime/fields.ts';
import { dutyGapShape, personShape } from '../../../runtime/shapes/people.ts';

export const contract = query({
  context: 'people',
  name: 'list-duty-gaps',
  path: '/people/duty-gaps',
  summary: {
    en: 'Which of our people lack the training or health check that their posts ask for today',
    zh: '岗位要求的培训或健康检查目前缺失、过期的本企业人员',
  },
  loses: 'People work at posts without the training or health check the law asks for, and nobody sees it.',
  may: ['quality', 'quality-manager', 'auditor'],
  input: z.strictObject({
    /** People looked at for a page; those who lack nothing are left out. */
    limit: field.limit,
    cursor: field.cursor,
  }),
  output: pageOf(z.strictObject({ ...personShape, gaps: z.array(dutyGapShape) })),
  rejections: {},
  example: {},
});

import * as z from 'zod';
import { query } from '../../../runtime/contract.ts';
import { baselineShape } from '../../../runtime/shapes/insight.ts';

export const contract = query({
  context: 'insight',
  name: 'get-baseline',
  path: '/insight/baseline',
  summary: {
    en: 'The key figures before going live, each with its formula, what it rests on and what was left out',
    zh: '上线前的指标基线：数值、公式、依据与未计入的数据',
  },
  loses: 'Managers do not see how the company stood before it went live.',
  may: ['administrator', 'sales-manager', 'finance', 'finance-manager', 'quality-manager', 'auditor'],
  input: z.strictObject({}),
  output: z.strictObject(baselineShape),
  rejections: {},
  example: {},
});

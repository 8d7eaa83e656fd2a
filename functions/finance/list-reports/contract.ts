import * as z from 'zod';
import { reportNames, reportStatuses } from '../../../domain/finance/report.ts';
import { query } from '../../../runtime/contract.ts';
import { field, pageOf } from '../../../runtime/fields.ts';

export const contract = query({
  context: 'finance',
  name: 'list-reports',
  path: '/finance/reports',
  summary: { en: 'Report files of one kind, the newest first', zh: '报表文件列表' },
  loses: 'Finance does not see which report files there are.',
  may: ['finance', 'finance-manager', 'auditor'],
  input: z.strictObject({ name: z.enum(reportNames).default('sales'), limit: field.limit, cursor: field.cursor }),
  output: pageOf(
    z.strictObject({
      reportId: z.string(),
      name: z.enum(reportNames),
      period: z.string(),
      status: z.enum(reportStatuses),
      requestedAt: z.string(),
      asOf: z.string().optional(),
      rows: z.int().optional(),
      gross: field.moneyText.optional(),
    }),
  ),
  rejections: {},
  example: { name: 'sales' },
});

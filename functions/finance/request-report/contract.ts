import * as z from 'zod';
import { reportNames, reportStatuses } from '../../../domain/finance/report.ts';
import { isDay } from '../../../domain/shared/calendar.ts';
import { both } from '../../../domain/shared/said.ts';
import { command } from '../../../runtime/contract.ts';
import { choose } from '../../../runtime/rejections.ts';
import { financeRejections } from '../../../runtime/rejections/finance.ts';

export const contract = command({
  context: 'finance',
  name: 'request-report',
  method: 'POST',
  path: '/finance/reports',
  status: 202,
  summary: {
    en: 'Have a report file made in the report bucket; watch it at /finance/reports/{reportId}',
    zh: '生成报表文件，可按报表编号查看进度',
  },
  loses: 'Finance cannot have a report file made.',
  may: ['finance', 'finance-manager'],
  input: z.strictObject({
    name: z.enum(reportNames),
    /** A month or day of sales, this month when absent; receivables are always as they stand now. */
    period: z
      .string()
      .refine(
        (text) => isDay(text) || (/^\d{4}-\d{2}$/.test(text) && isDay(`${text}-01`)),
        both('须为月份（YYYY-MM）或日期（YYYY-MM-DD）', 'must be a month (YYYY-MM) or a day (YYYY-MM-DD)'),
      )
      .optional(),
  }),
  output: z.strictObject({
    reportId: z.string(),
    name: z.enum(reportNames),
    period: z.string(),
    status: z.enum(reportStatuses),
  }),
  rejections: choose(financeRejections, 'day-in-future'),
  example: { name: 'sales', period: '2026-10' },
});

import * as z from 'zod';
import { reportNames, reportStatuses } from '../../../domain/finance/report.ts';
import { currencies } from '../../../domain/shared/money.ts';
import { query } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';

export const contract = query({
  context: 'finance',
  name: 'get-report',
  path: '/finance/reports/{reportId}',
  summary: {
    en: 'A report with its control totals and addresses that last minutes',
    zh: '报表、控制合计及限时下载地址',
  },
  loses: 'Finance cannot fetch its report files.',
  may: ['finance', 'finance-manager', 'auditor'],
  uses: ['reports'],
  input: z.strictObject({ reportId: field.id }),
  output: z.strictObject({
    reportId: z.string(),
    name: z.enum(reportNames),
    period: z.string(),
    status: z.enum(reportStatuses),
    requestedAt: z.string(),
    requestedBy: z.string(),
    file: z
      .strictObject({
        asOf: z.string(),
        bytes: z.int(),
        sha256: z.string(),
        rows: z.int(),
        gross: field.moneyText,
        net: field.moneyText,
        tax: field.moneyText,
        open: field.moneyText,
        currency: z.enum(currencies),
        url: z.string(),
        manifestUrl: z.string(),
        urlsExpireAt: z.string(),
      })
      .optional(),
  }),
  rejections: {},
  example: { reportId: 'rep_demo' },
});

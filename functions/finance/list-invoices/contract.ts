import * as z from 'zod';
import { invoiceKinds, invoiceStatuses } from '../../../domain/finance/invoice.ts';
import { currencies } from '../../../domain/shared/money.ts';
import { both } from '../../../domain/shared/said.ts';
import { query } from '../../../runtime/contract.ts';
import { field, pageOf } from '../../../runtime/fields.ts';

export const contract = query({
  context: 'finance',
  name: 'list-invoices',
  path: '/finance/partners/{partnerId}/invoices',
  summary: {
    en: 'Invoices of a partner, the newest first, of one month or all; a page may be short',
    zh: '往来单位的发票，可按月份查询',
  },
  loses: 'Finance and partners do not see which invoices there are.',
  may: ['finance', 'finance-manager', 'sales', 'sales-manager', 'auditor', 'partner-finance', 'partner-buyer'],
  input: z.strictObject({
    partnerId: field.id,
    month: z
      .string()
      .regex(/^\d{4}-(0[1-9]|1[0-2])$/, both('须为月份，格式为 YYYY-MM', 'must be a month, written YYYY-MM'))
      .optional(),
    limit: field.limit,
    cursor: field.cursor,
  }),
  output: pageOf(
    z.strictObject({
      invoiceId: z.string(),
      number: z.string(),
      kind: z.enum(invoiceKinds),
      status: z.enum(invoiceStatuses),
      /** Absent on an opening document, as are net and tax. */
      orderId: z.string().optional(),
      orderNumber: z.string().optional(),
      issuedOn: z.string(),
      dueOn: z.string(),
      gross: field.moneyText,
      net: field.moneyText.optional(),
      tax: field.moneyText.optional(),
      open: field.moneyText,
      currency: z.enum(currencies),
    }),
  ),
  rejections: {},
  example: { partnerId: 'ptn_demo', month: '2026-11' },
});

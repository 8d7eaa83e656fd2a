import * as z from 'zod';
import { currencies } from '../../../domain/shared/money.ts';
import { ageingBuckets } from '../../../domain/finance/ageing.ts';
import { invoiceKinds } from '../../../domain/finance/invoice.ts';
import { query } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';

export const contract = query({
  context: 'finance',
  name: 'list-open-receivables',
  path: '/finance/partners/{partnerId}/receivables',
  summary: {
    en: 'Open invoices of a partner, the oldest due day first, and how old its whole debt is',
    zh: '往来单位未结应收（按到期日）及账龄',
  },
  loses: 'Finance does not see who owes what since when.',
  may: ['finance', 'finance-manager', 'sales', 'sales-manager', 'auditor', 'partner-finance'],
  input: z.strictObject({ partnerId: field.id, limit: field.limit, cursor: field.cursor }),
  output: z.strictObject({
    /** Over all open invoices, not only those of this page. */
    total: field.moneyText,
    ageing: z.strictObject({
      notDue: field.moneyText,
      days1to30: field.moneyText,
      days31to60: field.moneyText,
      days61to90: field.moneyText,
      over90: field.moneyText,
    }),
    asOf: z.string(),
    items: z.array(
      z.strictObject({
        invoiceId: z.string(),
        number: z.string(),
        kind: z.enum(invoiceKinds),
        /** Absent on an opening document. */
        orderId: z.string().optional(),
        orderNumber: z.string().optional(),
        issuedOn: z.string(),
        dueOn: z.string(),
        daysOverdue: z.int(),
        bucket: z.enum(ageingBuckets),
        gross: field.moneyText,
        open: field.moneyText,
        currency: z.enum(currencies),
      }),
    ),
    cursor: z.string().optional(),
  }),
  rejections: {},
  example: { partnerId: 'ptn_demo' },
});

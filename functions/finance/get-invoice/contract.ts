import * as z from 'zod';
import { invoiceKinds, invoiceStatuses, reversalReasons } from '../../../domain/finance/invoice.ts';
import { currencies } from '../../../domain/shared/money.ts';
import { query } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';

const amounts = { gross: field.moneyText, net: field.moneyText, tax: field.moneyText };

export const contract = query({
  context: 'finance',
  name: 'get-invoice',
  path: '/finance/invoices/{invoiceId}',
  summary: { en: 'An invoice with its lines, taxes and what was paid of it', zh: '发票明细、税额及已核销回款' },
  loses: 'Nobody can look up an invoice.',
  may: ['finance', 'finance-manager', 'sales', 'sales-manager', 'auditor', 'partner-finance', 'partner-buyer'],
  input: z.strictObject({ invoiceId: field.id }),
  output: z.strictObject({
    invoiceId: z.string(),
    number: z.string(),
    kind: z.enum(invoiceKinds),
    status: z.enum(invoiceStatuses),
    provider: z.string(),
    providerNumber: z.string().optional(),
    reverses: z.string().optional(),
    reversedBy: z.string().optional(),
    reason: z.enum(reversalReasons).optional(),
    /** Absent on an opening document, as are billing, net and tax. */
    orderId: z.string().optional(),
    orderNumber: z.string().optional(),
    shipmentId: z.string().optional(),
    shipmentNumber: z.string().optional(),
    partnerId: z.string(),
    billing: z
      .strictObject({
        title: z.string(),
        taxNumber: z.string(),
        addressAndPhone: z.string().optional(),
        bankAndAccount: z.string().optional(),
        invoiceKind: z.string(),
      })
      .optional(),
    currency: z.enum(currencies),
    gross: field.moneyText,
    net: field.moneyText.optional(),
    tax: field.moneyText.optional(),
    open: field.moneyText,
    /** What of an opening document was owed when it came. */
    openAtStart: field.moneyText.optional(),
    issuedOn: z.string(),
    dueOn: z.string(),
    rates: z.array(z.strictObject({ taxRate: z.string(), ...amounts })),
    lines: z.array(
      z.strictObject({
        line: z.int(),
        orderLine: z.int(),
        itemId: z.string(),
        itemCode: z.string(),
        name: z.string(),
        taxCode: z.string().optional(),
        lot: z.string(),
        quantity: z.int(),
        unitPrice: field.unitPriceText,
        taxRate: z.string(),
        ...amounts,
      }),
    ),
    payments: z.array(
      z.strictObject({ paymentId: z.string(), number: z.string(), amount: field.moneyText, day: z.string() }),
    ),
  }),
  rejections: {},
  example: { invoiceId: 'inv_demo' },
});

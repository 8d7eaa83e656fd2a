import * as z from 'zod';
import { conclusions, receiptStatuses } from '../../../domain/purchasing/receipt.ts';
import { query } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';

const text = z.string().optional();

export const contract = query({
  context: 'purchasing',
  name: 'get-acceptance-record',
  path: '/purchasing/receipts/{receiptId}',
  summary: {
    en: 'The acceptance record of a receipt with the fields the law asks for (GSP 63, 65)',
    zh: '进货查验记录（GSP 第63、65条规定的全部字段）',
  },
  loses: 'Quality cannot show how goods were received and accepted.',
  may: ['receiver', 'inspector', 'purchaser', 'quality', 'quality-manager', 'finance', 'finance-manager', 'auditor'],
  input: z.strictObject({ receiptId: field.id }),
  output: z.strictObject({
    receiptId: z.string(),
    number: z.string(),
    status: z.enum(receiptStatuses),
    purchaseOrderId: z.string(),
    purchaseOrderNumber: z.string(),
    orderedOn: z.string(),
    supplier: z.strictObject({ id: z.string(), name: z.string(), address: text, contactId: text }),
    deliveryNote: z.string(),
    warehouseId: z.string(),
    transport: z
      .strictObject({
        mode: z.string(),
        departedAt: z.string(),
        arrivedAt: z.string(),
        arrivalCelsius: z.number(),
        lowestCelsius: z.number(),
        highestCelsius: z.number(),
      })
      .optional(),
    receivedBy: z.string(),
    receivedAt: z.string(),
    acceptedBy: text,
    acceptedAt: text,
    acceptedOn: text,
    lines: z.array(
      z.strictObject({
        line: z.int(),
        itemId: z.string(),
        itemCode: z.string(),
        name: z.string(),
        specification: z.string(),
        model: z.string(),
        certificate: text,
        registrant: z.string(),
        productionLicence: text,
        di: text,
        lot: z.string(),
        serials: z.array(z.string()).readonly(),
        productionDate: text,
        expiry: z.string(),
        unit: z.string(),
        quantity: z.int(),
        /** While they wait for acceptance: made on a day that no certificate covers. */
        outsideCertificate: z.boolean().optional(),
        /** Last day on which the record must be there; absent for implants, whose records are kept for ever. */
        keepUntil: text,
        accepted: z.int().optional(),
        rejected: z.int().optional(),
        conclusion: z.enum(conclusions).optional(),
        reason: text,
        disposal: text,
        rejectedSerials: z.array(z.string()).readonly().optional(),
      }),
    ),
  }),
  rejections: {},
  example: { receiptId: 'rcp_demo' },
});

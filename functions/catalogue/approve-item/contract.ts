import * as z from 'zod';
import { certificateUses } from '../../../domain/catalogue/item.ts';
import { command } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { choose } from '../../../runtime/rejections.ts';
import { attachmentRejections } from '../../../runtime/rejections/attachments.ts';
import { catalogueRejections } from '../../../runtime/rejections/catalogue.ts';
import { certificateRejections } from '../../../runtime/rejections/certificates.ts';
import { itemFields, itemStatus } from '../../../runtime/shapes/catalogue.ts';

export const contract = command({
  context: 'catalogue',
  name: 'approve-item',
  method: 'POST',
  path: '/catalogue/items/{itemId}/approve',
  status: 200,
  summary: {
    en: 'Pass an item’s first-operation review with its certificates',
    zh: '首营品种审核通过并登记注册证',
  },
  loses: 'New items stay pending and cannot be bought or sold.',
  may: ['quality-manager'],
  input: z.strictObject({
    itemId: field.id,
    /** Recorded where they are not on file; several rows of one number are its chain of renewals. */
    certificates: z
      .array(
        z.strictObject({
          number: field.code,
          validFrom: field.day,
          validTo: field.day.optional(),
          as: z.enum(certificateUses).optional(),
          /** The item’s manufacturer when absent. */
          registrant: field.name.optional(),
          agent: field.name.optional(),
          /** As on the certificate; the item’s name when absent. */
          productName: field.name.optional(),
          demo: z.boolean().optional(),
        }),
      )
      .max(20),
    /** States what the item's source did not say (see `unconfirmed` of the item). */
    confirmed: z
      .strictObject({
        riskClass: itemFields.riskClass.optional(),
        implantable: itemFields.implantable.optional(),
        taxRateBp: itemFields.taxRateBp.optional(),
        productLine: itemFields.productLine.optional(),
      })
      .optional(),
  }),
  output: z.strictObject({ itemId: z.string(), code: z.string(), status: itemStatus }),
  rejections: {
    ...choose(catalogueRejections, 'item-not-pending', 'same-person', 'data-unconfirmed'),
    ...choose(
      certificateRejections,
      'certificate-missing',
      'certificate-number-wrong',
      'certificate-class-differs',
      'certificate-term-missing',
      'certificate-days-crossed',
      'certificate-terms-overlap',
      'certificate-differs',
      'certificate-not-approved',
      'certificates-too-many',
      'certificate-lapsed',
    ),
    ...choose(attachmentRejections, 'papers-lacking'),
  },
  example: {
    itemId: 'itm_demo',
    certificates: [{ number: '国械注准20233130001', validFrom: '2023-01-01', validTo: '2027-12-31', demo: true }],
  },
});

import * as z from 'zod';
import { command } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { choose } from '../../../runtime/rejections.ts';
import { catalogueRejections } from '../../../runtime/rejections/catalogue.ts';
import { certificate, itemFields, itemStatus } from '../../../runtime/shapes/catalogue.ts';

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
    certificates: z.array(certificate).max(20),
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
  rejections: choose(
    catalogueRejections,
    'item-not-pending',
    'same-person',
    'data-unconfirmed',
    'certificate-missing',
    'certificate-term-missing',
    'certificate-days-crossed',
    'certificate-lapsed',
  ),
  example: {
    itemId: 'itm_demo',
    certificates: [{ number: '国械注准20233130001', validFrom: '2023-01-01', validTo: '2027-12-31', demo: true }],
  },
});

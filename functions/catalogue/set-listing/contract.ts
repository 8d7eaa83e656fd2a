import * as z from 'zod';
import { listingStatuses } from '../../../domain/catalogue/item-file.ts';
import { both } from '../../../domain/shared/said.ts';
import { command } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { choose } from '../../../runtime/rejections.ts';
import { catalogueRejections } from '../../../runtime/rejections/catalogue.ts';

export const contract = command({
  context: 'catalogue',
  name: 'set-listing',
  method: 'POST',
  path: '/catalogue/items/{itemId}/listings',
  status: 200,
  summary: {
    en: 'Record an item’s provincial listing with number, price and status, or what has changed of it',
    zh: '登记或更新商品的省级挂网信息：编号、价格、状态',
  },
  loses: 'Listing prices and numbers cannot be kept up to date.',
  may: ['sales-manager', 'quality'],
  input: z.strictObject({
    itemId: field.id,
    province: field.region,
    number: field.code,
    price: field.unitPrice.refine((price) => price > 0, both('须大于零', 'must be more than zero')),
    status: z.enum(listingStatuses).default('listed'),
    validFrom: field.day,
    validTo: field.day.optional(),
  }),
  output: z.strictObject({ itemId: z.string(), listingId: z.string(), status: z.enum(listingStatuses) }),
  rejections: choose(catalogueRejections, 'province-wrong', 'listing-days-crossed', 'nothing-changed'),
  example: {
    itemId: 'itm_demo',
    province: '310000',
    number: 'SH-2026-001',
    price: '780.0000',
    validFrom: '2026-01-01',
  },
});

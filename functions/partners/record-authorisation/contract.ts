import * as z from 'zod';
import { both } from '../../../domain/shared/said.ts';
import { command } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { choose } from '../../../runtime/rejections.ts';
import { partnersRejections } from '../../../runtime/rejections/partners.ts';

export const contract = command({
  context: 'partners',
  name: 'record-authorisation',
  method: 'POST',
  path: '/partners/{partnerId}/authorisations',
  status: 201,
  summary: {
    en: 'Record for which product lines, regions and term a partner may sell',
    zh: '登记往来单位的授权：产品线、区域和期限',
  },
  loses: 'Authorisations of partners cannot be recorded.',
  may: ['quality', 'quality-manager'],
  input: z.strictObject({
    partnerId: field.id,
    productLines: z.array(field.code).min(1).max(30),
    /** GB/T 2260 prefixes: province, city or county. */
    regions: z
      .array(
        z
          .string()
          .regex(
            /^(\d{2}|\d{4}|\d{6})$/,
            both('须为 2、4 或 6 位行政区划代码（GB/T 2260）', 'must be 2, 4 or 6 digits of GB/T 2260'),
          ),
      )
      .min(1)
      .max(50),
    validFrom: field.day,
    validTo: field.day,
  }),
  output: z.strictObject({ authorisationId: z.string(), validFrom: z.string(), validTo: z.string() }),
  rejections: choose(partnersRejections, 'period-backwards'),
  example: {
    partnerId: 'ptn_demo',
    productLines: ['cardio'],
    regions: ['31'],
    validFrom: '2026-01-01',
    validTo: '2026-12-31',
  },
});

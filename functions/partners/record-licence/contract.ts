import * as z from 'zod';
import { licenceKinds, tradeModes } from '../../../domain/partners/partner.ts';
import { command } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { choose } from '../../../runtime/rejections.ts';
import { partnersRejections } from '../../../runtime/rejections/partners.ts';
import { category } from '../../../runtime/shapes/partners.ts';

export const contract = command({
  context: 'partners',
  name: 'record-licence',
  method: 'POST',
  path: '/partners/{partnerId}/licences',
  status: 201,
  summary: {
    en: 'Record a licence or filing of a partner; a renewal is a new record with the same number',
    zh: '登记往来单位的许可证或备案；延续为同号的新记录',
  },
  loses: 'Licences cannot be recorded; partners whose licence was renewed stay blocked.',
  may: ['quality', 'quality-manager'],
  input: z.strictObject({
    partnerId: field.id,
    kind: z.enum(licenceKinds),
    number: field.code,
    riskClasses: z
      .array(z.enum(['I', 'II', 'III']))
      .max(3)
      .default([]),
    productLines: z.array(field.code).min(1).max(30).optional(),
    /** Categories of the classification catalogue that its scope lists; absent where it lists none. */
    categories: z.array(category).min(1).max(60).optional(),
    /** Warehouses of ours whose address stands on it; for our own licences only. */
    warehouses: z.array(field.id).min(1).max(50).optional(),
    mode: z.enum(tradeModes).optional(),
    premises: z.array(field.name).min(1).max(10).optional(),
    issuedBy: field.name.optional(),
    issuedOn: field.day.optional(),
    validFrom: field.day,
    validTo: field.day,
  }),
  output: z.strictObject({ licenceId: z.string(), number: z.string(), validFrom: z.string(), validTo: z.string() }),
  rejections: choose(
    partnersRejections,
    'licence-already-recorded',
    'licence-number-wrong',
    'licence-scope-unlawful',
    'period-backwards',
    'warehouses-missing',
    'warehouses-not-own',
    'warehouse-not-found',
  ),
  example: {
    partnerId: 'ptn_demo',
    kind: 'operating-licence',
    number: '沪浦药监械经营许20200001号',
    riskClasses: ['III'],
    validFrom: '2025-01-01',
    validTo: '2029-12-31',
  },
});

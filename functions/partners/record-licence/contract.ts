import * as z from 'zod';
import { command } from '../../../runtime/contract.ts';
import { choose } from '../../../runtime/rejections.ts';
import { partnersRejections } from '../../../runtime/rejections/partners.ts';
import { recordedLicence } from '../../../runtime/shapes/partners.ts';

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
  input: recordedLicence,
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

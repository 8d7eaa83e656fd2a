import * as z from 'zod';
import { command } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { choose } from '../../../runtime/rejections.ts';
import { partnersRejections } from '../../../runtime/rejections/partners.ts';

export const contract = command({
  context: 'partners',
  name: 'record-licence-renewal',
  method: 'POST',
  path: '/partners/{partnerId}/licences/{licenceId}/renewal',
  status: 200,
  summary: {
    en: 'Record that the authority took in the renewal of a licence; it counts as renewed until the decision',
    zh: '登记许可证延续受理：作出决定前视为准予延续',
  },
  loses: 'A licence whose renewal the authority is late with stops all business.',
  may: ['quality', 'quality-manager'],
  input: z.strictObject({
    partnerId: field.id,
    licenceId: field.id,
    /** Number of the acceptance notice (受理通知书). */
    notice: field.code,
    askedOn: field.day,
  }),
  output: z.strictObject({ licenceId: z.string(), notice: z.string(), validTo: z.string() }),
  rejections: choose(
    partnersRejections,
    'licence-not-renewable',
    'licence-already-ended',
    'renewal-already-asked',
    'day-in-future',
    'renewal-window-missed',
    'working-days-unknown',
  ),
  example: { partnerId: 'ptn_demo', licenceId: 'lic_demo', notice: '沪受理20260712', askedOn: '2026-07-12' },
});

import * as z from 'zod';
import { partnerKinds } from '../../../domain/partners/partner.ts';
import { features } from '../../../domain/shared/features.ts';
import { command } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { choose } from '../../../runtime/rejections.ts';
import { switchRejections } from '../../../runtime/rejections/switches.ts';

export const contract = command({
  context: 'admin',
  name: 'set-switch',
  method: 'POST',
  path: '/admin/switches/{feature}',
  status: 200,
  summary: {
    en: 'Turn a feature on or off for a warehouse, a kind of partner, a partner or everywhere, from a day',
    zh: '自某日起按仓库、单位类型、单位或全部开启或关闭功能',
  },
  loses: 'Nothing can be tried with a pilot before all work with it.',
  may: ['administrator'],
  input: z.strictObject({
    feature: z.enum(features),
    /** At most one of the three; none: everywhere. */
    partnerId: field.id.optional(),
    partnerKind: z.enum(partnerKinds).optional(),
    warehouseId: field.id.optional(),
    isOn: z.boolean(),
    from: field.day,
    reason: field.note.min(2),
  }),
  output: z.strictObject({ feature: z.enum(features), isWaiting: z.boolean() }),
  rejections: choose(
    switchRejections,
    'switch-place-mixed',
    'switch-place-unknown',
    'switch-from-past',
    'switch-waiting',
    'switch-full',
    'nothing-changed',
  ),
  example: {
    feature: 'order-templates',
    partnerId: 'ptn_demo',
    isOn: true,
    from: '2026-12-01',
    reason: '试点单位先用',
  },
});

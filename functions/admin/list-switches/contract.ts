import * as z from 'zod';
import { partnerKinds } from '../../../domain/partners/partner.ts';
import { features, switchScopes } from '../../../domain/shared/features.ts';
import { query } from '../../../runtime/contract.ts';

const rule = z.strictObject({
  scope: z.enum(switchScopes),
  partnerId: z.string().optional(),
  partnerKind: z.enum(partnerKinds).optional(),
  warehouseId: z.string().optional(),
  isOn: z.boolean(),
  from: z.string(),
  reason: z.string(),
  setBy: z.string(),
  setAt: z.string(),
  approvedBy: z.string().optional(),
});

export const contract = query({
  context: 'admin',
  name: 'list-switches',
  path: '/admin/switches',
  summary: { en: 'Features, where each is on or off and from when', zh: '功能开关：各功能在何处自何时开启或关闭' },
  loses: 'Nobody sees which site or partner works with what.',
  may: ['administrator', 'quality-manager', 'auditor'],
  input: z.strictObject({}),
  output: z.strictObject({
    items: z.array(
      z.strictObject({
        feature: z.enum(features),
        featureKind: z.enum(['module', 'rule']),
        isQualityRule: z.boolean(),
        /** Where no rule says otherwise. */
        isOnByDefault: z.boolean(),
        rules: z.array(rule),
        /** Waits for a second person. */
        waiting: rule.optional(),
      }),
    ),
  }),
  rejections: {},
  example: {},
});

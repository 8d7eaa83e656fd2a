import * as z from 'zod';
import { suspensionReasons, partnerStatuses } from '../../../domain/partners/partner.ts';
import { command } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { choose } from '../../../runtime/rejections.ts';
import { partnersRejections } from '../../../runtime/rejections/partners.ts';

export const contract = command({
  context: 'partners',
  name: 'suspend-partner',
  method: 'POST',
  path: '/partners/{partnerId}/suspend',
  status: 200,
  summary: {
    en: 'Stop buying from and selling to a partner; returns, recalls and payments go on',
    zh: '停用往来单位：停止购销，退货、召回和收付款不受影响',
  },
  loses: 'A partner that must be stopped can still buy and sell.',
  may: ['quality', 'quality-manager'],
  input: z.strictObject({ partnerId: field.id, reason: z.enum(suspensionReasons) }),
  output: z.strictObject({ partnerId: z.string(), status: z.enum(partnerStatuses) }),
  rejections: choose(partnersRejections, 'partner-already-suspended'),
  example: { partnerId: 'ptn_demo', reason: 'quality-problem' },
});

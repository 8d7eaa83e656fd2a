import * as z from 'zod';
import { features } from '../../../domain/shared/features.ts';
import { command } from '../../../runtime/contract.ts';
import { choose } from '../../../runtime/rejections.ts';
import { switchRejections } from '../../../runtime/rejections/switches.ts';

export const contract = command({
  context: 'admin',
  name: 'decide-switch',
  method: 'POST',
  path: '/admin/switches/{feature}/decision',
  status: 200,
  summary: {
    en: 'Approve that a quality rule is switched, or refuse it: never by the person who set it',
    zh: '批准或驳回质量规则的开关变更（不得由设置人批准）',
  },
  loses: 'Quality rules cannot be switched, or one person alone switches them.',
  may: ['quality-manager', 'administrator'],
  input: z.strictObject({ feature: z.enum(features), isApproved: z.boolean() }),
  output: z.strictObject({ feature: z.enum(features), isWaiting: z.boolean() }),
  rejections: choose(switchRejections, 'switch-nothing-waiting', 'same-person'),
  example: { feature: 'chain-demanded', isApproved: true },
});

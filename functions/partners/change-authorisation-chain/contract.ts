import * as z from 'zod';
import { command } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { choose } from '../../../runtime/rejections.ts';
import { partnersRejections } from '../../../runtime/rejections/partners.ts';
import { authorisationLinks } from '../../../runtime/shapes/partners.ts';

export const contract = command({
  context: 'partners',
  name: 'change-authorisation-chain',
  method: 'PATCH',
  path: '/partners/authorisation-chains/{chainId}',
  status: 200,
  edits: true,
  summary: {
    en: 'Put in the links of an authorisation chain as they are now: renewed, narrowed or ended',
    zh: '变更授权链：续签、调整范围或提前终止',
  },
  loses: 'A renewed authorisation does not open sales again, a withdrawn one does not stop them.',
  may: ['quality', 'quality-manager'],
  input: z.strictObject({
    chainId: field.id,
    links: authorisationLinks,
    reason: field.note.min(1),
  }),
  output: z.strictObject({ chainId: z.string(), validFrom: z.string(), validTo: z.string() }),
  rejections: choose(
    partnersRejections,
    'own-company-missing',
    'nothing-changed',
    'period-backwards',
    'chain-broken',
    'chain-covers-nothing',
  ),
  example: {
    chainId: 'chn_demo',
    reason: '年度授权续签',
    links: [
      {
        grantor: '示例医疗科技股份有限公司',
        grantee: '上海链通医疗器械有限公司',
        document: 'SQ-2026-001',
        productLines: ['cardio'],
        regions: ['31', '32'],
        validFrom: '2026-01-01',
        validTo: '2026-12-31',
      },
    ],
  },
});

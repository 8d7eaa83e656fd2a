import * as z from 'zod';
import { command } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { choose } from '../../../runtime/rejections.ts';
import { partnersRejections } from '../../../runtime/rejections/partners.ts';
import { authorisationLinks } from '../../../runtime/shapes/partners.ts';

export const contract = command({
  context: 'partners',
  name: 'record-authorisation-chain',
  method: 'POST',
  path: '/partners/authorisation-chains',
  status: 201,
  summary: {
    en: 'Record the chain of authorisations from a registrant to our own company',
    zh: '登记注册人至本公司的授权链',
  },
  loses: 'Nobody can show by what right we sell a registrant’s products.',
  may: ['quality', 'quality-manager'],
  input: z.strictObject({
    /** Registrant, as the items name their manufacturer. */
    registrant: field.name,
    /** The registrant’s own authorisation first, ours last. */
    links: authorisationLinks,
  }),
  output: z.strictObject({ chainId: z.string(), validFrom: z.string(), validTo: z.string() }),
  rejections: choose(
    partnersRejections,
    'own-company-missing',
    'period-backwards',
    'chain-broken',
    'chain-covers-nothing',
  ),
  example: {
    registrant: '示例医疗科技股份有限公司',
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

import * as z from 'zod';
import { query } from '../../../runtime/contract.ts';
import { field, pageOf } from '../../../runtime/fields.ts';
import { authorisationLink } from '../../../runtime/shapes/partners.ts';

export const contract = query({
  context: 'partners',
  name: 'list-authorisation-chains',
  path: '/partners/authorisation-chains',
  summary: {
    en: 'Authorisation chains from registrants to our own company, the first to lapse first',
    zh: '注册人至本公司的授权链，按到期日排序',
  },
  loses: 'Nobody sees by what right we sell, and which authorisation lapses next.',
  may: ['quality', 'quality-manager', 'sales', 'sales-manager', 'purchaser', 'auditor'],
  input: z.strictObject({ limit: field.limit, cursor: field.cursor }),
  output: pageOf(
    z.strictObject({
      chainId: z.string(),
      registrant: z.string(),
      /** What every link covers: lines, regions (absent: the whole country) and days. */
      productLines: z.array(z.string()),
      regions: z.array(z.string()).optional(),
      validFrom: z.string(),
      validTo: z.string(),
      inForce: z.boolean(),
      links: z.array(authorisationLink),
      version: z.int(),
    }),
  ),
  rejections: {},
  example: {},
});

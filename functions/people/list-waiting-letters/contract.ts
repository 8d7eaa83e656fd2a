import * as z from 'zod';
import { letterIssuers } from '../../../domain/people/person.ts';
import { query } from '../../../runtime/contract.ts';
import { field, pageOf } from '../../../runtime/fields.ts';
import { personShape } from '../../../runtime/shapes/people.ts';

export const contract = query({
  context: 'people',
  name: 'list-waiting-letters',
  path: '/people/letters-waiting',
  summary: {
    en: 'Authorisation letters that wait for approval, the first to lapse first',
    zh: '待审核的授权书，按到期日排序',
  },
  loses: 'Letters wait for approval and nobody sees them.',
  may: ['quality', 'quality-manager', 'sales-manager', 'purchaser', 'auditor'],
  input: z.strictObject({ limit: field.limit, cursor: field.cursor }),
  output: pageOf(
    z.strictObject({
      ...personShape,
      letterId: z.string(),
      number: z.string(),
      issuer: z.enum(letterIssuers),
      validFrom: field.day,
      validTo: field.day,
      /** Who put it on file may not approve it. */
      raisedBy: z.string(),
    }),
  ),
  rejections: {},
  example: {},
});

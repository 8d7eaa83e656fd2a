import * as z from 'zod';
import { letterIssuers, letterStatuses } from '../../../domain/people/person.ts';
import { both } from '../../../domain/shared/said.ts';
import { command } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { choose } from '../../../runtime/rejections.ts';
import { peopleRejections } from '../../../runtime/rejections/people.ts';

export const contract = command({
  context: 'people',
  name: 'issue-authorisation-letter',
  method: 'POST',
  path: '/people/{personId}/letters',
  status: 201,
  summary: {
    en: 'Put an authorisation letter on file: goods, regions and term; it waits for approval',
    zh: '登记授权书：授权品种、地域、期限，待审核',
  },
  loses: 'Salespeople have no letter, and orders in their name are refused.',
  may: ['sales-manager', 'purchaser', 'quality'],
  input: z.strictObject({
    personId: field.id,
    number: field.code,
    productLines: z.array(field.code).max(30).optional(),
    itemIds: z
      .array(field.id)
      .max(
        90,
        both(
          '授权书最多列明 90 个商品，更多请按产品线授权',
          'a letter names at most 90 items; name product lines for more',
        ),
      )
      .optional(),
    regions: z
      .array(field.region)
      .min(1, both('授权书至少载明一个地域', 'a letter states at least one region'))
      .max(60),
    validFrom: field.day,
    validTo: field.day,
  }),
  output: z.strictObject({
    letterId: z.string(),
    number: z.string(),
    issuer: z.enum(letterIssuers),
    status: z.enum(letterStatuses),
  }),
  rejections: choose(
    peopleRejections,
    'person-left-already',
    'identity-incomplete',
    'letter-number-taken',
    'letter-states-nothing',
    'item-not-found',
    'period-backwards',
  ),
  example: {
    personId: 'per_demo',
    number: 'SQ-2026-001',
    productLines: ['cardio'],
    regions: ['310000'],
    validFrom: '2026-01-01',
    validTo: '2026-12-31',
  },
});

import * as z from 'zod';
import { personPosts, personStatuses } from '../../../domain/people/person.ts';
import { both } from '../../../domain/shared/said.ts';
import { command } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { choose } from '../../../runtime/rejections.ts';
import { peopleRejections } from '../../../runtime/rejections/people.ts';
import { identityInput } from '../../../runtime/shapes/people.ts';

export const contract = command({
  context: 'people',
  name: 'change-person',
  method: 'PATCH',
  path: '/people/{personId}',
  status: 200,
  summary: {
    en: 'Change posts, account or identity data of a person; what is absent stays',
    zh: '变更人员的岗位、登录账户或身份信息；未填写的保持不变',
  },
  loses: 'A person who takes another post keeps the duties of the old one.',
  may: ['quality', 'quality-manager', 'administrator'],
  edits: true,
  input: z.strictObject({
    personId: field.id,
    posts: z.array(z.enum(personPosts)).max(5, both('一人最多五个岗位', 'a person holds at most 5 posts')).optional(),
    userId: field.id.optional(),
    identity: identityInput.partial().optional(),
  }),
  output: z.strictObject({ personId: z.string(), status: z.enum(personStatuses) }),
  rejections: choose(
    peopleRejections,
    'identity-number-wrong',
    'person-on-file',
    'person-partner-required',
    'person-partner-unwanted',
    'person-partner-kind',
    'person-posts-required',
    'person-posts-unwanted',
    'partner-not-found',
    'user-not-found',
    'person-left-already',
    'nothing-changed',
  ),
  example: { personId: 'per_demo', posts: ['storekeeping', 'goods-check'] },
});

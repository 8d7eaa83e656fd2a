import * as z from 'zod';
import { dutyGapKinds, type DutyGap } from '../../domain/people/duties.ts';
import {
  identityDocuments,
  personKinds,
  personPosts,
  personStatuses,
  type Person,
  type PersonIdentity,
} from '../../domain/people/person.ts';
import { both } from '../../domain/shared/said.ts';
import { field } from '../fields.ts';

/** Who somebody is, as a form asks it. */
export const identityInput = z.strictObject({
  name: z.string().trim().min(1).max(60),
  document: z.enum(identityDocuments).optional(),
  documentNumber: z
    .string()
    .trim()
    .regex(/^[A-Za-z0-9]{5,30}$/, both('须为 5 至 30 位字母或数字', 'must be 5 to 30 letters and digits'))
    .optional(),
  phone: z.string().trim().min(3).max(30).optional(),
});

/** A person as the file is opened, by hand or from a list. */
export const registeredPerson = z.strictObject({
  kind: z.enum(personKinds),
  identity: identityInput,
  posts: z.array(z.enum(personPosts)).max(5, both('一人最多五个岗位', 'a person holds at most 5 posts')).default([]),
  partnerId: field.id.optional(),
  userId: field.id.optional(),
  joinedOn: field.day.optional(),
});

/** A person as lists show one: the name, and nothing else that is personal. */
export const personShape = {
  personId: z.string(),
  /** Absent once erased. */
  name: z.string().optional(),
  kind: z.enum(personKinds),
  posts: z.array(z.enum(personPosts)),
  partnerId: z.string().optional(),
  status: z.enum(personStatuses),
};

export const dutyGapShape = z.strictObject({
  gap: z.enum(dutyGapKinds),
  post: z.enum(personPosts).optional(),
  /** First day without it; absent where there never was any. */
  since: field.day.optional(),
});

export function personView({ person, identity }: { readonly person: Person; readonly identity: PersonIdentity }) {
  const { id, kind, posts, partnerId, status } = person;
  return { personId: id, name: identity.name, kind, posts: [...posts], partnerId, status };
}

export const gapViews = (gaps: readonly DutyGap[]) => gaps.map((gap) => ({ ...gap }));

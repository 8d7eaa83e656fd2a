import type { Day } from '../shared/calendar.ts';
import { readChoice } from '../shared/import/cells.ts';
import { badBy, type ImportRules, type Judged } from '../shared/import/check-rows.ts';
import type { RowError, RowValues } from '../shared/import/column.ts';
import { peopleColumns, postWords } from '../shared/import/columns/people.ts';
import { keptIdentity, type NumberHolder } from './identity.ts';
import type { IdentityDocument, PersonPost } from './person.ts';
import { registerPerson, type RegisterPerson } from './register-person.ts';

export type PersonRow = RowValues<typeof peopleColumns>;

/** What is here already of all that a list of people names. */
export interface KnownPeople {
  readonly today: Day;
  /** By code. */
  readonly partners: ReadonlyMap<string, { readonly id: string; readonly kind: string }>;
  /** Whose file holds a number, with the name that stands there; by `numberOf`. */
  readonly holders: ReadonlyMap<string, NumberHolder & { readonly name?: string | undefined }>;
}

/** A document's kind and number, as it is kept; undefined where none is told. */
export function numberOf(row: PersonRow): { document: IdentityDocument; documentNumber: string } | undefined {
  const { document = 'identity-card', documentNumber } = row;
  return documentNumber === undefined ? undefined : keptIdentity({ document, documentNumber });
}

export const numberKey = (told: { readonly document: string; readonly documentNumber: string }) =>
  `${told.document}\n${told.documentNumber}`;

const words: Readonly<Record<PersonPost, readonly string[]>> = postWords;

const bad = (field: string, reason: string, found: string): RowError => ({ field, reason, found });

function postsOf(row: PersonRow): readonly PersonPost[] | RowError {
  const read = (row.posts ?? []).map((word) => ({ word, post: readChoice(word, words) }));
  for (const { word, post } of read) if (!post.ok) return bad('posts', post.reason, word);
  return read.flatMap(({ post }) => (post.ok ? [post.value] : []));
}

/** The command of a row, with the kind of its partner. */
function commandOf(row: PersonRow, { partners }: KnownPeople) {
  const { name = '', kind = 'staff', partnerCode, phone, joinedOn } = row;
  const number = numberOf(row);
  if (!number) return bad('documentNumber', 'cell-empty', '');
  const posts = postsOf(row);
  if ('reason' in posts) return posts;
  const partner = partnerCode === undefined ? undefined : partners.get(partnerCode);
  if (partnerCode !== undefined && !partner) return bad('partnerCode', 'partner-code-unknown', partnerCode);
  const command: RegisterPerson = {
    ...{ kind, posts },
    ...(partner ? { partnerId: partner.id } : {}),
    ...(joinedOn === undefined ? {} : { joinedOn }),
    identity: { name, ...number, ...(phone === undefined ? {} : { phone }) },
  };
  return { command, number, ...(partner ? { partnerKind: partner.kind } : {}) };
}

function judge(row: PersonRow, known: KnownPeople): Judged<RegisterPerson> {
  const told = commandOf(row, known);
  if ('reason' in told) return { outcome: 'bad', errors: [told] };
  const { command, number, ...belonging } = told;
  const holder = known.holders.get(numberKey(number));
  if (holder?.status === 'active' && holder.name === command.identity.name) return { outcome: 'known' };
  const state = { personId: '', userKnown: false, ...belonging, holder };
  const decision = registerPerson(state, command, { company: '', today: known.today });
  if (decision.accepted) return { outcome: 'good', command };
  const error = badBy(decision, personColumnOf);
  return { outcome: 'bad', errors: [{ ...error, field: error.field || (columnOfReason[decision.reason] ?? '') }] };
}

const columnOfReason: Readonly<Record<string, string>> = {
  'person-partner-required': 'partnerCode',
  'person-partner-unwanted': 'partnerCode',
  'person-partner-kind': 'partnerCode',
  'person-posts-required': 'posts',
  'person-posts-unwanted': 'posts',
  'day-not-come': 'joinedOn',
};

/** Where in a list of people a field of the command stands. */
export function personColumnOf(pointer: string): string {
  const [, first = '', second] = pointer.split('/');
  if (first === 'identity') return second ?? '';
  return first === 'partnerId' ? 'partnerCode' : first;
}

export const personRules: ImportRules<typeof peopleColumns, KnownPeople, RegisterPerson> = {
  columns: peopleColumns,
  keyOf: (row) => {
    const number = numberOf(row);
    return number && numberKey(number);
  },
  judge,
};

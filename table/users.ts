import type { User } from '../domain/admin/user.ts';
import { aggregateCodec } from './codec.ts';
import { keys } from './keys.ts';
import type { Reading, Store } from './store.ts';
import type { Write } from './write.ts';

/** The account's file, found by its id. Requests never read it: they read the sign-in of their subject. */
export const userCodec = aggregateCodec<User>({
  kind: 'user',
  schema: 1,
  key: (user) => keys.userFile(user.company, user.id),
  indexes: (user) => ({
    gs1: { pk: keys.users(user.company), sk: user.id },
    gs2: user.partnerId ? { pk: keys.usersOfPartner(user.company, user.partnerId), sk: user.id } : undefined,
  }),
});

/**
 * One sign-in for each subject, with the rights as `runtime/caller.ts` reads them: one Get says who calls and what he
 * may do. A new sign-in must be free; a changed one must still belong to the account.
 */
export function signInWrites(user: User): Write[] {
  const { company, id, roles, partnerId, warehouses, active } = user;
  return user.subjects.map((subject) => ({
    kind: 'put',
    item: {
      ...keys.user(company, subject),
      kind: 'sign-in',
      schema: 1,
      company,
      id,
      roles,
      partnerId,
      warehouses,
      active,
    },
    guard: user.remembered ? { equals: { id } } : { exists: false },
  }));
}

export async function readUser(
  store: Store,
  company: string,
  userId: string,
  reading: Reading,
): Promise<User | undefined> {
  const item = await store.get(keys.userFile(company, userId), reading);
  return item && userCodec.fromItem(item);
}

/** What a new account names, all in one wait: is its id free, which subjects are taken, do partner and warehouses exist. */
export async function readNamedThings(
  store: Store,
  company: string,
  named: {
    readonly userId: string;
    readonly subjects: readonly string[];
    readonly partnerId?: string;
    readonly warehouses?: readonly string[];
  },
) {
  const { userId, subjects, partnerId, warehouses = [] } = named;
  const found = await store.getMany(
    [
      keys.userFile(company, userId),
      partnerId ? keys.partner(company, partnerId) : keys.userFile(company, userId),
      ...subjects.map((subject) => keys.user(company, subject)),
      ...warehouses.map((warehouse) => keys.warehouse(company, warehouse)),
    ],
    'consistent',
  );
  return {
    userId,
    idTaken: found[0] !== undefined,
    partnerKnown: partnerId !== undefined && found[1] !== undefined,
    takenSubjects: subjects.filter((_, index) => found[2 + index]),
    unknownWarehouses: warehouses.filter((_, index) => !found[2 + subjects.length + index]),
  };
}

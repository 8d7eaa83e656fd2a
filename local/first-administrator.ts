import { type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { addUser } from '../domain/admin/add-user.ts';
import { commit } from '../table/commit.ts';
import { Store } from '../table/store.ts';
import { readNamedThings, signInWrites, userCodec } from '../table/users.ts';

/**
 * The first administrator of a company, who lets all others in. Nobody can do it through the API, since nobody may call
 * it yet; it goes through the same decision and leaves the same journal entry, so a second run changes nothing.
 */
export async function addFirstAdministrator(
  client: DynamoDBClient,
  tableName: string,
  who: { readonly company: string; readonly userId: string; readonly subjects: readonly string[] },
): Promise<'added' | 'was-there'> {
  const store = new Store(client, tableName);
  const { company, userId, subjects } = who;
  const named = await readNamedThings(store, company, { userId, subjects });
  if (named.idTaken) return 'was-there';
  const decision = addUser({ ...named, contactId: '' }, { subjects, roles: ['administrator'] }, { company });
  if (!decision.accepted) throw new Error(`${userId}: ${decision.reason} ${JSON.stringify(decision.facts)}`);
  const { user } = decision.next;
  const now = new Date().toISOString();
  const result = await commit(
    store,
    {
      company,
      commandId: `first-administrator:${userId}`,
      request: userId,
      command: 'add-user',
      actor: 'system:first-administrator',
      role: 'system',
      occurredAt: now,
      recordedAt: now,
      correlation: 'first-administrator',
      aggregate: userCodec.write(user),
      events: decision.events,
      status: 201,
      answer: { userId },
      writes: signInWrites(user),
    },
    {
      chance: Math.random,
      sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
      elapsed: () => performance.now(),
      deadline: performance.now() + 10_000,
    },
  );
  if (result.outcome === 'committed') return 'added';
  if (result.outcome === 'replayed') return 'was-there';
  throw new Error(`the first administrator was not written: ${result.outcome}`);
}

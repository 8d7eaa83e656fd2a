import type { DomainEvent, Facts } from '../domain/shared/decision.ts';
import type { Instant } from '../domain/shared/calendar.ts';
import type { AggregateWrite, Attributes } from './codec.ts';
import { canonicalJson, journalEntry, journalItem, sealed, type JournalEntry } from './journal.ts';
import type { Store } from './store.ts';
import type { Write } from './write.ts';

/** Everything one accepted command leaves behind. */
export interface Commit {
  readonly company: string;
  readonly commandId: string;
  readonly request: string;
  readonly command: string;
  readonly actor: string;
  readonly role: string;
  readonly occurredAt: Instant;
  readonly recordedAt: Instant;
  readonly correlation: string;
  readonly causation?: string;
  readonly aggregate: AggregateWrite;
  /** Whose timeline it stands in, as `<type>#<id>`; the aggregate's own when absent. */
  readonly root?: string;
  /** What a timeline shows beside actor and command: document numbers, lots, quantities. */
  readonly summary?: Facts;
  readonly events: readonly DomainEvent[];
  readonly status: number;
  readonly answer: unknown;
  readonly writes: readonly Write[];
}

export type CommitOutcome =
  | { readonly outcome: 'committed'; readonly entry: JournalEntry; readonly tries: number }
  /** The command was accepted before; `entry` holds the first answer. */
  | { readonly outcome: 'replayed'; readonly entry: JournalEntry }
  /** A version or a value is no longer what the decision saw: decide again with fresh state. */
  | { readonly outcome: 'changed' }
  /** Others wrote the same items until the deadline: nothing was done, try later. */
  | { readonly outcome: 'busy' };

/** What commit needs of the outside world. */
export interface Patience {
  readonly chance: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** Milliseconds since any fixed point, never stepping back. */
  readonly elapsed: () => number;
  /** When to give up, on the scale of `elapsed`. */
  readonly deadline: number;
}

/** DynamoDB's own bound; a command that needs more is split into steps, each a command. */
export const transactionItems = 100;

/** What changed between the aggregate as read and as written. A new aggregate is told by its events. */
function changesBetween(before: Attributes | undefined, after: Attributes): JournalEntry['changes'] {
  if (!before) return {};
  const changes: Record<string, [unknown, unknown]> = {};
  for (const [name, value] of Object.entries(after)) {
    if (canonicalJson(value) !== canonicalJson(before[name])) changes[name] = [before[name] ?? null, value ?? null];
  }
  return changes;
}

/**
 * Milliseconds a try waits at the most. With hundreds at one item a short pause only makes them meet more often: the item
 * is free most of the time when each asks about once a second, and all get through.
 */
const longestPause = 2_000;

const keyNames = /^(pk|sk|gs\d(pk|sk)|kind|schema|version|trail)$/;

function attributesOnly(item: Attributes): Attributes {
  return Object.fromEntries(Object.entries(item).filter(([name]) => !keyNames.test(name)));
}

/**
 * The only writer. One TransactWriteItems: journal entry, aggregate guarded by its version, and the other items with
 * their own guards. Reads every reason of a refusal: the journal's own means replay, a conflict is retried with full
 * jitter until the deadline, any other guard goes back to the decision.
 */
export async function commit(store: Store, change: Commit, patience: Patience): Promise<CommitOutcome> {
  const { aggregate, writes, root, summary, ...told } = change;
  const name = `${aggregate.type}#${aggregate.id}`;
  const version = (aggregate.remembered?.version ?? 0) + 1;
  const entry = sealed({
    ...told,
    aggregate: name,
    place: [aggregate.item.pk, aggregate.item.sk],
    version,
    previous: aggregate.remembered?.trail ?? '',
    root: root ?? name,
    summary: summary ?? {},
    changes: changesBetween(aggregate.remembered?.before, attributesOnly(aggregate.item)),
  });
  const transaction: Write[] = [
    { kind: 'put', item: journalItem(entry), guard: { exists: false } },
    {
      kind: 'put',
      item: { ...aggregate.item, version, trail: entry.hash },
      guard: aggregate.remembered
        ? { ...aggregate.guard, equals: { ...aggregate.guard?.equals, version: aggregate.remembered.version } }
        : { exists: false },
    },
    ...writes,
  ];
  if (transaction.length > transactionItems) {
    throw new Error(`${change.command} would write ${transaction.length} items in one transaction`);
  }
  for (let tries = 1; ; tries += 1) {
    const result = await store.transact(transaction, [0]);
    if (result.done) return { outcome: 'committed', entry, tries };
    const replay = result.failed.find(({ index, code }) => index === 0 && code === 'guard');
    if (replay?.item) return { outcome: 'replayed', entry: journalEntry(replay.item) };
    if (result.failed.some(({ code }) => code === 'guard')) return { outcome: 'changed' };
    const pause = patience.chance() * Math.min(longestPause, 8 * 2 ** Math.min(tries, 10));
    if (patience.elapsed() + pause > patience.deadline) return { outcome: 'busy' };
    await patience.sleep(pause);
  }
}

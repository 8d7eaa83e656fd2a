import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { DomainEvent, Facts } from '../domain/shared/decision.ts';
import type { Instant } from '../domain/shared/calendar.ts';
import { keys } from './keys.ts';
import type { Item } from './write.ts';

/**
 * The journal entry of one accepted command: idempotency record, outbox, audit entry and history in one item. It is
 * put inside the command's own transaction and never touched again. It holds no personal data: actors are user ids.
 */
export interface JournalEntry {
  readonly company: string;
  /** `<caller>:<Idempotency-Key>` of a request, `<event id>:<consumer>` of a reaction. */
  readonly commandId: string;
  /** Hash of the request: the same key with another body is refused. */
  readonly request: string;
  readonly command: string;
  readonly actor: string;
  readonly role: string;
  /** When it happened where it happened (an offline scan may be older than its recording). */
  readonly occurredAt: Instant;
  readonly recordedAt: Instant;
  /** `<type>#<id>` of the aggregate of record. */
  readonly aggregate: string;
  /** Its partition and sort key, so that the auditor finds the aggregate's own word of its last entry. */
  readonly place: readonly [pk: string, sk: string];
  /** Version of the aggregate after this command; 1 when it was made. */
  readonly version: number;
  /** Hash of the aggregate's previous entry; empty for the first. */
  readonly previous: string;
  /** Whose timeline it stands in: the aggregate itself, or the order a shipment belongs to. */
  readonly root: string;
  readonly changes: Readonly<Record<string, readonly [before: unknown, after: unknown]>>;
  readonly events: readonly DomainEvent[];
  readonly status: number;
  readonly answer: unknown;
  readonly summary: Facts;
  readonly correlation: string;
  readonly causation?: string;
  /** SHA-256 over all of the above, base64url. */
  readonly hash: string;
}

/** Where in the hourly index an entry stands; people are kept whole per shard, so one actor's hour is one Query. */
export const journalShards = 16;

/** JSON with sorted names and without undefined: the same content always gives the same text. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((element) => canonicalJson(element ?? null)).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value as Record<string, unknown>)
      .filter(([, content]) => content !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, content]) => `${JSON.stringify(name)}:${canonicalJson(content)}`);
    return `{${fields.join(',')}}`;
  }
  return JSON.stringify(value ?? null);
}

export function hashOf(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('base64url');
}

export function sealed(entry: Omit<JournalEntry, 'hash'>): JournalEntry {
  return { ...entry, hash: hashOf(entry) };
}

function shardOf(entry: Pick<JournalEntry, 'actor' | 'aggregate'>): number {
  const spread = entry.actor.startsWith('system:') ? entry.aggregate : entry.actor;
  return actorShard(spread);
}

export function actorShard(actor: string): number {
  return (createHash('sha256').update(actor).digest()[0] ?? 0) % journalShards;
}

/**
 * What an index shows stands open; what its keys say already (company, command id, root, recorded instant) is not said
 * twice; the rest is packed. Packed, an entry stays below 1 KB, and every command pays for half of what it would pay for.
 */
export function journalItem(entry: JournalEntry): Item {
  const { company, commandId, root, recordedAt, version, actor, role, command, aggregate, summary, occurredAt, hash } =
    entry;
  const { request, place, previous, changes, events, status, answer, correlation, causation } = entry;
  const rest: Packed = { request, place, previous, changes, events, status, answer, correlation, causation };
  return {
    actor,
    role,
    command,
    aggregate,
    summary,
    occurredAt,
    hash,
    // Documents carry a `version` that changes; under a name of its own the indexes project only the journal's.
    entryVersion: version,
    packed: deflateRawSync(JSON.stringify(rest)),
    ...keys.journal(company, commandId),
    gs1pk: keys.history(company, root),
    gs1sk: `${recordedAt}#${version.toString().padStart(6, '0')}`,
    gs2pk: keys.journalHour(company, recordedAt.slice(0, 13), shardOf(entry)),
    gs2sk: `${actor}#${recordedAt}`,
    kind: 'journal',
    schema: 1,
  };
}

type Packed = Pick<
  JournalEntry,
  'request' | 'place' | 'previous' | 'changes' | 'events' | 'status' | 'answer' | 'correlation' | 'causation'
>;

export function journalEntry(item: Item): JournalEntry {
  const [, company = '', ...commandId] = item.pk.split('#');
  const [, , ...root] = String(item['gs1pk']).split('#');
  const packed = item['packed'] as Uint8Array | string;
  // A stream hands bytes over as base64 text, the table as bytes.
  const bytes = typeof packed === 'string' ? Buffer.from(packed, 'base64') : packed;
  const rest = JSON.parse(inflateRawSync(bytes).toString('utf8')) as Packed;
  return {
    ...rest,
    company,
    commandId: commandId.join('#'),
    root: root.join('#'),
    recordedAt: String(item['gs1sk']).split('#')[0] ?? '',
    version: item['entryVersion'] as number,
    actor: item['actor'] as string,
    role: item['role'] as string,
    command: item['command'] as string,
    aggregate: item['aggregate'] as string,
    summary: item['summary'] as Facts,
    occurredAt: item['occurredAt'] as Instant,
    hash: item['hash'] as string,
  };
}

/** True when an entry still is what was sealed. */
export function isUnaltered(entry: JournalEntry): boolean {
  const { hash, ...content } = entry;
  return hashOf(content) === hash;
}

/** What the bus carries. Its id is fixed with the entry, so a second publication has the same id. */
export interface Envelope<T extends string = string, D = unknown> {
  readonly id: string;
  readonly type: T;
  readonly company: string;
  readonly occurredAt: Instant;
  readonly recordedAt: Instant;
  readonly actor: string;
  readonly aggregate: string;
  readonly version: number;
  readonly correlation: string;
  readonly causation: string;
  readonly data: D;
}

/** The events of an entry as the bus will see them. */
export function envelopesOf(entry: JournalEntry): readonly Envelope[] {
  return entry.events.map((event, index) => ({
    id: `${entry.hash.slice(0, 26)}-${index}`,
    type: event.type,
    company: entry.company,
    occurredAt: entry.occurredAt,
    recordedAt: entry.recordedAt,
    actor: entry.actor,
    aggregate: entry.aggregate,
    version: entry.version,
    correlation: entry.correlation,
    causation: entry.commandId,
    data: event.data,
  }));
}

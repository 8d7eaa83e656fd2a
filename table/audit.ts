import { createHash } from 'node:crypto';
import { isUnaltered, journalEntry, journalShards, type JournalEntry } from './journal.ts';
import { keys } from './keys.ts';
import type { Store } from './store.ts';
import type { ChainLink, Trail } from '../domain/admin/audit-chain.ts';

/** What one hour of the journal comes down to. Kept in a bucket where nobody, not even we, can overwrite it. */
export interface Digest {
  readonly company: string;
  /** `2026-11-22T02`, UTC. */
  readonly hour: string;
  readonly count: number;
  /** Hash over the shards' hashes. */
  readonly root: string;
  readonly shards: readonly { readonly count: number; readonly hash: string }[];
}

/** All entries under a root with what their aggregates remember, side by side. */
export async function readChains(store: Store, company: string, root: string) {
  const lines = await store.queryAll({ index: 'gs1', pk: keys.history(company, root), reading: 'eventual' });
  const items = await store.getMany(lines, 'consistent');
  const chains = new Map<string, { links: ChainLink[]; entries: JournalEntry[] }>();
  const gone: string[] = [];
  items.forEach((item, index) => {
    if (!item) {
      gone.push(String(lines[index]?.pk));
      return;
    }
    const entry = journalEntry(item);
    const chain = chains.get(entry.aggregate) ?? { links: [], entries: [] };
    chain.links.push({ ...entry, unaltered: isUnaltered(entry) });
    chain.entries.push(entry);
    chains.set(entry.aggregate, chain);
  });
  const names = [...chains.keys()];
  const places = names.map((name) => chains.get(name)?.entries[0]?.place ?? ['', '']);
  const aggregates = await store.getMany(
    places.map(([pk, sk]) => ({ pk, sk })),
    'consistent',
  );
  return names.map((name, index) => {
    const item = aggregates[index];
    const trail: Trail | undefined = item && { version: item['version'] as number, hash: item['trail'] as string };
    return { aggregate: name, links: chains.get(name)?.links ?? [], trail };
  });
}

/** The digest of an hour, computed from the journal's hourly index: one Query a shard, page by page, flat memory. */
export async function digestOf(store: Store, company: string, hour: string): Promise<Digest> {
  const shards = await Promise.all(
    Array.from({ length: journalShards }, async (_, shard) => {
      const hash = createHash('sha256');
      let count = 0;
      let cursor: string | undefined;
      do {
        const page = await store.query({
          index: 'gs2',
          pk: keys.journalHour(company, hour, shard),
          cursor,
          reading: 'eventual',
        });
        // Entries of one actor in one millisecond have no order of their own; their keys give them one.
        const lines = page.items.map((item) => `${item['gs2sk'] as string} ${item.pk} ${item['hash'] as string}\n`);
        lines.sort().forEach((line) => hash.update(line));
        count += page.items.length;
        cursor = page.cursor;
      } while (cursor);
      return { count, hash: hash.digest('base64url') };
    }),
  );
  const root = createHash('sha256')
    .update(shards.map(({ hash }) => hash).join('\n'))
    .digest('base64url');
  return { company, hour, count: shards.reduce((sum, shard) => sum + shard.count, 0), root, shards };
}

/** Entries of one hour and shard, whole, in pages. */
export async function* entriesOfHour(store: Store, company: string, hour: string, shard: number) {
  let cursor: string | undefined;
  do {
    const page = await store.queryDocuments({
      index: 'gs2',
      pk: keys.journalHour(company, hour, shard),
      limit: 100,
      cursor,
      reading: 'consistent',
    });
    yield page.items.map(journalEntry);
    cursor = page.cursor;
  } while (cursor);
}

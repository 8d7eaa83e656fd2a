import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { checkChain, type ChainLink, type Finding, type Trail } from '../../domain/admin/audit-chain.ts';
import type { DigestBucket } from '../../runtime/digest-bucket.ts';
import { digestOf } from '../../table/audit.ts';
import { isUnaltered, journalEntry } from '../../table/journal.ts';
import { Store } from '../../table/store.ts';
import type { Item } from '../../table/write.ts';
import { scanTable } from './copy-table.ts';

/** What a restored table turned out to hold. */
export interface RestoredReport {
  readonly items: number;
  /** Items by their kind, e.g. `order`. */
  readonly kinds: Readonly<Record<string, number>>;
  readonly entries: number;
  readonly aggregates: number;
  /** Breaks in the chains of the journal; none where no commit was torn. */
  readonly findings: readonly Finding[];
  /** The last commit it knows: what came after it is lost and has to be found elsewhere. */
  readonly lastRecordedAt: string;
  readonly digests: {
    /** Hours that were locked away and still are what they were. */
    readonly same: number;
    /** Hours that hold other entries than were locked away: lost or forged. */
    readonly differing: readonly string[];
    /** Hours without a digest yet: those since the last hourly job. */
    readonly missing: readonly string[];
  };
}

/** True when nothing in it is torn, missing or forged. Hours without a digest yet prove nothing and hinder nothing. */
export const isWhole = ({ findings, digests }: RestoredReport): boolean =>
  findings.length === 0 && digests.differing.length === 0;

interface Chain {
  readonly place: readonly [string, string];
  readonly company: string;
  readonly links: ChainLink[];
}

/**
 * Proves a restored table before anybody works on it: every commit is there with all its parts, every chain of the
 * journal is whole and ends where its document says, and each hour is the one whose digest was locked away.
 */
export async function verifyRestored(
  client: DynamoDBClient,
  tableName: string,
  bucket: DigestBucket,
): Promise<RestoredReport> {
  const store = new Store(client, tableName);
  const kinds: Record<string, number> = {};
  const chains = new Map<string, Chain>();
  const hours = new Map<string, { company: string; hour: string }>();
  const trails = new Map<string, Trail>();
  let entries = 0;
  let lastRecordedAt = '';
  for await (const page of scanTable(client, tableName)) {
    for (const item of page.map((marshalled) => unmarshall(marshalled) as Item)) {
      const kind = (item['kind'] as string | undefined) ?? 'counter';
      kinds[kind] = (kinds[kind] ?? 0) + 1;
      if (typeof item['trail'] === 'string') trails.set(`${item.pk}\n${item.sk}`, trailOf(item));
      if (kind !== 'journal') continue;
      entries += 1;
      const entry = journalEntry(item);
      const { company, aggregate, place, recordedAt } = entry;
      const chain = chains.get(`${company}\n${aggregate}`) ?? { place, company, links: [] };
      // Only what the check needs is kept: a table of any size goes through.
      const { commandId, version, previous, hash } = entry;
      chain.links.push({ commandId, aggregate, version, previous, hash, unaltered: isUnaltered(entry) });
      chains.set(`${company}\n${aggregate}`, chain);
      const hour = recordedAt.slice(0, 13);
      hours.set(`${company}\n${hour}`, { company, hour });
      if (recordedAt > lastRecordedAt) lastRecordedAt = recordedAt;
    }
  }
  return {
    items: Object.values(kinds).reduce((sum, count) => sum + count, 0),
    kinds,
    entries,
    aggregates: chains.size,
    findings: [...chains.values()].flatMap(({ place, links }) =>
      checkChain(links[0]?.aggregate ?? '', links, trails.get(place.join('\n'))),
    ),
    lastRecordedAt,
    digests: await compareDigests(store, bucket, [...hours.values()]),
  };
}

function trailOf(item: Item): Trail {
  return { version: Number(item['version']), hash: String(item['trail']) };
}

async function compareDigests(
  store: Store,
  bucket: DigestBucket,
  hours: readonly { readonly company: string; readonly hour: string }[],
): Promise<RestoredReport['digests']> {
  let same = 0;
  const differing: string[] = [];
  const missing: string[] = [];
  for (const { company, hour } of hours) {
    const kept = await bucket.find(company, hour);
    if (!kept) missing.push(hour);
    else if ((await digestOf(store, company, hour)).root === kept.root) same += 1;
    else differing.push(hour);
  }
  return { same, differing: differing.sort(), missing: missing.sort() };
}

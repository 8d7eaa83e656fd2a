import { keys } from './keys.ts';
import type { Store } from './store.ts';
import type { Item, Write } from './write.ts';
import type { Stop } from '../domain/shared/stop.ts';

/** One epoch a shard: a command that moves goods reads one by chance, a stop bumps them all. */
export const gateShards = 16;

/** The gate as one command met it: what is stopped, and the check that nothing was stopped since. */
export interface GatePass {
  /** Active stops of these items, read consistently after the epoch. */
  stopsOf(items: readonly string[]): Promise<readonly Stop[]>;
  /** Must stand in the command's transaction. */
  readonly check: Write;
}

/** Reads the epoch of a random shard; the stops must be asked for after that, never before. */
export async function enterGate(store: Store, company: string, chance: () => number): Promise<GatePass> {
  const key = keys.gate(company, Math.floor(chance() * gateShards));
  const shard = await store.get(key, 'consistent');
  const epoch = shard?.['epoch'];
  return {
    stopsOf: async (items) => {
      const found = await store.getMany(
        [...new Set(items)].map((item) => keys.stops(company, item)),
        'consistent',
      );
      return found.flatMap((item) => (item ? (item['stops'] as Stop[]) : []));
    },
    check: {
      kind: 'check',
      key,
      guard: epoch === undefined ? { exists: false } : { equals: { epoch: epoch as number } },
    },
  };
}

/** The active stops of an item, with the version its next writer must meet. */
export async function readStops(store: Store, company: string, item: string) {
  const found = await store.get(keys.stops(company, item), 'consistent');
  return { stops: (found?.['stops'] ?? []) as Stop[], version: found?.['version'] as number | undefined };
}

/** The writes that close or open the gate for an item: its list of stops, and a bump of every shard. */
export function gateWrites(
  company: string,
  itemId: string,
  stops: readonly Stop[],
  version: number | undefined,
): Write[] {
  const item: Item = { ...keys.stops(company, itemId), kind: 'stops', schema: 1, stops, version: (version ?? 0) + 1 };
  return [
    { kind: 'put', item, guard: version === undefined ? { exists: false } : { equals: { version } } },
    ...Array.from({ length: gateShards }, (_, shard): Write => ({
      kind: 'update',
      key: keys.gate(company, shard),
      add: { epoch: 1 },
    })),
  ];
}

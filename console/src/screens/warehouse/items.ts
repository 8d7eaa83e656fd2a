import { useQuery } from '@tanstack/react-query';
import { useMay } from '../../app/me.tsx';
import { Offline, Problem } from '../../app/problem.ts';
import { carriedAnswer, carry } from './carried.ts';
import type { KnownItem, KnownItems } from './known-item.ts';

const noItems: KnownItems = new Map();
/** Master data hardly changes; a stop must reach the hand that holds the goods within a minute. */
const freshFor = { item: 600_000, stops: 60_000 };
/** Requests under way at once: a shipment may hold many items. */
const atOnce = 6;

const asked = new Map<string, { readonly at: number; readonly answer: Promise<unknown> }>();

/** One question is asked again only when its answer got old; a failed one is asked anew at once. */
function remembered<T>(key: string, freshMs: number, ask: () => Promise<T>): Promise<T> {
  const before = asked.get(key);
  if (before && Date.now() - before.at < freshMs) return before.answer as Promise<T>;
  const answer = ask();
  asked.set(key, { at: Date.now(), answer });
  answer.catch(() => asked.delete(key));
  return answer;
}

const isUnreachable = (error: unknown): boolean =>
  error instanceof Offline || (error instanceof Problem && error.isPassing);

async function knownItem(itemId: string, seesStops: boolean): Promise<KnownItem | undefined> {
  const [item, stops] = await Promise.all([
    remembered(`item:${itemId}`, freshFor.item, () => carry('get-item', { itemId })).catch((error: unknown) =>
      isUnreachable(error) ? carriedAnswer('get-item', { itemId }) : undefined,
    ),
    seesStops
      ? remembered(`stops:${itemId}`, freshFor.stops, () => carry('list-stops', { itemId })).catch((error: unknown) =>
          isUnreachable(error) ? carriedAnswer('list-stops', { itemId }) : undefined,
        )
      : undefined,
  ]);
  return item && { ...item, stopsNow: stops?.items ?? [] };
}

/** Items with their stops, from the API where it can be reached, else as they were taken along. */
export async function knownItems(itemIds: readonly string[], seesStops: boolean): Promise<KnownItems> {
  const waiting = [...new Set(itemIds)];
  const found = new Map<string, KnownItem>();
  const work = async (): Promise<void> => {
    for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
      const item = await knownItem(id, seesStops);
      if (item) found.set(id, item);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return found;
}

/** The items of a document, known on the device. */
export function useKnownItems(itemIds: readonly string[]): KnownItems {
  const may = useMay();
  const ids = [...new Set(itemIds)].toSorted();
  const { data } = useQuery({
    queryKey: ['known-items', ids],
    queryFn: () => knownItems(ids, may('list-stops')),
    enabled: ids.length > 0,
    networkMode: 'always',
    refetchInterval: freshFor.stops,
  });
  return data ?? noItems;
}

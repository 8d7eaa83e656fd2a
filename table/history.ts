import type { Facts } from '../domain/shared/decision.ts';
import { keys } from './keys.ts';
import type { Store } from './store.ts';

/** One line of a timeline, as the history index carries it. */
export interface HistoryLine {
  readonly at: string;
  readonly occurredAt: string;
  readonly actor: string;
  readonly role: string;
  readonly command: string;
  /** `<type>#<id>` of the document the command was about. */
  readonly document: string;
  readonly version: number;
  readonly summary: Facts;
}

/** What was done under a root (`<type>#<id>`), oldest first: one Query of the history index. */
export async function readHistory(
  store: Store,
  company: string,
  root: string,
  page: { readonly limit?: number; readonly cursor?: string },
) {
  const { items, cursor } = await store.query({
    index: 'gs1',
    pk: keys.history(company, root),
    limit: page.limit,
    cursor: page.cursor,
    reading: 'eventual',
  });
  const lines = items.map((item): HistoryLine => ({
    at: (item['gs1sk'] as string).split('#')[0] ?? '',
    occurredAt: item['occurredAt'] as string,
    actor: item['actor'] as string,
    role: item['role'] as string,
    command: item['command'] as string,
    document: item['aggregate'] as string,
    version: item['entryVersion'] as number,
    summary: (item['summary'] ?? {}) as Facts,
  }));
  return { items: lines, cursor };
}

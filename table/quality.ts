import type { RecallDestruction } from '../domain/quality/destroy-recalled.ts';
import type { FoundConsignees } from '../domain/quality/find-consignees-on-recall-triggered.ts';
import type { Recall, RecallNotice, RecallProgress, StopRecord } from '../domain/quality/recall.ts';
import type { Instant } from '../domain/shared/calendar.ts';
import type { Stop } from '../domain/shared/stop.ts';
import { aggregateCodec, rowCodec, type AggregateWrite } from './codec.ts';
import { gateWrites } from './gate.ts';
import { keys } from './keys.ts';
import type { Page, Reading, Store } from './store.ts';
import type { Item, Write } from './write.ts';

export const recallCodec = aggregateCodec<Recall>({
  kind: 'recall',
  schema: 1,
  key: (recall) => keys.recall(recall.company, recall.id),
  indexes: (recall) => ({
    gs1: { pk: keys.recalls(recall.company), sk: `${recall.status === 'open' ? 'OPEN' : 'CLOSED'}#${recall.id}` },
  }),
});

export const noticeCodec = aggregateCodec<RecallNotice>({
  kind: 'recall-notice',
  schema: 1,
  key: (notice) => keys.recallNotice(notice.company, notice.recallId, notice.partnerId),
  indexes: (notice) => ({
    gs1: { pk: keys.noticesOfPartner(notice.company, notice.partnerId), sk: `${notice.sentAt}#${notice.recallId}` },
    gs2:
      notice.status === 'sent' && !notice.overdueSince
        ? { pk: keys.clocksDue(notice.company), sk: `${notice.dueAt}#${notice.id}` }
        : notice.status === 'sent'
          ? { pk: keys.noticesOverdue(notice.company), sk: `${notice.dueAt}#${notice.id}` }
          : undefined,
  }),
});

/** A notice as an answer, a return or its clock leaves it: never over units that grew after it was read. */
export function noticeWrite(notice: RecallNotice): AggregateWrite {
  return { ...noticeCodec.write(notice), guard: { atMost: { raises: notice.raises ?? 0 } } };
}

export const stopCodec = aggregateCodec<StopRecord>({
  kind: 'stop',
  schema: 1,
  key: (stop) => keys.stop(stop.company, stop.id),
  indexes: (stop) => ({
    gs1: stop.status === 'active' ? { pk: keys.stopsActive(stop.company), sk: `${stop.setAt}#${stop.id}` } : undefined,
  }),
});

export const destructionCodec = aggregateCodec<RecallDestruction>({
  kind: 'recall-destruction',
  schema: 1,
  key: (destruction) => keys.recallDestruction(destruction.company, destruction.recallId, destruction.id),
});

const progressCodec = rowCodec<RecallProgress & { readonly company: string; readonly recallId: string }>({
  kind: 'recall-progress',
  schema: 1,
  key: ({ company, recallId }) => keys.recallProgress(company, recallId),
});

const nothingYet: RecallProgress = {
  changes: 0,
  closed: 0,
  notices: 0,
  issued: 0,
  answered: 0,
  used: 0,
  returned: 0,
  destroyed: 0,
};

/** What a triggered recall leaves beside the case: its stop, the shut gate, empty counters. Always as many. */
export function triggeredWrites(triggered: {
  readonly recall: Recall;
  readonly stop: StopRecord;
  readonly stops: readonly Stop[];
  readonly stopsVersion: number | undefined;
}): Write[] {
  const { recall, stop, stops, stopsVersion } = triggered;
  const { company, id: recallId, itemId } = recall;
  return [
    // The stop's own chain of entries begins when it is lifted; until then it belongs to the case.
    { kind: 'put', item: { ...stopCodec.toItem(stop), version: 0, trail: '' }, guard: { exists: false } },
    progressCodec.put({ company, recallId, ...nothingYet }, { exists: false }),
    ...gateWrites(company, itemId, stops, stopsVersion),
  ];
}

/** Counts something that came in under a case; refused once the case is closed. */
export function progressWrite(
  company: string,
  recallId: string,
  counted: Partial<Pick<RecallProgress, 'notices' | 'issued' | 'answered' | 'used' | 'returned' | 'destroyed'>>,
): Write {
  const add = Object.fromEntries(Object.entries(counted).filter(([, count]) => count !== 0));
  return {
    kind: 'update',
    key: keys.recallProgress(company, recallId),
    add: { changes: 1, ...add },
    guard: { equals: { closed: 0 } },
  };
}

/** Shuts the counters of a case, if nothing came in since they were read. */
export function closedProgressWrite(company: string, recallId: string, seen: RecallProgress): Write {
  return {
    kind: 'update',
    key: keys.recallProgress(company, recallId),
    set: { closed: 1 },
    guard: { equals: { closed: 0, changes: seen.changes } },
  };
}

/** Notices of one step of consignee finding, and the counters of the case. */
export function foundWrites({ recall, sent, raised, issued }: FoundConsignees): Write[] {
  const { company, id } = recall;
  return [
    // A notice's own chain of entries begins with its first answer; until then it belongs to the case.
    ...sent.map((notice): Write => ({
      kind: 'put',
      item: { ...noticeCodec.toItem(notice), version: 0, trail: '' },
      guard: { exists: false },
    })),
    ...raised.map((notice): Write => ({
      kind: 'update',
      key: keys.recallNotice(company, id, notice.partnerId),
      set: { lots: notice.lots },
      add: { raises: 1 },
      guard: { equals: { version: notice.remembered?.version ?? 0 }, atMost: { raises: notice.raises ?? 0 } },
    })),
    progressWrite(company, id, { notices: sent.length, issued }),
  ];
}

function progressOf(item: Item | undefined): RecallProgress {
  if (!item) return nothingYet;
  const { company: _company, recallId: _recallId, ...progress } = progressCodec.fromItem(item);
  return progress;
}

/** Case, counters and notices in one Query of the case's partition. */
export async function readRecallCase(store: Store, company: string, id: string, reading: Reading) {
  const items = await store.queryAll({ pk: keys.recall(company, id).pk, reading });
  const header = items.find(({ sk }) => sk === 'RECALL');
  if (!header) return undefined;
  return {
    recall: recallCodec.fromItem(header),
    progress: progressOf(items.find(({ sk }) => sk === 'PROGRESS')),
    notices: items.filter((item) => item['kind'] === 'recall-notice').map(noticeCodec.fromItem),
    destructions: items.filter((item) => item['kind'] === 'recall-destruction').map(destructionCodec.fromItem),
  };
}

/** The case and its counters, without the notices. */
export async function readRecall(store: Store, company: string, id: string, reading: Reading) {
  const [header, progress] = await store.getMany([keys.recall(company, id), keys.recallProgress(company, id)], reading);
  return header && { recall: recallCodec.fromItem(header), progress: progressOf(progress) };
}

/** Cases in the order of the ids, undefined where there is none. */
export async function readRecalls(store: Store, company: string, ids: readonly string[]) {
  const found = await store.getMany(
    ids.map((id) => keys.recall(company, id)),
    'eventual',
  );
  return found.map((item) => item && recallCodec.fromItem(item));
}

/** A page of cases with their counters: open ones first, each part newest first. */
export async function listRecalls(
  store: Store,
  company: string,
  page: { readonly limit: number; readonly cursor?: string },
) {
  const { items, cursor } = await store.queryDocuments({
    index: 'gs1',
    pk: keys.recalls(company),
    newestFirst: true,
    ...page,
    reading: 'eventual',
  });
  const recalls = items.map(recallCodec.fromItem);
  const progress = await store.getMany(
    recalls.map(({ id }) => keys.recallProgress(company, id)),
    'eventual',
  );
  return { items: recalls.map((recall, index) => ({ recall, progress: progressOf(progress[index]) })), cursor };
}

/** One consignee's notice with the counters of its case. */
export async function readNotice(store: Store, company: string, id: string, partnerId: string) {
  const [notice, progress] = await store.getMany(
    [keys.recallNotice(company, id, partnerId), keys.recallProgress(company, id)],
    'consistent',
  );
  return notice && { notice: noticeCodec.fromItem(notice), progress: progressOf(progress) };
}

/** What an answer leaves behind, whoever wrote it down. */
export function savedAnswer(answered: {
  readonly notice: RecallNotice;
  readonly firstAnswer: boolean;
  readonly usedMore: number;
}) {
  const { notice, firstAnswer, usedMore } = answered;
  const { company, recallId, number, partnerId, lots } = notice;
  return {
    aggregate: noticeWrite(notice),
    writes: [progressWrite(company, recallId, { answered: firstAnswer ? 1 : 0, used: usedMore })],
    root: `recall#${recallId}`,
    summary: { number, partner: partnerId, used: lots.reduce((sum, { used }) => sum + used, 0) },
  };
}

export async function readStop(store: Store, company: string, id: string): Promise<StopRecord | undefined> {
  const item = await store.get(keys.stop(company, id), 'consistent');
  return item && stopCodec.fromItem(item);
}

/**
 * Notices whose time is over, the most overdue first. Those that ran out since the last watch of the clocks stand in its
 * list still and come after the last page of the others.
 */
export async function overdueNotices(
  store: Store,
  company: string,
  now: Instant,
  page: { readonly limit: number; readonly cursor?: string },
): Promise<{ readonly notices: readonly RecallNotice[]; readonly cursor?: string }> {
  const told: Page = await store.queryDocuments({
    index: 'gs2',
    pk: keys.noticesOverdue(company),
    ...page,
    reading: 'eventual',
  });
  const fresh: Page = told.cursor
    ? { items: [] }
    : await store.queryDocuments({
        index: 'gs2',
        pk: keys.clocksDue(company),
        sk: { to: now },
        limit: 100,
        reading: 'eventual',
      });
  return { notices: [...told.items, ...fresh.items].map(noticeCodec.fromItem), cursor: told.cursor };
}

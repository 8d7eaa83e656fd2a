import type { DataException, ExceptionStatus } from '../domain/admin/exception.ts';
import type { MonitorRun } from '../domain/admin/monitor-run.ts';
import type { Finding } from '../domain/shared/monitor.ts';
import { aggregateCodec } from './codec.ts';
import { hashOf } from './journal.ts';
import { keys } from './keys.ts';
import type { Reading, Store } from './store.ts';

/** What is to be done sorts by the day it is due; what is over by when it was over. */
const placeOf = ({ status, due, resolvedAt, id }: DataException): string =>
  `${status === 'resolved' ? (resolvedAt ?? due) : due}#${id}`;

/** Who has to act: a person, or a post as long as nobody of it took the matter. */
export type ExceptionOwner = { readonly person: string } | { readonly post: string };

const ownerKey = (owner: ExceptionOwner): string =>
  'person' in owner ? `person:${owner.person}` : `post:${owner.post}`;

export const exceptionCodec = aggregateCodec<DataException>({
  kind: 'exception',
  schema: 1,
  key: (exception) => keys.exception(exception.company, exception.id),
  indexes: (exception) => {
    const { company, status, takenBy, post } = exception;
    return {
      gs1: {
        pk: keys.exceptionsOf(company, ownerKey(takenBy ? { person: takenBy } : { post }), status),
        sk: placeOf(exception),
      },
      gs2: { pk: keys.exceptionsInStatus(company, status), sk: placeOf(exception) },
    };
  },
});

export const monitorRunCodec = aggregateCodec<MonitorRun>({
  kind: 'monitor-run',
  schema: 1,
  key: (run) => keys.monitorRun(run.company, run.id),
  indexes: (run) => ({
    gs1: run.finishedAt ? { pk: keys.monitorRuns(run.company), sk: `${run.finishedAt}#${run.id}` } : undefined,
  }),
});

/** Follows from rule, document and part, so that a rule that finds the same again meets what it raised before. */
export function exceptionIdOf({ rule, subject: { kind, id }, part }: Finding): string {
  return `exc_${hashOf([rule, kind, id, part ?? '']).slice(0, 24)}`;
}

export async function readException(store: Store, company: string, id: string, reading: Reading) {
  const item = await store.get(keys.exception(company, id), reading);
  return item && exceptionCodec.fromItem(item);
}

/** What is on file for findings, in their order, undefined where nothing is. */
export async function readExceptionsOf(store: Store, company: string, findings: readonly Finding[]) {
  const found = await store.getMany(
    findings.map((finding) => keys.exception(company, exceptionIdOf(finding))),
    'eventual',
  );
  return found.map((item) => item && exceptionCodec.fromItem(item));
}

/** A page of one status: of one owner, or of everybody. */
export async function listExceptions(
  store: Store,
  company: string,
  { owner, status }: { readonly owner?: ExceptionOwner | undefined; readonly status: ExceptionStatus },
  page: { readonly limit: number; readonly cursor?: string | undefined },
) {
  const question =
    owner === undefined
      ? { index: 'gs2' as const, pk: keys.exceptionsInStatus(company, status) }
      : { index: 'gs1' as const, pk: keys.exceptionsOf(company, ownerKey(owner), status) };
  const newestFirst = status === 'resolved';
  const found = await store.queryDocuments({ ...question, ...page, newestFirst, reading: 'eventual' });
  return { exceptions: found.items.map(exceptionCodec.fromItem), cursor: found.cursor };
}

export async function readMonitorRun(store: Store, company: string, id: string): Promise<MonitorRun | undefined> {
  const item = await store.get(keys.monitorRun(company, id), 'consistent');
  return item && monitorRunCodec.fromItem(item);
}

/** The last run that looked at everything. */
export async function readLastMonitorRun(store: Store, company: string): Promise<MonitorRun | undefined> {
  const pk = keys.monitorRuns(company);
  const { items } = await store.queryDocuments({ index: 'gs1', pk, newestFirst: true, limit: 1, reading: 'eventual' });
  return items[0] && monitorRunCodec.fromItem(items[0]);
}

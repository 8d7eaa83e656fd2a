import type { Job, JobLine } from '../domain/shared/job.ts';
import { aggregateCodec } from './codec.ts';
import { keys } from './keys.ts';
import type { Reading, Store } from './store.ts';
import type { Write } from './write.ts';

export const jobCodec = aggregateCodec<Job>({
  kind: 'job',
  schema: 1,
  key: (job) => keys.job(job.company, job.id),
  indexes: (job) => ({ gs1: { pk: keys.jobs(job.company), sk: `${job.startedAt}#${job.id}` } }),
});

export async function readJob(store: Store, company: string, id: string, reading: Reading): Promise<Job | undefined> {
  const item = await store.get(keys.job(company, id), reading);
  return item && jobCodec.fromItem(item);
}

/** A record of a list handed in, with its line in the sender's file. */
export interface JobRecord<R> {
  readonly line: number;
  readonly record: R;
}

/** How long what was handed in is kept after it was worked through; the report stays. */
const inputDays = 30;

/** What a job works through, page by page; pages are put once and leave by themselves. */
export function jobInputWrites<R>(job: Job, pages: readonly (readonly JobRecord<R>[])[]): Write[] {
  const expiresAt = Math.floor(Date.parse(job.startedAt) / 1000) + inputDays * 86_400;
  return pages.map((rows, page) => ({
    kind: 'put',
    item: { ...keys.jobPage(job.company, job.id, 'INPUT', page), kind: 'job-input', schema: 1, rows, expiresAt },
    guard: { exists: false },
  }));
}

export async function readJobInput<R>(
  store: Store,
  company: string,
  id: string,
  page: number,
): Promise<readonly JobRecord<R>[] | undefined> {
  const item = await store.get(keys.jobPage(company, id, 'INPUT', page), 'consistent');
  return item && (item['rows'] as readonly JobRecord<R>[]);
}

/** What became of one page of a job. */
export function jobReportWrite(job: Job, page: number, rows: readonly JobLine[]): Write {
  return {
    kind: 'put',
    item: { ...keys.jobPage(job.company, job.id, 'REPORT', page), kind: 'job-report', schema: 1, rows },
    guard: { exists: false },
  };
}

/** A job's report in the order of its lines; `pages` is how many stored pages are handed out at a time. */
export async function readJobReport(store: Store, company: string, id: string, pages: number, cursor?: string) {
  const { pk } = keys.job(company, id);
  const found = await store.query({
    pk,
    sk: { beginsWith: 'REPORT#' },
    limit: pages,
    cursor,
    reading: 'eventual',
  });
  return {
    lines: found.items.flatMap((item) => item['rows'] as JobLine[]),
    ...(found.cursor ? { cursor: found.cursor } : {}),
  };
}

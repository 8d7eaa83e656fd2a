import { recordsInStep } from '../../../domain/catalogue/import-items.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import type { Words } from '../../../runtime/contract.ts';
import { httpQuery } from '../../../runtime/http-query.ts';
import { itemRecordWords } from '../../../runtime/rejections/item-records.ts';
import { readJob, readJobReport } from '../../../table/jobs.ts';
import { contract } from './contract.ts';

const wordsOf: Readonly<Record<string, Words>> = itemRecordWords;

/** Stored pages are handed out whole: an answer holds at most `limit` lines in steps of twenty, one step at least. */
export const handler = httpQuery(contract, async ({ input, store, company }) => {
  const pages = Math.max(1, Math.floor(input.limit / recordsInStep));
  const [job, report] = await Promise.all([
    readJob(store, company, input.jobId, 'eventual'),
    readJobReport(store, company, input.jobId, pages, input.cursor),
  ]);
  if (job?.name !== 'import-items') return rejected('not-found', { job: input.jobId });
  const items = report.lines.map((line) => {
    const words = line.reason === undefined ? undefined : wordsOf[line.reason];
    return { ...line, ...(words ? { en: words.en, zh: words.zh } : {}) };
  });
  return { answer: { items, ...(report.cursor ? { cursor: report.cursor } : {}) } };
});

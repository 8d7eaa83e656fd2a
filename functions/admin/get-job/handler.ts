import { rejected } from '../../../domain/shared/decision.ts';
import { httpQuery } from '../../../runtime/http-query.ts';
import { readJob } from '../../../table/jobs.ts';
import { contract } from './contract.ts';

export const handler = httpQuery(contract, async ({ input, store, company }) => {
  const job = await readJob(store, company, input.jobId, 'consistent');
  if (!job) return rejected('not-found', { job: input.jobId });
  const { id, company: _company, remembered: _remembered, pages: _pages, nextPage: _next, ...shown } = job;
  return { answer: { jobId: id, ...shown } };
});

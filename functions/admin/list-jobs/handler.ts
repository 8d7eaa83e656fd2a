import { httpQuery } from '../../../runtime/http-query.ts';
import { jobCodec } from '../../../table/jobs.ts';
import { keys } from '../../../table/keys.ts';
import { contract } from './contract.ts';

export const handler = httpQuery(contract, async ({ input, store, company }) => {
  const page = await store.queryDocuments({
    index: 'gs1',
    pk: keys.jobs(company),
    newestFirst: true,
    ...input,
    reading: 'eventual',
  });
  const items = page.items
    .map(jobCodec.fromItem)
    .map(({ id, name, status, source, total, done, refused, startedBy, startedAt, finishedAt }) => ({
      jobId: id,
      ...{ name, status, source, total, done, refused, startedBy, startedAt, finishedAt },
    }));
  return { answer: { items, cursor: page.cursor } };
});

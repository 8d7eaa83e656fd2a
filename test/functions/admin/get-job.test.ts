import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Job } from '../../../domain/shared/job.ts';
import { contract } from '../../../functions/admin/get-job/contract.ts';
import { handler } from '../../../functions/admin/get-job/handler.ts';
import { contract as listContract } from '../../../functions/admin/list-jobs/contract.ts';
import { handler as list } from '../../../functions/admin/list-jobs/handler.ts';
import { jobCodec } from '../../../table/jobs.ts';
import { company, furnish, openStage, type Stage } from '../stage.ts';

const job: Job = {
  id: 'job_1',
  company,
  name: 'import-items',
  status: 'running',
  source: 'gudid',
  total: 100,
  done: 20,
  pages: 5,
  nextPage: 1,
  accepted: 18,
  refused: 2,
  unchanged: 0,
  startedBy: 'quality',
  startedAt: '2026-11-22T04:00:00.000Z',
};
let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
  await furnish(stage);
  await stage.put(jobCodec.write(job));
});

const get = (jobId: string, as?: string) => stage.call(handler, { as, parameters: { jobId } });

describe('get-job 200', () => {
  it('says how far it is', async () => {
    const answer = await get('job_1', 'picker');
    contract.output.parse(answer.body);
    expect(answer).toMatchObject({ status: 200, body: { status: 'running', done: 20, total: 100, accepted: 18 } });
  });
});

describe('get-job 403', () => {
  it.each(['dealer-buyer', undefined])('is closed to %s', async (as) => {
    expect((await get('job_1', as)).status).toBe(403);
  });
});

describe('get-job 404', () => {
  it('knows no such job', async () => {
    expect((await get('job_none', 'picker')).status).toBe(404);
  });
});

describe('list-jobs', () => {
  it('200: shows the newest first, page by page', async () => {
    const done = { status: 'done', done: 100, nextPage: 5, finishedAt: '2026-11-22T06:00:00.000Z' } as const;
    await stage.put(jobCodec.write({ ...job, ...done, id: 'job_2', startedAt: '2026-11-22T05:00:00.000Z' }));
    const page = async (query: Record<string, string>) =>
      listContract.output.parse((await stage.call(list, { as: 'quality', query })).body);
    const first = await page({ limit: '1' });
    expect(first.items).toMatchObject([{ jobId: 'job_2', status: 'done' }]);
    expect((await page({ limit: '1', cursor: first.cursor ?? '' })).items).toMatchObject([
      { jobId: 'job_1', done: 20, total: 100 },
    ]);
  });

  it('403: is closed to partners', async () => {
    expect((await stage.call(list, { as: 'dealer-buyer' })).status).toBe(403);
  });
});

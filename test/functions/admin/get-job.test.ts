import { beforeAll, describe, expect, it } from '@jest/globals';
import { contract } from '../../../functions/admin/get-job/contract.ts';
import { handler } from '../../../functions/admin/get-job/handler.ts';
import { jobCodec } from '../../../table/jobs.ts';
import { company, furnish, openStage, type Stage } from '../stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
  await furnish(stage);
  await stage.put(
    jobCodec.write({
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
    }),
  );
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

import { beforeAll, describe, expect, it } from '@jest/globals';
import { contract } from '../../../functions/catalogue/get-item-import-report/contract.ts';
import { handler } from '../../../functions/catalogue/get-item-import-report/handler.ts';
import type { Job } from '../../../domain/shared/job.ts';
import { jobCodec, jobReportWrite } from '../../../table/jobs.ts';
import { company, furnish, openStage, type Stage } from '../stage.ts';

let stage: Stage;
const aJob: Job = {
  id: 'job_1',
  company,
  name: 'import-items',
  status: 'done',
  source: 'gudid',
  total: 3,
  done: 3,
  pages: 3,
  nextPage: 3,
  accepted: 2,
  refused: 1,
  unchanged: 0,
  startedBy: 'quality',
  startedAt: '2026-11-22T04:00:00.000Z',
};

beforeAll(async () => {
  stage = await openStage();
  await furnish(stage);
  await stage.put(jobCodec.write(aJob), jobCodec.write({ ...aJob, id: 'job_other', name: 'something-else' }));
  await stage.write(
    jobReportWrite(aJob, 0, [{ line: 1, outcome: 'accepted', itemId: 'itm_1' }]),
    jobReportWrite(aJob, 1, [{ line: 2, outcome: 'refused', reason: 'model-missing' }]),
    jobReportWrite(aJob, 2, [{ line: 3, outcome: 'accepted', itemId: 'itm_3' }]),
  );
});

const get = (jobId: string, as: string | undefined = 'quality', query: Record<string, string> = {}) =>
  stage.call(handler, { as, parameters: { jobId }, query });

describe('get-item-import-report 200', () => {
  it('pages in the order of the lines, refusals in words of both languages', async () => {
    const first = await get('job_1', 'quality', { limit: '40' });
    contract.output.parse(first.body);
    expect(first.body.items).toMatchObject([{ line: 1 }, { line: 2, zh: '缺少型号', en: expect.any(String) }]);
    const second = await get('job_1', 'auditor', { limit: '40', cursor: first.body.cursor });
    expect(second.body.items).toMatchObject([{ line: 3 }]);
  });
});

describe('get-item-import-report 400', () => {
  it('refuses a cursor of another list', async () => {
    expect((await get('job_1', 'quality', { cursor: 'e30' })).status).toBe(400);
  });
});

describe('get-item-import-report 403', () => {
  it.each(['sales', 'dealer-buyer'])('is closed to %s', async (as) => {
    expect((await get('job_1', as)).status).toBe(403);
  });
});

describe('get-item-import-report 404', () => {
  it('knows only jobs of its own kind', async () => {
    expect((await get('job_none')).status).toBe(404);
    expect((await get('job_other')).status).toBe(404);
  });
});

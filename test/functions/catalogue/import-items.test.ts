import { beforeAll, describe, expect, it } from '@jest/globals';
import { contract } from '../../../functions/catalogue/import-items/contract.ts';
import { handler } from '../../../functions/catalogue/import-items/handler.ts';
import { readJob, readJobInput } from '../../../table/jobs.ts';
import { company, furnish, openStage, type Stage } from '../stage.ts';

let stage: Stage;
const [record] = contract.example.records;
const body = { source: 'gudid', firstLine: 101, records: Array.from({ length: 45 }, () => record) };

beforeAll(async () => {
  stage = await openStage();
  await furnish(stage);
});

const send = (content: object, as: string | undefined = 'purchaser', key?: string) =>
  stage.call(handler, { as, key, body: content });

describe('import-items 202', () => {
  it('takes the list in pages and answers with a job to watch', async () => {
    const answer = await send(body, 'purchaser', 'first');
    contract.output.parse(answer.body);
    expect(answer).toMatchObject({ status: 202, body: { status: 'running', total: 45 } });
    const { store } = stage.dependencies;
    const job = await readJob(store, company, answer.body.jobId, 'consistent');
    expect(job).toMatchObject({ pages: 3, nextPage: 0, startedBy: 'purchaser' });
    const last = await readJobInput(store, company, answer.body.jobId, 2);
    expect(last?.map(({ line }) => line)).toEqual([141, 142, 143, 144, 145]);
    expect(await stage.eventsOf('purchaser', 'first')).toMatchObject([
      { type: 'catalogue.item-import-started.v1', data: { page: 0, pages: 3, records: 45 } },
    ]);
    expect((await send(body, 'purchaser', 'first')).body).toEqual(answer.body);
  });
});

describe('import-items 403', () => {
  it.each(['sales', 'dealer-buyer'])('is closed to %s', async (as) => {
    expect((await send(body, as)).status).toBe(403);
  });
});

describe('import-items 422', () => {
  it('refuses no records, too many, too large ones, and lists it cannot read', async () => {
    const wrong = [
      { ...body, records: [] },
      { ...body, records: Array.from({ length: 101 }, () => record) },
      { ...body, records: [{ description: 'x'.repeat(4_000) }] },
      { ...body, source: 'somebody' },
    ];
    for (const content of wrong) expect((await send(content)).body.type).toBe('input-invalid');
  });
});

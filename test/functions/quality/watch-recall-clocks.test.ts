import { beforeAll, describe, expect, it } from '@jest/globals';
import { handler as answer } from '../../../functions/quality/answer-recall-notice/handler.ts';
import { handler as watch } from '../../../functions/quality/watch-recall-clocks/handler.ts';
import { company, furnish, openStage, type Stage } from '../stage.ts';
import { eventsUnder, received, sold, triggered } from './a-case.ts';

let stage: Stage;
let recallId: string;

beforeAll(async () => {
  stage = await openStage();
  await furnish(stage);
  await received(stage, 'A1', 200);
  await sold(stage, 'ptn_dealer', 'A1', 5);
  for (let index = 0; index < 110; index += 1) await sold(stage, `ptn_${index}`, 'A1', 1);
  recallId = await triggered(stage, { lots: ['A1'] });
  await stage.call(answer, {
    as: 'dealer-buyer',
    parameters: { recallId, partnerId: 'ptn_dealer' },
    body: { lots: [{ lot: 'A1', used: 5, onHand: 0, forwarded: 0 }] },
  });
});

const run = (at: string) => watch.run(stage.dependencies, { at, company });
const overdue = async () =>
  (await eventsUnder(stage, recallId)).filter(({ type }) => type === 'quality.recall-notice-overdue.v1');

describe('watch-recall-clocks', () => {
  it('says nothing while there is time', async () => {
    expect(await run('2026-11-23T15:59:59.000Z')).toEqual({});
  });

  it('says of each silent consignee once that its time ran out, though two runs meet', async () => {
    await Promise.all([run('2026-11-23T16:30:00.000Z'), run('2026-11-23T16:30:00.000Z')]);
    await run('2026-11-23T17:30:00.000Z');
    const events = await overdue();
    expect(events).toHaveLength(110);
    expect(new Set(events.map(({ data }) => (data as { partnerId: string }).partnerId)).size).toBe(events.length);
    expect(await run('2026-11-24T17:30:00.000Z')).toEqual({});
    expect(events.map(({ data }) => (data as { partnerId: string }).partnerId)).not.toContain('ptn_dealer');
  });
});

import { beforeAll, describe, expect, it } from '@jest/globals';
import { handler as hold } from '../../../functions/quality/hold-goods/handler.ts';
import { contract as liftContract } from '../../../functions/quality/lift-stop/contract.ts';
import { handler as lift } from '../../../functions/quality/lift-stop/handler.ts';
import { contract as listContract } from '../../../functions/quality/list-stops/contract.ts';
import { handler as list } from '../../../functions/quality/list-stops/handler.ts';
import { furnish, openStage, type Stage } from '../stage.ts';
import { begun } from './a-case.ts';

const body = { reason: 'hold', note: '外包装疑似受潮', itemId: 'itm_stent', lots: ['H1'] };
let stage: Stage;
let keys = 0;

beforeAll(async () => {
  stage = await openStage();
  await furnish(stage);
});

const held = async (by = 'quality') => {
  keys += 1;
  return (await stage.call(hold, { as: by, key: `hold-${keys}`, body })).body.stopId as string;
};
const liftAs = (as: string | undefined, stopId: string, sent: object = { reason: '复检合格' }, key?: string) =>
  stage.call(lift, { as, key, parameters: { stopId }, body: sent });

describe('hold-goods', () => {
  it('201: stops goods and shows why', async () => {
    const answer = await stage.call(hold, { as: 'quality', key: 'h', body });
    expect(answer).toMatchObject({ status: 201, body: { status: 'active' } });
    const shown = await stage.call(list, { as: 'picker', query: { itemId: 'itm_stent' } });
    listContract.output.parse(shown.body);
    expect(shown.body.items.at(-1)).toMatchObject({ stopId: answer.body.stopId, note: '外包装疑似受潮', lots: ['H1'] });
    expect(await stage.eventsOf('quality', 'h')).toMatchObject([{ type: 'quality.goods-held.v1' }]);
    expect((await stage.call(hold, { as: 'quality', key: 'h', body })).body).toEqual(answer.body);
  });

  it.each([
    [403, 'sales', body],
    [404, 'quality', { ...body, itemId: 'itm_none' }],
    [422, 'quality', { ...body, note: '' }],
    [422, 'quality', { ...body, serials: [{ from: 'S1', to: 'S2' }] }],
  ])('%s for %s', async (status, as, sent) => {
    expect((await stage.call(hold, { as, body: sent })).status).toBe(status);
  });
});

describe('lift-stop', () => {
  it('200: ends the stop, once', async () => {
    const stopId = await held();
    const answer = await liftAs('quality-manager', stopId, undefined, 'lift');
    expect(answer).toMatchObject({ status: 200, body: { status: 'lifted' } });
    liftContract.output.parse(answer.body);
    expect((await liftAs('quality-manager', stopId, undefined, 'lift')).body).toEqual(answer.body);
    expect(await liftAs('quality-manager', stopId)).toMatchObject({ status: 409, body: { type: 'stop-lifted' } });
    const shown = await stage.call(list, { as: 'quality', query: { itemId: 'itm_stent' } });
    expect(shown.body.items.map((stop: { stopId: string }) => stop.stopId)).not.toContain(stopId);
  });

  it('403: not by another post, and not by who set it', async () => {
    const stopId = await held('quality-manager');
    expect(await liftAs('quality', stopId)).toMatchObject({ status: 403, body: { type: 'not-allowed' } });
    expect(await liftAs('quality-manager', stopId)).toMatchObject({ status: 403, body: { type: 'same-person' } });
  });

  it('404: knows no such stop', async () => {
    expect((await liftAs('quality-manager', 'stp_none')).status).toBe(404);
  });

  it('409: an open recall keeps its stop unless somebody decides otherwise', async () => {
    await begun(stage, { lots: ['R1'] });
    const shown = await stage.call(list, { as: 'quality', query: { itemId: 'itm_stent' } });
    const { stopId } = shown.body.items.find((stop: { reason: string }) => stop.reason === 'recall');
    expect(await liftAs('quality-manager', stopId)).toMatchObject({ status: 409, body: { type: 'recall-still-open' } });
    const decided = { reason: '批号录入错误', beforeClosing: true };
    expect((await liftAs('quality-manager', stopId, decided)).status).toBe(200);
  });

  it('422: asks why', async () => {
    expect((await liftAs('quality-manager', await held(), {})).status).toBe(422);
  });
});

describe('list-stops', () => {
  it('403: is not for partners', async () => {
    expect((await stage.call(list, { as: 'dealer-buyer', query: { itemId: 'itm_stent' } })).status).toBe(403);
  });
});

import { beforeAll, describe, expect, it } from '@jest/globals';
import { handler } from '../../../functions/catalogue/ban-item/handler.ts';
import { itemCodec, readItem } from '../../../table/catalogue.ts';
import { enterGate } from '../../../table/gate.ts';
import { anItem, company, furnish, openStage, type Stage } from '../stage.ts';

let stage: Stage;
const body = { reason: '注册证注销' };

beforeAll(async () => {
  stage = await openStage();
  await furnish(stage);
  await stage.put(itemCodec.write(anItem({ id: 'itm_other', code: 'OTHER' })));
});

const ban = (itemId: string, as: string, key?: string) =>
  stage.call(handler, { as, key, parameters: { itemId }, body });

describe('ban-item 200', () => {
  it('stops the item’s goods at once, those of no other item, and ends what entered the gate before', async () => {
    const { store } = stage.dependencies;
    const before = await enterGate(store, company, () => 0.5);
    const answer = await ban('itm_stent', 'quality', 'ban');
    expect(answer).toMatchObject({ status: 200, body: { status: 'banned' } });
    expect((await store.transact([before.check])).done).toBe(false);
    const after = await enterGate(store, company, () => 0.5);
    expect(await after.stopsOf(['itm_stent', 'itm_other'])).toEqual([
      { id: answer.body.stopId, itemId: 'itm_stent', reason: 'ban', source: 'itm_stent' },
    ]);
    expect(await readItem(store, company, 'itm_stent', 'consistent')).toMatchObject({
      status: 'banned',
      bannedFor: body.reason,
    });
    expect((await ban('itm_stent', 'quality', 'ban')).headers['idempotent-replay']).toBe('true');
  });
});

describe('ban-item 403', () => {
  it.each(['purchaser', 'sales', 'stranger'])('is closed to %s', async (as) => {
    expect((await ban('itm_other', as)).status).toBe(403);
  });
});

describe('ban-item 404', () => {
  it('knows no such item', async () => {
    expect((await ban('itm_none', 'quality')).status).toBe(404);
  });
});

describe('ban-item 409', () => {
  it('refuses to ban twice', async () => {
    expect((await ban('itm_stent', 'quality-manager')).body.type).toBe('item-already-banned');
  });
});

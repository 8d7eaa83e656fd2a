import { beforeAll, describe, expect, it } from '@jest/globals';
import { handler as ban } from '../../../functions/catalogue/ban-item/handler.ts';
import { handler as getItem } from '../../../functions/catalogue/get-item/handler.ts';
import { handler } from '../../../functions/catalogue/lift-item-ban/handler.ts';
import { itemCodec, readItem } from '../../../table/catalogue.ts';
import { enterGate, gateWrites } from '../../../table/gate.ts';
import { anItem, company, furnish, openStage, type Stage, userWrite } from '../stage.ts';

let stage: Stage;
const recall = { id: 'stp_recall', itemId: 'itm_stent', reason: 'recall', source: 'rcl_1' } as const;
const parameters = { itemId: 'itm_stent' };

beforeAll(async () => {
  stage = await openStage();
  await furnish(stage);
  await stage.write(...gateWrites(company, 'itm_stent', [recall], undefined));
  await stage.call(ban, { as: 'quality', parameters, body: { reason: '误操作' } });
});

const lift = (as: string | undefined, more: object = {}) =>
  stage.call(handler, { as, parameters, body: { reason: '已核实' }, ...more });

describe('lift-item-ban 403', () => {
  it.each(['quality', 'purchaser', 'dealer-buyer'])('is closed to %s', async (as) => {
    expect((await lift(as)).status).toBe(403);
  });
});

describe('lift-item-ban 403 for whoever banned the item', () => {
  it('asks for another person', async () => {
    await stage.write(userWrite('second', ['quality-manager']));
    const other = { parameters: { itemId: 'itm_other' } };
    await stage.put(itemCodec.write(anItem({ id: 'itm_other', code: 'OTHER', levels: [] })));
    await stage.call(ban, { as: 'quality-manager', ...other, body: { reason: '停用' } });
    const shown = await stage.call(getItem, { as: 'quality', ...other });
    expect(shown.body).toMatchObject({ status: 'banned', bannedBy: 'quality-manager' });
    expect(await lift('quality-manager', other)).toMatchObject({ status: 403, body: { type: 'same-person' } });
    expect((await lift('second', other)).status).toBe(200);
  });
});

describe('lift-item-ban 404', () => {
  it('knows no such item', async () => {
    expect((await lift('quality-manager', { parameters: { itemId: 'itm_none' } })).status).toBe(404);
  });
});

describe('lift-item-ban 200', () => {
  it('ends the ban’s stop, keeps the recall’s, and sends the item back to review', async () => {
    expect(await lift('quality-manager', { key: 'lift' })).toMatchObject({ status: 200, body: { status: 'pending' } });
    const { store } = stage.dependencies;
    const gate = await enterGate(store, company, () => 0.5);
    expect(await gate.stopsOf(['itm_stent'])).toEqual([recall]);
    const item = await readItem(store, company, 'itm_stent', 'consistent');
    expect(item).toMatchObject({ status: 'pending', raisedBy: 'purchaser' });
    expect(item?.bannedFor).toBeUndefined();
    expect((await lift('quality-manager', { key: 'lift' })).headers['idempotent-replay']).toBe('true');
  });
});

describe('lift-item-ban 409', () => {
  it('refuses an item that is not banned', async () => {
    expect((await lift('quality-manager')).body.type).toBe('item-not-banned');
  });
});

import { beforeAll, describe, expect, it } from '@jest/globals';
import { handler as complete } from '../../../functions/orders/complete-held-order/handler.ts';
import { handler } from '../../../functions/orders/import-order/handler.ts';
import { handler as listHeld } from '../../../functions/orders/list-held-orders/handler.ts';
import { readOrderWithLines } from '../../../table/orders.ts';
import { keys } from '../../../table/keys.ts';
import type { Write } from '../../../table/write.ts';
import { company, furnish, openStage, type Stage } from '../stage.ts';

let stage: Stage;
const mapping = (code: string, itemId: string, quantity: number): Write => ({
  kind: 'put',
  item: { ...keys.code(company, 'partner:ptn_dealer', code), kind: 'code', schema: 1, itemId, quantity },
});
const file = (content: string, as = 'sales', key = Buffer.from(content).toString('hex').slice(-128)) =>
  stage.call(handler, { as, key, body: { partnerId: 'ptn_dealer', fileName: 'order.csv', content } });

beforeAll(async () => {
  stage = await openStage();
  await furnish(stage);
  await stage.write(mapping('H-BOX', 'itm_stent', 10));
});

describe('import-order 200', () => {
  it('places the order when every code is known, in base units', async () => {
    const answer = await file('编码,数量\nH-BOX,3\n');
    expect(answer).toMatchObject({ status: 200, body: { outcome: 'placed', gross: '3000.00', unknownCodes: [] } });
    const { store } = stage.dependencies;
    const stored = await readOrderWithLines(store, company, answer.body.orderId, 'consistent');
    expect(stored?.lines).toMatchObject([{ itemId: 'itm_stent', quantity: 30 }]);
  });

  it('holds the whole file for one code nobody knows, and places it once when that is mapped', async () => {
    const held = await file('编码,数量\nH-BOX,1\nH-NEW,2\n');
    expect(held.body).toMatchObject({ outcome: 'held', unknownCodes: ['H-NEW'] });
    const { heldId } = held.body;
    const waiting = await stage.call(listHeld, { as: 'sales' });
    expect(waiting.body.items).toMatchObject([{ heldId, unknownCodes: ['H-NEW'] }]);
    const finish = (key: string) => stage.call(complete, { as: 'sales', key, parameters: { heldId }, body: {} });
    expect((await finish('k1')).body).toMatchObject({ type: 'codes-still-unknown', facts: { codes: 'H-NEW' } });
    await stage.write(mapping('H-NEW', 'itm_stent', 1));
    const both = await Promise.all([finish('k2'), finish('k3')]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await stage.call(listHeld, { as: 'sales' })).body.items).toEqual([]);
  });
});

describe('import-order 404 and 422', () => {
  it('tells a stranger nothing', async () => {
    expect((await file('编码,数量\nH-BOX,3\n', 'stranger')).status).toBe(404);
  });
  it('names what cannot be read', async () => {
    expect((await file('编码,数量\nH-BOX,many\n')).body).toMatchObject({
      type: 'file-unreadable',
      errors: [{ pointer: '/content/1/quantity' }],
    });
    expect((await file('编码,数量\n"H-BOX,1\n')).body.type).toBe('file-unreadable');
  });
});

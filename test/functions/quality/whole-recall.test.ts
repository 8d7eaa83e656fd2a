import { beforeAll, describe, expect, it } from '@jest/globals';
import { handler as block } from '../../../functions/inventory/block-stock-on-recall-triggered/handler.ts';
import { handler as stop } from '../../../functions/logistics/stop-shipments-on-recall-triggered/handler.ts';
import { handler as answer } from '../../../functions/quality/answer-recall-notice/handler.ts';
import { handler as close } from '../../../functions/quality/close-recall/handler.ts';
import { handler as get } from '../../../functions/quality/get-recall/handler.ts';
import { handler as receive } from '../../../functions/quality/receive-recall-return/handler.ts';
import { itemCodec } from '../../../table/catalogue.ts';
import { allocated, pickAll, shipped } from '../logistics/a-shipment.ts';
import { standing } from '../logistics/an-order.ts';
import { anItem, furnish, openStage, type Stage } from '../stage.ts';
import { begun, eventsUnder, expiry, findAll, received } from './a-case.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
  await furnish(stage);
});

const units = Array.from({ length: 20 }, (_, index) => `U${String(index).padStart(2, '0')}`);
const look = async (recallId: string) => (await stage.call(get, { as: 'quality', parameters: { recallId } })).body;

async function play(itemId: string, serials: readonly string[], scope: object = { lots: ['Z1'] }) {
  const serialManaged = serials.length > 0;
  await stage.put(itemCodec.write(anItem({ id: itemId, code: itemId.toUpperCase(), serialManaged })));
  await received(stage, 'Z1', 20, { itemId, ...(serialManaged ? { serials } : {}) });
  await shipped(stage, `${itemId}-out`, [[itemId, 5]], serials.slice(0, 5));
  const half = await allocated(stage, `${itemId}-half`, [[itemId, 4]]);
  await pickAll(stage, half, serials.slice(5, 9));

  const recallId = await begun(stage, { itemId, ...scope });
  const [event] = await eventsUnder(stage, recallId);
  if (!event) throw new Error('no event');
  for (let turn = 0; turn < 2; turn += 1) {
    await stage.react(stop, event);
    await stage.react(block, event);
    await findAll(stage, recallId);
  }
  return recallId;
}

const say = (recallId: string) =>
  stage.call(answer, {
    as: 'dealer-buyer',
    parameters: { recallId, partnerId: 'ptn_dealer' },
    body: { lots: [{ lot: 'Z1', used: 2, onHand: 3, forwarded: 0 }] },
  });
const bring = (recallId: string, serials: readonly string[]) =>
  stage.call(receive, {
    as: 'receiver',
    key: `back-${recallId}`,
    parameters: { recallId },
    body: {
      ...{ partnerId: 'ptn_dealer', warehouseId: 'wh_east', lot: 'Z1', quantity: 3 },
      ...(serials.length > 0 ? { serials } : {}),
    },
  });
const shut = (recallId: string) => stage.call(close, { as: 'quality-manager', parameters: { recallId }, body: {} });

describe('a recall from notice to closure, over goods that really were picked and shipped', () => {
  it.each([
    ['itm_lots', []],
    ['itm_units', units],
  ])('adds up unit by unit for %s, though every event comes twice', async (itemId, serials) => {
    const recallId = await play(itemId, serials);
    expect(await look(recallId)).toMatchObject({
      finding: 'done',
      notices: [{ partnerId: 'ptn_dealer', lots: [{ lot: 'Z1', issued: 5 }] }],
      equation: [{ received: 20, onHand: 15, withConsignees: 5, unexplained: 0 }],
    });
    expect(await standing(stage, itemId, 'Z1', expiry)).toMatchObject({ available: 0, reserved: 0, recalled: 15 });
    expect((await say(recallId)).status).toBe(200);
    expect((await shut(recallId)).body).toMatchObject({ type: 'recall-does-not-add-up', facts: { missing: 3 } });
    expect((await bring(recallId, serials.slice(2, 5))).status).toBe(201);
    expect((await shut(recallId)).status).toBe(200);
    expect(await look(recallId)).toMatchObject({
      status: 'closed',
      effectivenessPercent: 100,
      equation: [{ received: 20, onHand: 18, withConsignees: 2, usedByConsignees: 2, unexplained: 0 }],
    });
    expect(await standing(stage, itemId, 'Z1', expiry)).toMatchObject({ available: 0, recalled: 18 });
  });

  it('adds up for a serial range, and leaves the other units of the lot alone', async () => {
    // U00–U04 are shipped, U05–U08 picked, the rest stands on the shelf; the case is about U03–U06.
    const recallId = await play('itm_range', units, { serials: [{ from: 'U03', to: 'U06' }] });
    expect(await look(recallId)).toMatchObject({
      notices: [{ partnerId: 'ptn_dealer', lots: [{ lot: 'Z1', issued: 2 }] }],
      equation: [{ received: 4, onHand: 2, withConsignees: 2, unexplained: 0 }],
    });
    expect(await standing(stage, 'itm_range', 'Z1', expiry)).toMatchObject({ recalled: 2 });
    const body = { lots: [{ lot: 'Z1', used: 2, onHand: 0, forwarded: 0 }] };
    const parameters = { recallId, partnerId: 'ptn_dealer' };
    expect((await stage.call(answer, { as: 'dealer-buyer', parameters, body })).status).toBe(200);
    expect((await shut(recallId)).status).toBe(200);
  });
});

import { beforeAll, describe, expect, it } from '@jest/globals';
import { handler as allocate } from '../../../functions/logistics/allocate-order-on-order-approved/handler.ts';
import { handler as check } from '../../../functions/logistics/check-shipment/handler.ts';
import { handler as pick } from '../../../functions/logistics/pick-shipment/handler.ts';
import { handler as ship } from '../../../functions/logistics/ship-shipment/handler.ts';
import { handler as hold } from '../../../functions/quality/hold-goods/handler.ts';
import { handler as lift } from '../../../functions/quality/lift-stop/handler.ts';
import { furnish, openStage, type Stage } from '../stage.ts';
import { allocated, byCarrier, checkAll, pickAll, putItem, send } from '../logistics/a-shipment.ts';
import { approved, outcomeOf, putOrder, standing } from '../logistics/an-order.ts';
import { begun } from './a-case.ts';

const expiry = '2028-06-30';
let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
  await furnish(stage);
});

/** Items with stock, and shipments that stand at every step on the way out. */
async function onTheWay(itemId: string) {
  await putItem(stage, itemId, [['A1', expiry, 100]]);
  const toPick = await allocated(stage, `${itemId}-pick`, [[itemId, 5]]);
  const toCheck = await allocated(stage, `${itemId}-check`, [[itemId, 5]]);
  await pickAll(stage, toCheck);
  const toShip = await allocated(stage, `${itemId}-ship`, [[itemId, 5]]);
  await pickAll(stage, toShip);
  await checkAll(stage, toShip);
  return { toPick, toCheck, toShip };
}

async function everyStep(itemId: string, { toPick, toCheck, toShip }: Awaited<ReturnType<typeof onTheWay>>) {
  const one = { line: 1, lot: 'A1', quantity: 5 };
  const answers = [
    await send(stage, pick, 'picker', toPick, { picks: [one] }),
    await send(stage, check, 'checker', toCheck, { checks: [one] }),
    await send(stage, ship, 'shipper', toShip, byCarrier),
  ];
  const before = await standing(stage, itemId, 'A1', expiry);
  await putOrder(stage, `${itemId}-late`, [[itemId, 1]]);
  const event = approved(`${itemId}-late`);
  await stage.react(allocate, event);
  const after = await standing(stage, itemId, 'A1', expiry);
  const told = await outcomeOf(stage, event, 'allocate-order-on-order-approved');
  return { answers, reserved: (after?.reserved ?? 0) - (before?.reserved ?? 0), told };
}

describe('after a recall returned', () => {
  it('no command that moves goods succeeds on them: not allocate, pick, check or ship', async () => {
    const shipments = await onTheWay('itm_gate');
    await begun(stage, { itemId: 'itm_gate', lots: ['A1'] });
    const { answers, reserved } = await everyStep('itm_gate', shipments);
    expect(answers.map(({ status, body }) => [status, body.type])).toEqual(Array(3).fill([409, 'goods-stopped']));
    expect(reserved).toBe(0);
  });

  it('goods of other lots move on', async () => {
    const shipments = await onTheWay('itm_other');
    await begun(stage, { itemId: 'itm_other', lots: ['B2'] });
    const { answers, reserved } = await everyStep('itm_other', shipments);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(reserved).toBe(1);
  });
});

describe('after a hold is lifted', () => {
  it('the same goods move again', async () => {
    const shipments = await onTheWay('itm_held');
    const body = { reason: 'hold', note: '外包装疑似受潮', itemId: 'itm_held' };
    const held = await stage.call(hold, { as: 'quality', key: 'hold', body });
    const first = await send(stage, ship, 'shipper', shipments.toShip, byCarrier);
    expect(first).toMatchObject({ status: 409, body: { type: 'goods-stopped' } });
    const parameters = { stopId: held.body.stopId };
    const lifted = await stage.call(lift, {
      as: 'quality-manager',
      key: 'l',
      parameters,
      body: { reason: '复检合格' },
    });
    expect(lifted.status).toBe(200);
    expect((await everyStep('itm_held', shipments)).answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  });
});

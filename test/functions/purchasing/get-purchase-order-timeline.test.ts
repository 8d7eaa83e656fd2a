import { beforeAll, describe, expect, it } from '@jest/globals';
import { handler as accept } from '../../../functions/purchasing/accept-delivery/handler.ts';
import { handler } from '../../../functions/purchasing/get-purchase-order-timeline/handler.ts';
import { noon, openStage, type Stage } from '../stage.ts';
import { aPurchaseOrder, furnishSupply, receive, stentDi } from './supply.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
  await furnishSupply(stage);
});

const ask = (purchaseOrderId: string, as = 'purchaser', query: Readonly<Record<string, string>> = {}) =>
  stage.call(handler, { as, parameters: { purchaseOrderId }, query });

/** An order of which ten stents came and were accepted; answers its id and its receipt's. */
async function aDeliveredOrder() {
  const minutesPastNoon = (minutes: number) => new Date(Date.parse(noon) + minutes * 60_000).toISOString();
  stage.clock.now = noon;
  const order = await aPurchaseOrder(stage);
  stage.clock.now = minutesPastNoon(1);
  const scans = [{ code: `(01)${stentDi}(17)281231(10)T1`, packages: 10 }];
  const { body } = await receive(stage, order, { scans });
  stage.clock.now = minutesPastNoon(2);
  await stage.call(accept, {
    as: 'inspector',
    key: `accept-${order}`,
    parameters: { receiptId: body.receiptId },
    body: { lines: [{ line: 1, accepted: 10 }] },
  });
  return { order, receipt: body.receiptId as string };
}

describe('get-purchase-order-timeline 200', () => {
  it('tells in order who ordered, received and accepted, so that a purchaser finds each receipt', async () => {
    const { order, receipt } = await aDeliveredOrder();
    expect(await ask(order)).toMatchObject({
      status: 200,
      body: {
        items: [
          { command: 'place-purchase-order', actor: 'purchaser', document: `purchase-order#${order}` },
          { command: 'receive-delivery', actor: 'receiver', document: `receipt#${receipt}`, summary: { note: 'SN-1' } },
          { command: 'accept-delivery', actor: 'inspector', document: `receipt#${receipt}`, summary: { accepted: 10 } },
        ],
      },
    });
  });

  it('pages a long story', async () => {
    const { order } = await aDeliveredOrder();
    const first = await ask(order, 'auditor', { limit: '1' });
    expect(first.body.items).toMatchObject([{ command: 'place-purchase-order' }]);
    const rest = await ask(order, 'auditor', { cursor: first.body.cursor });
    expect(rest.body.items).toMatchObject([{ command: 'receive-delivery' }, { command: 'accept-delivery' }]);
  });
});

describe('get-purchase-order-timeline 403', () => {
  it('is not for posts that have nothing to do with purchases, nor for partners', async () => {
    const order = await aPurchaseOrder(stage);
    expect((await ask(order, 'picker')).status).toBe(403);
    expect((await ask(order, 'buyer')).status).toBe(403);
  });
});

describe('get-purchase-order-timeline 404', () => {
  it('says that there is no such order', async () => {
    expect(await ask('pur_none')).toMatchObject({ status: 404, body: { type: 'not-found' } });
  });
});

describe('get-purchase-order-timeline 422', () => {
  it('refuses what is no id', async () => {
    const answer = await ask('no id');
    expect(answer.status).toBe(422);
    expect(answer.body.errors).toMatchObject([{ pointer: '/purchaseOrderId' }]);
  });
});

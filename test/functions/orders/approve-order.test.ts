import { beforeAll, describe, expect, it } from '@jest/globals';
import { handler } from '../../../functions/orders/approve-order/handler.ts';
import { handler as approveByPolicy } from '../../../functions/orders/approve-order-on-order-placed/handler.ts';
import { handler as placeOrder } from '../../../functions/orders/place-order/handler.ts';
import { keys } from '../../../table/keys.ts';
import { readOrder } from '../../../table/orders.ts';
import { licenceCodec, partnerCodec } from '../../../table/partners.ts';
import { aLicence, aPartner, company, furnish, openStage, type Stage } from '../stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  await furnish(stage);
});

async function placed(key: string, partnerId = 'ptn_dealer', quantity = 1): Promise<string> {
  const body = { partnerId, lines: [{ itemId: 'itm_stent', quantity }] };
  const answer = await stage.call(placeOrder, { as: 'sales', key, body });
  return answer.body.orderId as string;
}
const approve = (orderId: string, as = 'sales-manager', key = `approve-${orderId}`) =>
  stage.call(handler, { as, key, parameters: { orderId }, body: {} });
const usedCredit = async (partnerId: string) =>
  Number((await stage.dependencies.store.get(keys.credit(company, partnerId), 'consistent'))?.['used'] ?? 0);

describe('approve-order 200', () => {
  it('approves, takes the credit once, and answers a replay with the first answer', async () => {
    const orderId = await placed('a1');
    const before = await usedCredit('ptn_dealer');
    const first = await approve(orderId);
    expect(first).toMatchObject({ status: 200, body: { status: 'approved' } });
    expect((await approve(orderId)).body).toEqual(first.body);
    expect(await usedCredit('ptn_dealer')).toBe(before + 10_000);
    const events = await stage.eventsOf('sales-manager', `approve-${orderId}`);
    expect(events.map(({ type }) => type)).toEqual(['orders.order-approved.v1']);
  });
});

describe('approve-order 403 and 404', () => {
  it('is refused to the one who placed the order', async () => {
    expect((await approve(await placed('a2'), 'sales')).body.type).toBe('same-person');
  });
  it('is closed to other posts and finds no order that is not there', async () => {
    expect((await approve(await placed('a3'), 'picker')).body.type).toBe('not-allowed');
    expect((await approve('ord_none')).status).toBe(404);
  });
});

describe('approve-order 409', () => {
  it('lets one of two approvers win', async () => {
    const orderId = await placed('a4');
    const answers = await Promise.all([approve(orderId, 'sales-manager', 'x'), approve(orderId, 'sales-manager', 'y')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.type).toBe('order-not-waiting');
  });

  it('looks at licences again, since days may lie between placing and approving', async () => {
    await stage.put(
      partnerCodec.write(aPartner({ id: 'ptn_soon' })),
      licenceCodec.write(aLicence({ partnerId: 'ptn_soon', validTo: '2026-11-22' })),
    );
    const orderId = await placed('a5', 'ptn_soon');
    stage.clock.now = '2026-11-22T16:00:00.000Z'; // midnight in Shanghai: the licence's last day is over
    expect((await approve(orderId)).body.type).toBe('licence-lapsed');
    stage.clock.now = '2026-11-22T04:00:00.000Z';
  });

  it('never lets approvals side by side pass the credit limit', async () => {
    await stage.put(
      partnerCodec.write(aPartner({ id: 'ptn_tight', creditLimit: 25_000 })),
      licenceCodec.write(aLicence({ partnerId: 'ptn_tight' })),
    );
    const orders = await Promise.all(['c1', 'c2', 'c3', 'c4'].map((key) => placed(key, 'ptn_tight')));
    const answers = await Promise.all(orders.map((orderId) => approve(orderId)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 409, 409]);
    expect(await usedCredit('ptn_tight')).toBe(20_000);
  });
});

describe('approve-order-on-order-placed', () => {
  it('approves where the partner’s policy says so, once, however often the event comes', async () => {
    await stage.put(
      partnerCodec.write(aPartner({ id: 'ptn_policy', approvesByPolicy: true })),
      licenceCodec.write(aLicence({ partnerId: 'ptn_policy' })),
    );
    const orderId = await placed('p1', 'ptn_policy');
    const [event] = await stage.eventsOf('sales', 'p1');
    if (!event) throw new Error('no event');
    expect(await stage.react(approveByPolicy, event)).toBe('accepted');
    expect(await stage.react(approveByPolicy, event)).toBe('replayed');
    const order = await readOrder(stage.dependencies.store, company, orderId, 'consistent');
    expect(order).toMatchObject({ status: 'approved', approvedBy: 'system:approve-order-on-order-placed' });
    expect(await usedCredit('ptn_policy')).toBe(10_000);
  });

  it('leaves the others to a person', async () => {
    await placed('p2');
    const [event] = await stage.eventsOf('sales', 'p2');
    expect(event && (await stage.react(approveByPolicy, event))).toBe('approval-by-person');
  });
});

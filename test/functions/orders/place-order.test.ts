import { beforeAll, describe, expect, it } from '@jest/globals';
import { handler } from '../../../functions/orders/place-order/handler.ts';
import { contract } from '../../../functions/orders/place-order/contract.ts';
import { itemCodec } from '../../../table/catalogue.ts';
import { licenceCodec, partnerCodec } from '../../../table/partners.ts';
import { readOrderPrices, readOrderWithLines } from '../../../table/orders.ts';
import { aLicence, anItem, aPartner, aPrice, company, furnish, openStage, type Stage, userWrite } from '../stage.ts';

const body = { partnerId: 'ptn_dealer', lines: [{ itemId: 'itm_stent', quantity: 3 }] };
let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
  await furnish(stage);
});

describe('place-order 201', () => {
  it('takes a buyer’s order with its lines, prices and event', async () => {
    const answer = await stage.call(handler, { as: 'dealer-buyer', key: 'first', body });
    expect(answer).toMatchObject({ status: 201, body: { status: 'placed', gross: '300.00', lineCount: 1 } });
    contract.output.parse(answer.body);
    const stored = await readOrderWithLines(stage.dependencies.store, company, answer.body.orderId, 'consistent');
    expect(stored?.order).toMatchObject({
      number: answer.body.number,
      partnerId: 'ptn_dealer',
      placedBy: 'dealer-buyer',
    });
    expect(stored?.lines).toMatchObject([{ line: 1, quantity: 3, unitPriceE4: 1_000_000, gross: 30_000 }]);
    const prices = await readOrderPrices(stage.dependencies.store, company, answer.body.orderId);
    expect(prices[0]?.looked).toEqual([{ rule: 'rule_itm_stent', outcome: 'won' }]);
    const [event] = await stage.eventsOf('dealer-buyer', 'first');
    expect(event).toMatchObject({
      type: 'orders.order-placed.v1',
      data: { orderId: answer.body.orderId, gross: 30_000 },
    });
  });

  it('answers a replay with the first answer and places nothing twice', async () => {
    const first = await stage.call(handler, { as: 'dealer-buyer', key: 'replayed', body });
    const second = await stage.call(handler, { as: 'dealer-buyer', key: 'replayed', body });
    expect(second.body).toEqual(first.body);
    expect(second.headers['idempotent-replay']).toBe('true');
  });

  it('answers a replay even when the order would be refused by now', async () => {
    await stage.put(
      partnerCodec.write(aPartner({ id: 'ptn_later' })),
      licenceCodec.write(aLicence({ partnerId: 'ptn_later' })),
    );
    const later = { ...body, partnerId: 'ptn_later' };
    const first = await stage.call(handler, { as: 'sales', key: 'later', body: later });
    await stage.put(partnerCodec.write(aPartner({ id: 'ptn_later', status: 'suspended' })));
    expect((await stage.call(handler, { as: 'sales', key: 'later', body: later })).body).toEqual(first.body);
    expect(await stage.call(handler, { as: 'sales', key: 'anew', body: later })).toMatchObject({ status: 409 });
  });

  it('lets ten senders of the same request place one order', async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => stage.call(handler, { as: 'dealer-buyer', key: 'ten', body })),
    );
    expect(new Set(answers.map((answer) => answer.body.orderId)).size).toBe(1);
  });
});

describe('place-order 400', () => {
  it('asks for an idempotency key, because an order binds money', async () => {
    expect(await stage.call(handler, { as: 'sales', body })).toMatchObject({
      status: 400,
      body: { type: 'idempotency-key-missing' },
    });
  });
});

describe('place-order 403', () => {
  it.each(['picker', 'nobody', undefined])('is closed to %s', async (as) => {
    expect((await stage.call(handler, { as, key: 'closed', body })).status).toBe(403);
  });

  it('is closed at once to a user who was switched off', async () => {
    await stage.write(userWrite('left', ['sales'], { active: false }));
    expect((await stage.call(handler, { as: 'left', key: 'left', body })).body.type).toBe('not-allowed');
  });
});

describe('place-order 404', () => {
  it('tells a stranger’s buyer nothing about another partner', async () => {
    const own = await stage.call(handler, { as: 'stranger', key: 's1', body });
    const none = await stage.call(handler, { as: 'stranger', key: 's2', body: { ...body, partnerId: 'ptn_none' } });
    expect(own).toMatchObject({ status: 404, body: { type: 'not-found' } });
    expect(none).toMatchObject({ status: 404, body: { type: 'not-found' } });
  });
});

describe('place-order 404 whatever else is wrong', () => {
  it('answers a stranger the same for a partner that exists and for one that does not', async () => {
    const wrong = { lines: [{ itemId: 'itm_none', quantity: 1 }], warehouseId: 'wh_none' };
    const answers = await Promise.all(
      ['ptn_dealer', 'ptn_none'].map((partnerId) =>
        stage.call(handler, { as: 'stranger', key: partnerId, body: { partnerId, ...wrong } }),
      ),
    );
    const told = answers.map(({ status, body: { instance: _instance, ...said } }) => ({ status, ...said }));
    expect(told[0]).toEqual(told[1]);
    expect(told[0]).toMatchObject({ status: 404, type: 'not-found' });
  });
});

describe('place-order 409', () => {
  it('refuses a partner whose licence lapsed yesterday, with article and date', async () => {
    await stage.put(
      partnerCodec.write(aPartner({ id: 'ptn_lapsed' })),
      licenceCodec.write(aLicence({ partnerId: 'ptn_lapsed', validTo: '2026-11-21' })),
    );
    const answer = await stage.call(handler, {
      as: 'sales',
      key: 'lapsed',
      body: { ...body, partnerId: 'ptn_lapsed' },
    });
    expect(answer).toMatchObject({ status: 409, body: { type: 'licence-lapsed', facts: { validTo: '2026-11-21' } } });
    expect(answer.body.article).toContain('O54');
    expect(answer.body.errors).toEqual([{ pointer: '/lines/0', type: 'licence-lapsed', reason: answer.body.title }]);
  });

  it('refuses an item that waits for first-operation review, and one without a price', async () => {
    await stage.put(itemCodec.write(anItem({ id: 'itm_new', code: 'NEW', status: 'pending' })), aPrice('itm_new', 1));
    await stage.put(itemCodec.write(anItem({ id: 'itm_unpriced', code: 'UNPRICED' })));
    const lines = [
      { itemId: 'itm_stent', quantity: 1 },
      { itemId: 'itm_new', quantity: 1 },
      { itemId: 'itm_unpriced', quantity: 1 },
    ];
    const answer = await stage.call(handler, { as: 'sales', key: 'both', body: { ...body, lines } });
    expect(answer.body).toMatchObject({
      type: 'item-not-approved',
      errors: [
        { pointer: '/lines/1', type: 'item-not-approved', reason: answer.body.title },
        { pointer: '/lines/2', type: 'price-missing', reason: 'No price covers this line' },
      ],
    });
  });
});

describe('place-order 422', () => {
  it('names every wrong field', async () => {
    const wrong = { partnerId: 'ptn_dealer', lines: [{ itemId: 'itm_stent', quantity: 0.5, price: '1' }], extra: true };
    const answer = await stage.call(handler, { as: 'sales', key: 'wrong', body: wrong });
    expect(answer.status).toBe(422);
    const pointers = answer.body.errors.map(({ pointer }: { pointer: string }) => pointer);
    expect(pointers).toEqual(expect.arrayContaining(['/lines/0/quantity', '/lines/0/price', '/extra']));
  });

  it('names every line whose item does not exist', async () => {
    const lines = [{ itemId: 'itm_none', quantity: 1 }];
    const answer = await stage.call(handler, { as: 'sales', key: 'none', body: { ...body, lines } });
    expect(answer.body).toMatchObject({ type: 'item-not-found', errors: [{ pointer: '/lines/0/itemId' }] });
  });

  it('knows the warehouse it is to come from', async () => {
    const answer = await stage.call(handler, { as: 'sales', key: 'mars', body: { ...body, warehouseId: 'wh_mars' } });
    expect(answer).toMatchObject({
      status: 422,
      body: { type: 'warehouse-not-found', facts: { warehouse: 'wh_mars' } },
    });
  });

  it('refuses the same key for another order', async () => {
    await stage.call(handler, { as: 'dealer-buyer', key: 'used', body });
    const other = { ...body, lines: [{ itemId: 'itm_stent', quantity: 9 }] };
    expect((await stage.call(handler, { as: 'dealer-buyer', key: 'used', body: other })).body.type).toBe(
      'idempotency-key-reused',
    );
  });
});

import { beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { allocated, itemNamed, partnerNamed } from './goods-out.ts';
import { as, read } from './people.ts';

let partnerId: string;
let itemId: string;
beforeAll(async () => {
  partnerId = await partnerNamed('D-05');
  ({ itemId } = await itemNamed('SYRINGE-05'));
});

describe('the same request again, with the same key', () => {
  it('returns the first order though the first answer got lost: nothing is ordered twice', async () => {
    const key = randomUUID();
    const body = { partnerId, customerReference: key, lines: [{ itemId, quantity: 7 }] };
    const first = await as('sales').send('POST', '/orders', body, { key });
    expect(first.status).toBe(201);
    expect(first.headers.get('idempotent-replay')).toBeNull();
    const again = await as('sales').send('POST', '/orders', body, { key });
    expect(again.status).toBe(201);
    expect(again.headers.get('idempotent-replay')).toBe('true');
    expect(again.body).toEqual(first.body);
    const { items } = await read('sales', `/orders/${first.body.orderId}/timeline`);
    expect((items as { command: string }[]).filter(({ command }) => command === 'place-order')).toHaveLength(1);
  });

  it('is answered as the first time though the order has moved on, and its credit is taken once', async () => {
    const { orderId } = await as('sales').must('/orders', { partnerId, lines: [{ itemId, quantity: 3 }] });
    const key = randomUUID();
    const approve = () => as('sales-manager').send('POST', `/orders/${orderId}/approve`, {}, { key });
    const first = await approve();
    const again = await approve();
    expect([first.status, again.status]).toEqual([200, 200]);
    expect(again.body).toEqual(first.body);
    const other = await as('sales-manager').send('POST', `/orders/${orderId}/approve`, {});
    expect([other.status, other.body.type]).toEqual([409, 'order-not-waiting']);
  });

  it('sent twenty times at once does its work once', async () => {
    const { shipmentId } = await allocated(partnerId, itemId, 4);
    const { lines } = await read('picker', `/logistics/shipments/${shipmentId}`);
    const picks = (lines as { line: number; lot: string; quantity: number }[]).map(({ line, lot, quantity }) => ({
      ...{ line, lot, quantity },
    }));
    const key = randomUUID();
    const send = () => as('picker').send('POST', `/logistics/shipments/${shipmentId}/picks`, { picks }, { key });
    const answers = await Promise.all(Array.from({ length: 20 }, send));
    expect(new Set(answers.map(({ status, body }) => JSON.stringify([status, body])))).toHaveProperty('size', 1);
    expect(answers[0]).toMatchObject({ status: 200, body: { picked: 4 } });
    expect(answers.filter(({ headers }) => headers.get('idempotent-replay') === null)).toHaveLength(1);
  });

  it('with other content is refused, and nobody replays with another’s key', async () => {
    const key = randomUUID();
    const order = (quantity: number) => ({ partnerId, lines: [{ itemId, quantity }] });
    const first = await as('sales').send('POST', '/orders', order(1), { key });
    const changed = await as('sales').send('POST', '/orders', order(2), { key });
    expect(changed.body).toMatchObject({ type: 'idempotency-key-reused' });
    const other = await as('sales-manager').send('POST', '/orders', order(1), { key });
    expect(other.status).toBe(201);
    expect(other.body.orderId).not.toBe(first.body.orderId);
  });

  it('without a key is refused where money or goods would move', async () => {
    const answer = await as('sales').send(
      'POST',
      '/orders',
      { partnerId, lines: [{ itemId, quantity: 1 }] },
      { key: '' },
    );
    expect(answer.body).toMatchObject({ type: 'idempotency-key-missing' });
  });
});

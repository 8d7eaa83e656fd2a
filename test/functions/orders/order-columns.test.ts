import { beforeAll, describe, expect, it } from '@jest/globals';
import { contract as getting } from '../../../functions/orders/get-order-columns/contract.ts';
import { handler as get } from '../../../functions/orders/get-order-columns/handler.ts';
import { handler as importOrder } from '../../../functions/orders/import-order/handler.ts';
import { contract as remembering } from '../../../functions/orders/remember-order-columns/contract.ts';
import { handler as remember } from '../../../functions/orders/remember-order-columns/handler.ts';
import { handler as getOrder } from '../../../functions/orders/get-order/handler.ts';
import { itemCode } from '../../../domain/catalogue/code.ts';
import { codeCodec } from '../../../table/catalogue.ts';
import { partnerCodec } from '../../../table/partners.ts';
import { aPartner, company, furnish, noon, openStage, type Stage } from '../stage.ts';

const partnerId = 'ptn_dealer';
const heading = ['序号', '物料号', '品名', '数', '采购单'];
const columns = { code: 1, quantity: 3, name: 2, reference: 4 };
let stage: Stage;
let count = 0;
const learn = (body: object = {}, as = 'sales', key = `key-${(count += 1)}`) =>
  stage.call(remember, { as, key, body: { partnerId, heading, columns, ...body } });
const ask = (titles: readonly string[], as = 'sales', of = partnerId) =>
  stage.call(get, { as, body: { partnerId: of, heading: titles } });
const send = (rows: readonly (readonly string[])[], more: object = {}) => {
  const content = rows.map((row) => row.join(',')).join('\n');
  const body = { partnerId, fileName: 'order.csv', content, ...more };
  return stage.call(importOrder, { as: 'dealer-buyer', key: `key-${(count += 1)}`, body });
};

beforeAll(async () => {
  stage = await openStage();
  await furnish(stage);
  await stage.put(partnerCodec.write(aPartner({ id: 'ptn_stranger' })));
  await stage.write(
    codeCodec.put(itemCode(company, `partner:${partnerId}`, 'M-1', 'itm_stent', 10)),
    codeCodec.put(itemCode(company, 'partner:ptn_stranger', 'M-1', 'itm_stent', 1)),
  );
});

describe('order columns 200', () => {
  it('are asked for by their heading: plain ones are recognised, others are unknown until somebody says', async () => {
    const plain = await ask(['院内编码', '品名', '数量']);
    getting.output.parse(plain.body);
    expect(plain.body).toEqual({ partnerId, source: 'recognised', columns: { code: 0, name: 1, quantity: 2 } });
    expect((await ask(heading)).body).toEqual({ partnerId, source: 'unknown' });
    const answer = await learn();
    remembering.output.parse(answer.body);
    expect(answer).toMatchObject({ status: 200, body: { partnerId, heading, columns } });
    const learned = await ask(['序 号', '物料号', '品名', '数', '采购单', '']);
    expect(learned.body).toMatchObject({ source: 'learned', columns, learnedAt: noon, learnedBy: 'sales' });
  });

  it('count for one sender only, and before what the titles say', async () => {
    expect((await ask(heading, 'stranger', 'ptn_stranger')).body.source).toBe('unknown');
    const titles = ['编码', '数量', '院内号'];
    await learn({ heading: titles, columns: { code: 2, quantity: 1 } }, 'dealer-buyer');
    expect((await ask(titles)).body).toMatchObject({ source: 'learned', columns: { code: 2, quantity: 1 } });
  });

  it('let an order file be read that could not be before, with the sender’s own number', async () => {
    const titles = ['行', '货号', '订量', '订单'];
    const rows = [titles, ['1', 'M-1', '2', 'PO-7'], ['2', 'M-1', '1', 'PO-7']];
    expect(await send(rows)).toMatchObject({
      status: 422,
      body: { type: 'columns-unknown', facts: { heading: '行 | 货号 | 订量 | 订单' } },
    });
    await learn({ heading: titles, columns: { code: 1, quantity: 2, reference: 3 } });
    const placed = await send(rows);
    expect(placed).toMatchObject({ status: 200, body: { outcome: 'placed', gross: '3000.00' } });
    const order = await stage.call(getOrder, { as: 'sales', parameters: { orderId: placed.body.orderId } });
    expect(order.body).toMatchObject({ customerReference: 'PO-7', lines: [{ quantity: 20 }, { quantity: 10 }] });
    const said = await send(rows, { customerReference: 'SAID' });
    const other = await stage.call(getOrder, { as: 'sales', parameters: { orderId: said.body.orderId } });
    expect(other.body.customerReference).toBe('SAID');
    expect((await send([...rows, ['3', 'M-1', '1', 'PO-8']])).body).toMatchObject({
      type: 'file-unreadable',
      errors: [{ pointer: '/content/3/reference' }],
    });
  });

  it('answer a replay with the first answer; the latest word counts', async () => {
    const first = await learn({}, 'sales', 'again');
    const second = await learn({}, 'sales', 'again');
    expect(second.body).toEqual(first.body);
    expect(second.headers['idempotent-replay']).toBe('true');
    const [event] = await stage.eventsOf('sales', 'again');
    expect(event).toMatchObject({ type: 'orders.order-columns-remembered.v1', data: { partnerId, columns } });
    await learn({ columns: { code: 2, quantity: 3 } }, 'dealer-buyer');
    expect((await ask(heading)).body).toMatchObject({
      columns: { code: 2, quantity: 3 },
      learnedBy: 'dealer-buyer',
    });
  });
});

describe('order columns 403, 404 and 422', () => {
  it.each(['picker', 'auditor', 'nobody'])('403: are not for %s', async (as) => {
    expect((await learn({}, as)).status).toBe(403);
    expect((await ask(heading, as)).status).toBe(403);
  });

  it('404: tell a stranger the same of a partner that exists and of one that does not', async () => {
    for (const asked of [partnerId, 'ptn_none']) {
      expect(await learn({ partnerId: asked }, 'stranger')).toMatchObject({ status: 404, body: { type: 'not-found' } });
      expect(await ask(heading, 'stranger', asked)).toMatchObject({ status: 404, body: { type: 'not-found' } });
    }
    expect((await learn({ partnerId: 'ptn_none' })).status).toBe(404);
    expect((await ask(heading, 'sales', 'ptn_none')).status).toBe(404);
  });

  it('422: name the column that does not fit, and wrong fields', async () => {
    expect((await learn({ columns: { code: 1, quantity: 9 } })).body).toMatchObject({
      type: 'columns-unfit',
      errors: [{ pointer: '/columns/quantity' }],
    });
    const wrong = await learn({ heading: [], columns: { code: -1 } });
    const pointers = wrong.body.errors.map(({ pointer }: { pointer: string }) => pointer);
    expect(pointers).toEqual(expect.arrayContaining(['/heading', '/columns/code', '/columns/quantity']));
  });
});

import { beforeAll, describe, expect, it } from '@jest/globals';
import { handler as listOrders } from '../../functions/orders/list-orders/handler.ts';
import { handler as placeOrder } from '../../functions/orders/place-order/handler.ts';
import { handler as quotePrice } from '../../functions/pricing/quote-price/handler.ts';
import { handler as registerPartner } from '../../functions/partners/register-partner/handler.ts';
import { aPrice, furnish, openStage, type Stage } from './stage.ts';

const body = { partnerId: 'ptn_dealer', lines: [{ itemId: 'itm_stent', quantity: 1 }] };
let stage: Stage;
const place = (key: string | undefined, more: object = {}, headers: Record<string, string> = {}) =>
  stage.call(placeOrder, { as: 'sales', key, body: { ...body, ...more }, headers });

beforeAll(async () => {
  stage = await openStage();
  await furnish(stage);
});

describe('Idempotency-Key', () => {
  it('400: refuses a key the table could not hold, before anything is done', async () => {
    for (const key of ['k'.repeat(3000), 'k'.repeat(129), 'schlüssel', 'a\tb']) {
      expect(await place(key)).toMatchObject({ status: 400, body: { type: 'idempotency-key-malformed' } });
    }
  });

  it('400: an empty key is none, and never makes two requests of one', async () => {
    expect((await place(undefined, {}, { 'idempotency-key': '' })).body.type).toBe('idempotency-key-missing');
    const told = { code: 'D-9', name: '甲', kind: 'distributor', region: '310000', warehouseId: 'wh_east' };
    const empty = await stage.call(registerPartner, { as: 'sales', body: told, headers: { 'idempotency-key': '' } });
    expect(empty).toMatchObject({ status: 400, body: { type: 'idempotency-key-malformed' } });
  });

  it('201: takes 128 printable characters', async () => {
    expect((await place(`a#b/ ~${'k'.repeat(122)}`)).status).toBe(201);
  });
});

describe('X-Correlation-Id', () => {
  it('stands in the journal when it is fit to, else the request’s own number does', async () => {
    await place('told', {}, { 'x-correlation-id': 'story-7' });
    await place('long', {}, { 'x-correlation-id': 'c'.repeat(5000) });
    expect((await stage.entryOf('sales', 'told'))?.correlation).toBe('story-7');
    expect((await stage.entryOf('sales', 'long'))?.correlation).toMatch(/^request-\d+$/);
  });
});

describe('input', () => {
  it('422: refuses half a character, in values and in names', async () => {
    for (const more of [{ customerReference: 'x\ud800y' }, { 'n\udfff': 1 }]) {
      expect(await place('half', more)).toMatchObject({ status: 422, body: { type: 'input-invalid' } });
    }
    expect((await place('whole', { customerReference: '😀 \ud83d\ude00' })).status).toBe(201);
  });

  it('422: refuses an amount that cannot be counted exactly, asked or ordered', async () => {
    await stage.put(aPrice('itm_stent', 9_000_000_000_000_000));
    expect(await place('dear', { lines: [{ itemId: 'itm_stent', quantity: 10_000_000 }] })).toMatchObject({
      status: 422,
      body: { type: 'amount-too-large' },
    });
    const query = { partnerId: 'ptn_dealer', itemId: 'itm_stent', quantity: '10000000' };
    expect((await stage.call(quotePrice, { as: 'sales', query })).body.type).toBe('amount-too-large');
  });
});

describe('lists', () => {
  const list = (query: Record<string, string>) =>
    stage.call(listOrders, { as: 'sales', query: { partnerId: 'ptn_dealer', ...query } });

  it('200: nothing lies between days that are crossed', async () => {
    expect(await list({ from: '2026-12-01', to: '2026-01-01' })).toMatchObject({ status: 200, body: { items: [] } });
  });

  it('400: refuses a cursor that somebody changed', async () => {
    for (const key of ['first', 'second'])
      await place(`list-${key}`, { lines: [{ itemId: 'itm_stent', quantity: 2 }] });
    const { cursor } = (await list({ limit: '1' })).body;
    const told = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as Record<string, unknown>;
    const changed = [
      ...Object.keys(told).map((name) => ({ ...told, [name]: undefined })),
      ...Object.keys(told).map((name) => ({ ...told, [name]: 7 })),
      { ...told, more: 'x' },
      { ...told, gs1sk: 'zzz' },
    ];
    for (const key of changed) {
      const asked = await list({ cursor: Buffer.from(JSON.stringify(key)).toString('base64url') });
      expect([key, asked.body.type]).toEqual([key, 'cursor-invalid']);
    }
  });
});

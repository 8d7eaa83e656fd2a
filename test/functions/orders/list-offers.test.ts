import { beforeAll, describe, expect, it } from '@jest/globals';
import { contract } from '../../../functions/orders/list-offers/contract.ts';
import { handler } from '../../../functions/orders/list-offers/handler.ts';
import { handler as place } from '../../../functions/orders/place-order/handler.ts';
import { itemCodec, newItemWrites } from '../../../table/catalogue.ts';
import { licenceCodec, partnerCodec } from '../../../table/partners.ts';
import { priceSheetCodec } from '../../../table/pricing.ts';
import {
  aLicence,
  anItem,
  aPartner,
  aPrice,
  company,
  furnish,
  noon,
  openStage,
  stockOf,
  type Stage,
} from '../stage.ts';

const partnerId = 'ptn_dealer';
let stage: Stage;
const offers = (query: Record<string, string> = {}, as: string | undefined = 'dealer-buyer') =>
  stage.call(handler, { ...(as && { as }), query: { partnerId, ...query } });

beforeAll(async () => {
  stage = await openStage();
  await furnish(stage);
  const term = { validFrom: '2026-01-01', validTo: '2027-12-31' };
  const rules = [
    { ...term, id: 'list', level: 'list', scope: '', fromQuantity: 1, unitPriceE4: 1_000_000 },
    { ...term, id: 'many', level: 'list', scope: '', fromQuantity: 50, unitPriceE4: 900_000 },
    { ...term, id: 'same', level: 'tier', scope: '2', fromQuantity: 60, unitPriceE4: 900_000 },
    { ...term, id: 'others', level: 'channel', scope: 'hospital', fromQuantity: 5, unitPriceE4: 1 },
    { ...term, id: 'past', level: 'list', scope: '', fromQuantity: 7, unitPriceE4: 2, validTo: '2026-11-21' },
  ] as const;
  const bulk = anItem({ id: 'itm_bulk', code: 'BULK', name: '散装棉球', productLine: 'consumable' });
  await stage.put(
    priceSheetCodec.write({ id: 'sheet', company, itemId: 'itm_stent', currency: 'CNY', rules }),
    itemCodec.write(bulk),
    aPrice('itm_bulk', 1_000, { fromQuantity: 100 }),
    itemCodec.write(anItem({ id: 'itm_free', code: 'FREE', name: '无价商品', productLine: 'consumable' })),
    itemCodec.write(anItem({ id: 'itm_new', code: 'NEW', status: 'pending', productLine: 'consumable' })),
    itemCodec.write(anItem({ id: 'itm_out', code: 'OUT', status: 'banned', productLine: 'consumable' })),
    partnerCodec.write(aPartner({ id: 'ptn_narrow', minimumShelfLifeDays: 900 })),
    licenceCodec.write(aLicence({ partnerId: 'ptn_narrow', productLines: ['ortho'] })),
  );
  await stage.write(...newItemWrites(bulk), ...stockOf('itm_stent', 'A', '2028-06-30', 12));
});

describe('list-offers 200', () => {
  it('shows what a buyer needs to choose: prices by quantity, certificate, storage, packaging, rough stock', async () => {
    const answer = await offers({ productLine: 'cardio' });
    expect(answer.status).toBe(200);
    contract.output.parse(answer.body);
    expect(answer.body).toMatchObject({ currency: 'CNY', warehouseId: 'wh_east', asOf: noon });
    expect(answer.body.items).toMatchObject([
      {
        itemId: 'itm_stent',
        code: 'STENT-35',
        certificateNumber: '国械注准20203130001',
        levels: [{ unit: '支', quantity: 1 }],
        unitPrice: '100.0000',
        rule: 'list',
        availability: '10-99',
        problems: [],
      },
    ]);
    // Neither what other channels pay, nor prices of the past, nor a second break that changes nothing.
    expect(answer.body.items[0].breaks).toEqual([
      { fromQuantity: 1, unitPrice: '100.0000', rule: 'list' },
      { fromQuantity: 50, unitPrice: '90.0000', rule: 'many' },
    ]);
  });

  it('offers approved items only, says which has no price, and which is sold in larger quantities only', async () => {
    const { items } = (await offers({ productLine: 'consumable' })).body;
    expect(items.map(({ code }: { code: string }) => code).sort()).toEqual(['BULK', 'FREE']);
    const byCode = new Map<string, Record<string, unknown>>(
      items.map((item: { code: string }) => [item.code, item] as const),
    );
    expect(byCode.get('FREE')).toMatchObject({ breaks: [], problems: [{ type: 'price-missing' }] });
    expect(byCode.get('BULK')).toMatchObject({ breaks: [{ fromQuantity: 100 }], problems: [], availability: '0' });
    expect(byCode.get('BULK')).not.toHaveProperty('unitPrice');
  });

  it('finds by words and pages on without showing anything twice', async () => {
    expect((await offers({ text: '棉球' })).body.items).toMatchObject([{ code: 'BULK' }]);
    expect((await offers({ text: '棉球', productLine: 'cardio' })).body.items).toEqual([]);
    const first = await offers({ limit: '2' });
    const second = await offers({ limit: '2', cursor: first.body.cursor });
    const codes = [first, second].flatMap(({ body }) => body.items.map(({ code }: { code: string }) => code));
    expect(codes).toEqual(['BULK', 'FREE', 'STENT-35']);
  });

  it('says why a partner may not have an item, in the words an order would be refused with', async () => {
    const [offer] = (await offers({ partnerId: 'ptn_narrow', productLine: 'cardio' }, 'sales')).body.items;
    const body = { partnerId: 'ptn_narrow', lines: [{ itemId: 'itm_stent', quantity: 1 }] };
    const refused = await stage.call(place, { as: 'sales', key: 'narrow', body });
    expect(offer.problems).toMatchObject([{ type: refused.body.type, title: { en: refused.body.title } }]);
    expect(offer.problems[0].type).toBe('licence-scope');
    // Its minimum shelf life is longer than what the stock has left.
    expect(offer.availability).toBe('0');
  });
});

describe('list-offers 400, 403, 404 and 422', () => {
  it('400: knows its own cursors only', async () => {
    expect((await offers({ cursor: 'abc' })).body.type).toBe('cursor-invalid');
  });
  it.each(['picker', 'auditor', 'nobody'])('403: is closed to %s', async (as) => {
    expect((await offers({}, as)).status).toBe(403);
  });
  it('404: tells a stranger the same of a partner that exists and of one that does not', async () => {
    for (const asked of [partnerId, 'ptn_none']) {
      const answer = await offers({ partnerId: asked }, 'stranger');
      expect(answer).toMatchObject({ status: 404, body: { type: 'not-found', facts: { partner: asked } } });
    }
    expect((await offers({ partnerId: 'ptn_none' }, 'sales')).status).toBe(404);
  });
  it('422: takes no page longer than 50', async () => {
    expect((await offers({ limit: '51' })).body.errors).toMatchObject([{ pointer: '/limit' }]);
  });
});

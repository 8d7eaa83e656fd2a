import { beforeAll, describe, expect, it } from '@jest/globals';
import { contract } from '../../../functions/orders/preview-order/contract.ts';
import { handler } from '../../../functions/orders/preview-order/handler.ts';
import { handler as placeOrder } from '../../../functions/orders/place-order/handler.ts';
import { itemCodec } from '../../../table/catalogue.ts';
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
const lines = [{ itemId: 'itm_stent', quantity: 3 }];
let stage: Stage;
const preview = (body: object, as: string | undefined = 'sales') =>
  stage.call(handler, { ...(as && { as }), body: { partnerId, lines, ...body } });

beforeAll(async () => {
  stage = await openStage();
  await furnish(stage);
  const term = { validFrom: '2026-01-01', validTo: '2027-12-31' };
  const rules = [
    { ...term, id: 'for-dealer', level: 'partner', scope: partnerId, fromQuantity: 10, unitPriceE4: 800_000 },
    { ...term, id: 'for-hospitals', level: 'channel', scope: 'hospital', fromQuantity: 1, unitPriceE4: 500_000 },
    { ...term, id: 'for-all', level: 'list', scope: '', fromQuantity: 1, unitPriceE4: 1_000_000 },
  ] as const;
  await stage.put(
    itemCodec.write(anItem({ id: 'itm_pending', code: 'PENDING', name: '未审品种', status: 'pending' })),
    itemCodec.write(anItem({ id: 'itm_banned', code: 'BANNED', status: 'banned' })),
    priceSheetCodec.write({ id: 'sheet', company, itemId: 'itm_stent', currency: 'CNY', rules }),
    aPrice('itm_pending', 10_000),
    partnerCodec.write(aPartner({ id: 'ptn_lapsed', creditLimit: 1 })),
    licenceCodec.write(aLicence({ partnerId: 'ptn_lapsed', validTo: '2026-11-21' })),
    partnerCodec.write(aPartner({ id: 'ptn_below', ancestors: [partnerId] })),
  );
  await stage.write(
    ...stockOf('itm_stent', 'A', '2028-06-30', 12),
    ...stockOf('itm_stent', 'B', '2028-06-30', 500, 'wh_west'),
  );
});

describe('preview-order 200', () => {
  it('prices every line, says by which rule, and adds net and tax up to gross', async () => {
    const answer = await preview({ lines: [...lines, { itemId: 'itm_stent', quantity: 10 }] }, 'dealer-buyer');
    expect(answer.status).toBe(200);
    contract.output.parse(answer.body);
    expect(answer.body).toMatchObject({
      isPlaceable: true,
      problems: [],
      totals: { net: '973.45', tax: '126.55', gross: '1100.00' },
      lines: [
        { line: 1, itemCode: 'STENT-35', unit: '支', taxRate: '13.00', unitPrice: '100.0000', gross: '300.00' },
        { line: 2, unitPrice: '80.0000', gross: '800.00', price: { rule: 'for-dealer' } },
      ],
      asOf: noon,
    });
    expect(answer.body.lines[0].price.looked).toMatchObject([
      { rule: 'for-dealer', outcome: 'quantity-below', words: { zh: expect.stringContaining('起订量') } },
      { rule: 'for-all', outcome: 'won' },
    ]);
    expect(answer.body.lines[0]).not.toHaveProperty('availability');
  });

  it('says what placing the same order says', async () => {
    const asked = [{ itemId: 'itm_banned', quantity: 1 }, ...lines, { itemId: 'itm_pending', quantity: 1 }];
    const told = await preview({ lines: asked });
    const placed = await stage.call(placeOrder, { as: 'sales', key: 'same', body: { partnerId, lines: asked } });
    type Told = { problems: { type: string; title: { en: string } }[] };
    const reasons = told.body.lines.flatMap(({ problems: [first] }: Told, index: number) =>
      first ? [{ pointer: `/lines/${index}`, reason: first.title.en, type: first.type }] : [],
    );
    expect(reasons).toEqual(placed.body.errors);
    expect(told.body.lines[0].problems).toMatchObject([
      { type: 'item-banned', title: { en: placed.body.title, zh: expect.any(String) }, stops: 'placing' },
      { type: 'price-missing' },
    ]);
  });

  it('takes no order number and leaves no order behind', async () => {
    const place = async (key: string) =>
      Number((await stage.call(placeOrder, { as: 'sales', key, body: { partnerId, lines } })).body.number.slice(-6));
    const before = await place('before');
    await preview({});
    expect(await place('after')).toBe(before + 1);
  });

  it('tells all lines, licence, credit, address and warehouse at once', async () => {
    const answer = await preview({
      partnerId: 'ptn_lapsed',
      addressId: 'adr_9',
      warehouseId: 'wh_mars',
      lines: [...lines, { itemId: 'itm_none', quantity: 1 }],
    });
    contract.output.parse(answer.body);
    expect(answer.body).toMatchObject({
      isPlaceable: false,
      problems: [
        { type: 'address-not-found', facts: { address: 'adr_9' }, stops: 'placing' },
        { type: 'warehouse-not-found', facts: { warehouse: 'wh_mars' }, stops: 'placing' },
        { type: 'credit-exceeded', facts: { limit: '0.01', order: '300.00' }, stops: 'approval' },
      ],
      lines: [
        {
          problems: [
            { type: 'licence-lapsed', article: expect.stringContaining('O54'), facts: { validTo: '2026-11-21' } },
          ],
        },
        { itemId: 'itm_none', problems: [{ type: 'item-not-found' }] },
      ],
    });
    expect(answer.body.lines[1]).not.toHaveProperty('name');
  });

  it('tells how much is there where the goods would come from, in the sizes partners may know', async () => {
    const band = async (body: object, as: string) => (await preview(body, as)).body.lines[0].availability;
    expect(await band({ withAvailability: true }, 'dealer-buyer')).toBe('10-99');
    await stage.write({
      kind: 'put',
      item: { pk: 'WAREHOUSES#lotline', sk: 'wh_west', kind: 'warehouse', schema: 1, id: 'wh_west' },
    });
    expect(await band({ withAvailability: true, warehouseId: 'wh_west' }, 'sales')).toBe('100+');
    expect(await band({ withAvailability: true, warehouseId: 'wh_west' }, 'dealer-buyer')).toBeUndefined();
  });

  it('shows a partner nothing of an item that waits for review but that it may not have it', async () => {
    const pending = { lines: [{ itemId: 'itm_pending', quantity: 1 }], withAvailability: true };
    const { lines: told, totals } = (await preview(pending, 'dealer-buyer')).body;
    const [line] = told;
    expect(totals).toEqual({ net: '0.00', tax: '0.00', gross: '0.00' });
    expect(line).toMatchObject({ itemId: 'itm_pending', problems: [{ type: 'item-not-approved' }] });
    expect(line).not.toHaveProperty('name');
    expect(line).not.toHaveProperty('unitPrice');
    expect((await preview(pending)).body.lines[0]).toMatchObject({ name: '未审品种', unitPrice: '1.0000' });
  });

  it('holds 300 lines, the most an order has', async () => {
    const many = Array.from({ length: 300 }, (_, index) => ({ itemId: 'itm_stent', quantity: index + 1 }));
    const answer = await preview({ lines: many });
    expect(answer.body.lines).toHaveLength(300);
    expect(answer.body.isPlaceable).toBe(true);
  });
});

describe('preview-order 403', () => {
  it.each(['picker', 'auditor', 'nobody'])('is closed to %s', async (as) => {
    expect((await preview({}, as)).status).toBe(403);
  });
});

describe('preview-order 404', () => {
  it('tells a stranger the same of a partner that exists and of one that does not, and nobody what those below pay', async () => {
    const answers = await Promise.all(
      [partnerId, 'ptn_none'].map((asked) => preview({ partnerId: asked, warehouseId: 'wh_none' }, 'stranger')),
    );
    const [first, second] = answers.map(({ status, body: { instance: _instance, ...told } }) =>
      JSON.stringify({ status, told }).replaceAll(/ptn_\w+/g, ''),
    );
    expect(first).toEqual(second);
    expect(answers[0]).toMatchObject({ status: 404, body: { type: 'not-found' } });
    expect((await preview({ partnerId: 'ptn_below' }, 'dealer-buyer')).status).toBe(404);
    expect((await preview({ partnerId: 'ptn_none' })).status).toBe(404);
  });
});

describe('preview-order 422', () => {
  it('names every wrong field, and takes no order without or with too many lines', async () => {
    const wrong = await preview({ lines: [{ itemId: 'itm_stent', quantity: 0.5 }], extra: true });
    const pointers = wrong.body.errors.map(({ pointer }: { pointer: string }) => pointer);
    expect(pointers).toEqual(expect.arrayContaining(['/lines/0/quantity', '/extra']));
    const tooMany = Array.from({ length: 301 }, () => lines[0]);
    expect((await preview({ lines: tooMany })).body.errors).toMatchObject([{ pointer: '/lines' }]);
    expect((await preview({ lines: [] })).body.errors).toMatchObject([{ pointer: '/lines' }]);
  });
});

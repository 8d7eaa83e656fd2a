import { beforeAll, describe, expect, it } from '@jest/globals';
import { deliveryReceivedV1 } from '../../../events/purchasing.ts';
import { handler } from '../../../functions/purchasing/receive-delivery/handler.ts';
import { itemCodec } from '../../../table/catalogue.ts';
import { keys } from '../../../table/keys.ts';
import { positionOf } from '../../../table/stock.ts';
import { anItem, company, openStage, stockOf, type Stage } from '../stage.ts';
import { aPurchaseOrder, cartonDi, coldDi, furnishSupply, implantDi, receive, stentDi, transport } from './supply.ts';

let stage: Stage;
const stent = (lot: string, packages = 1, di = stentDi) => ({
  code: `(01)${di}(17)281231(11)260101(10)${lot}`,
  packages,
});
const implant = (serial: string) => ({ code: `(01)${implantDi}(17)291231(10)IM1(21)${serial}`, packages: 1 });

beforeAll(async () => {
  stage = await openStage();
  await furnishSupply(stage);
});

async function position(itemId: string, lot: string, expiry: string) {
  const item = await stage.dependencies.store.get(keys.position(company, itemId, 'wh_east', expiry, lot), 'consistent');
  return item && positionOf(item);
}

describe('receive-delivery 201', () => {
  it('receives by scan: cartons count their content, lot, dates and serials go into the books, all in inspection', async () => {
    const order = await aPurchaseOrder(stage);
    const scans = [stent('A1', 2, cartonDi), stent('A1', 5), implant('SN1'), implant('SN2')];
    const answer = await stage.call(handler, {
      as: 'receiver',
      key: 'by-scan',
      body: { purchaseOrderId: order, supplierId: 'ptn_supplier', deliveryNote: 'SN-9', scans },
    });
    expect(answer).toMatchObject({
      status: 201,
      body: {
        status: 'received',
        lines: [
          { line: 1, itemId: 'itm_stent', lot: 'A1', expiry: '2028-12-31', quantity: 25, serialCount: 0 },
          { line: 2, itemId: 'itm_implant', lot: 'IM1', quantity: 2, serialCount: 2 },
        ],
      },
    });
    expect(await position('itm_stent', 'A1', '2028-12-31')).toMatchObject({ inspection: 25, available: 0 });
    const { store } = stage.dependencies;
    const lot = await store.get(keys.lot(company, 'itm_stent', 'A1'), 'consistent');
    expect(lot).toMatchObject({ productionDate: '2026-01-01', supplierId: 'ptn_supplier' });
    const life = await store.queryAll({ pk: keys.serial(company, 'itm_implant', 'SN1').pk, reading: 'consistent' });
    expect(life).toMatchObject([
      { kind: 'move', step: 'receiving', quantity: 1, from: { partnerId: 'ptn_supplier' } },
      { kind: 'serial', status: 'held', stock: 'inspection', warehouseId: 'wh_east' },
    ]);
    const [event] = await stage.eventsOf('receiver', 'by-scan');
    expect(deliveryReceivedV1.data.parse(event?.data)).toMatchObject({ lineCount: 2, purchaseOrderId: order });
  });

  it('takes the expiry from the lot on file when the label does not carry it', async () => {
    const order = await aPurchaseOrder(stage);
    await stage.write(...stockOf('itm_stent', 'KNOWN', '2027-06-30', 5));
    const answer = await receive(stage, order, { scans: [{ code: `(01)${stentDi}(10)KNOWN`, packages: 3 }] });
    expect(answer.body.lines).toMatchObject([{ lot: 'KNOWN', expiry: '2027-06-30', quantity: 3 }]);
    expect(await position('itm_stent', 'KNOWN', '2027-06-30')).toMatchObject({ available: 5, inspection: 3 });
  });

  it('takes cold goods that show their temperature on the way', async () => {
    const order = await aPurchaseOrder(stage);
    const scans = [{ code: `(01)${coldDi}(17)270101(10)C1`, packages: 2 }];
    expect((await receive(stage, order, { scans, transport })).status).toBe(201);
  });

  it('takes goods without a UDI that were made before their duty began, and says which no certificate covers', async () => {
    const order = await aPurchaseOrder(stage);
    const early = {
      itemId: 'itm_stent',
      lot: 'EARLY',
      expiry: '2028-12-31',
      productionDate: '2022-05-31',
      quantity: 1,
    };
    const before = { ...early, lot: 'BEFORE', productionDate: '2019-12-31' };
    const answer = await receive(stage, order, { goods: [early, before] });
    expect(answer.body.lines).toMatchObject([
      { lot: 'EARLY', outsideCertificate: false },
      { lot: 'BEFORE', outsideCertificate: true },
    ]);
  });

  it('takes named goods whose label shows the identifier and too little else', async () => {
    const order = await aPurchaseOrder(stage);
    const goods = [{ itemId: 'itm_stent', lot: 'BARE', expiry: '2028-12-31', quantity: 2, scan: stentDi }];
    expect((await receive(stage, order, { goods })).body.lines).toMatchObject([{ lot: 'BARE', quantity: 2 }]);
    const wrong = [{ ...goods[0], scan: implantDi }];
    const answer = await receive(stage, order, { goods: wrong });
    expect(answer).toMatchObject({ status: 422, body: { type: 'label-of-another-item' } });
  });

  it('counts a request sent twice once', async () => {
    const purchaseOrderId = await aPurchaseOrder(stage);
    const body = { purchaseOrderId, supplierId: 'ptn_supplier', deliveryNote: 'X', scans: [stent('TWICE', 4)] };
    const first = await stage.call(handler, { as: 'receiver', key: 'twice', body });
    expect((await stage.call(handler, { as: 'receiver', key: 'twice', body })).body).toEqual(first.body);
    expect(await position('itm_stent', 'TWICE', '2028-12-31')).toMatchObject({ inspection: 4 });
  });

  it('lets two receivers of one line never take more than was ordered', async () => {
    const order = await aPurchaseOrder(stage, [{ itemId: 'itm_stent', quantity: 10, unitPrice: '1' }]);
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, n) => receive(stage, order, { scans: [stent(`RACE${n}`, 4)] })),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(2);
    expect(answers.filter(({ body }) => body.type === 'more-than-ordered')).toHaveLength(4);
  });

  it('lets one serial number enter once', async () => {
    const order = await aPurchaseOrder(stage);
    const answers = await Promise.all([1, 2, 3].map(() => receive(stage, order, { scans: [implant('ONLY')] })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    expect(answers.some(({ body }) => body.type === 'serial-in-stock')).toBe(true);
  });
});

describe('receive-delivery 403', () => {
  it('is closed to other posts and to receivers of another warehouse', async () => {
    const order = await aPurchaseOrder(stage);
    const scans = [stent('A2')];
    expect((await receive(stage, order, { scans }, 'inspector')).body.type).toBe('not-allowed');
    expect((await receive(stage, order, { scans }, 'buyer')).body.type).toBe('not-allowed');
    expect((await receive(stage, order, { scans }, 'west-receiver')).body.type).toBe('warehouse-not-yours');
  });
});

describe('receive-delivery 404', () => {
  it('knows no such purchase order', async () => {
    expect((await receive(stage, 'pur_none', { scans: [stent('A2')] })).status).toBe(404);
  });
});

describe('receive-delivery 409', () => {
  it.each([
    ['more-than-ordered', { scans: [stent('B1', 11, cartonDi)] }],
    ['item-not-ordered', { goods: [{ itemId: 'itm_other', lot: 'L', quantity: 1 }] }],
    ['goods-expired', { goods: [{ itemId: 'itm_stent', lot: 'OLD', expiry: '2026-11-21', quantity: 1 }] }],
    ['lot-contradicts', { scans: [stent('B2'), { code: `(01)${stentDi}(17)280101(10)B2`, packages: 1 }] }],
    [
      'transport-too-warm-or-cold',
      {
        goods: [{ itemId: 'itm_cold', lot: 'C2', expiry: '2027-01-01', quantity: 1 }],
        transport: { ...transport, highestCelsius: 9.5 },
      },
    ],
  ])('says %s', async (type, more) => {
    const order = await aPurchaseOrder(stage);
    const answer = await receive(stage, order, more);
    expect(answer).toMatchObject({ status: 409, body: { type } });
  });

  it('refuses another supplier’s delivery and dates that contradict the lot on file', async () => {
    const order = await aPurchaseOrder(stage);
    const other = await receive(stage, order, { supplierId: 'ptn_supplier', scans: [stent('FILED')] });
    expect(other.status).toBe(201);
    const wrong = { goods: [{ itemId: 'itm_stent', lot: 'FILED', expiry: '2029-12-31', quantity: 1 }] };
    expect((await receive(stage, order, wrong)).body).toMatchObject({
      type: 'lot-contradicts',
      facts: { onFile: '2028-12-31', found: '2029-12-31' },
    });
  });
});

describe('receive-delivery 422', () => {
  it.each([
    ['code-unreadable', { scans: [{ code: '(01)06901234567890', packages: 1 }] }],
    ['code-unknown', { scans: [{ code: '(01)04006381333931(10)X', packages: 1 }] }],
    ['lot-missing', { scans: [{ code: `(01)${stentDi}(17)281231`, packages: 1 }] }],
    ['expiry-missing', { scans: [{ code: `(01)${stentDi}(10)NEW`, packages: 1 }] }],
    ['serial-missing', { scans: [{ code: `(01)${implantDi}(17)291231(10)IM1`, packages: 1 }] }],
    ['serial-repeated', { scans: [implant('DOUBLE'), implant('DOUBLE')] }],
    [
      'udi-required',
      { goods: [{ itemId: 'itm_stent', lot: 'U1', expiry: '2028-12-31', productionDate: '2022-06-01', quantity: 1 }] },
    ],
    ['udi-required', { goods: [{ itemId: 'itm_stent', lot: 'U2', expiry: '2028-12-31', quantity: 1 }] }],
    ['transport-missing', { goods: [{ itemId: 'itm_cold', lot: 'C3', expiry: '2027-01-01', quantity: 1 }] }],
    [
      'arrival-before-departure',
      { scans: [stent('T1')], transport: { ...transport, departedAt: '2026-11-22T03:00:00Z' } },
    ],
    ['input-invalid', {}],
    ['input-invalid', { scans: [stent('T2')], transport: { ...transport, lowestCelsius: 7, highestCelsius: 3 } }],
  ])('says %s', async (type, more) => {
    const order = await aPurchaseOrder(stage);
    expect(await receive(stage, order, more)).toMatchObject({ status: 422, body: { type } });
  });

  it('asks to divide a delivery that does not fit one document', async () => {
    const order = await aPurchaseOrder(stage, [{ itemId: 'itm_implant', quantity: 60, unitPrice: '1' }]);
    const scans = Array.from({ length: 50 }, (_, n) => implant(`BIG${n}`));
    expect((await receive(stage, order, { scans })).body).toMatchObject({
      type: 'document-too-large',
      facts: { serials: 50 },
    });
    expect((await receive(stage, order, { scans: scans.slice(0, 42) })).status).toBe(201);
  });

  it('names what a scan lacks of what the national UDI database promises, by its place and in both languages', async () => {
    await stage.put(
      itemCodec.write(
        anItem({
          ...{ id: 'itm_promised', code: 'PROMISED', udiShows: ['lot', 'productionDate', 'expiry'] },
          levels: [{ agency: 'GS1', di: '06901234567823', unit: '支', quantity: 1 }],
        }),
      ),
    );
    const order = await aPurchaseOrder(stage, [{ itemId: 'itm_promised', quantity: 10, unitPrice: '1' }]);
    const whole = { code: '(01)06901234567823(11)260101(17)281231(10)P1', packages: 1 };
    const scans = [whole, { code: '(01)06901234567823(10)P1', packages: 1 }];
    const body = { purchaseOrderId: order, supplierId: 'ptn_supplier', deliveryNote: 'SN-2', scans };
    const ask = (language: string) =>
      stage.call(handler, { as: 'receiver', key: `pi-${language}`, body, headers: { 'accept-language': language } });
    expect(await ask('en')).toMatchObject({
      status: 422,
      body: {
        type: 'udi-incomplete',
        errors: [{ pointer: '/scans/1/code', reason: 'lacks the production date, the expiry' }],
      },
    });
    expect((await ask('zh-CN')).body.errors).toMatchObject([{ reason: '缺少生产日期、失效日期' }]);
    expect((await receive(stage, order, { scans: [whole] })).status).toBe(201);
  });
});

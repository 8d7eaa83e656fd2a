import { beforeAll, describe, expect, it } from '@jest/globals';
import { deliveryAcceptedV1 } from '../../../events/purchasing.ts';
import { handler } from '../../../functions/purchasing/accept-delivery/handler.ts';
import { handler as record } from '../../../functions/purchasing/get-acceptance-record/handler.ts';
import { handler as listOpen } from '../../../functions/purchasing/list-open-receipts/handler.ts';
import { gateWrites } from '../../../table/gate.ts';
import { keys } from '../../../table/keys.ts';
import { positionOf } from '../../../table/stock.ts';
import { company, noon, openStage, userWrite, type Stage } from '../stage.ts';
import { aPurchaseOrder, furnishSupply, implantDi, receive, stentDi, transport } from './supply.ts';

let stage: Stage;
let count = 0;

beforeAll(async () => {
  stage = await openStage();
  await furnishSupply(stage);
  await stage.write(userWrite('second-inspector', ['inspector']));
});

/** A receipt of ten stents of a lot and two implants; answers its id. */
async function aReceipt(lot: string, as = 'receiver', serials = [`${lot}-1`, `${lot}-2`]) {
  const order = await aPurchaseOrder(stage);
  const scans = [
    { code: `(01)${stentDi}(17)281231(10)${lot}`, packages: 10 },
    ...serials.map((serial) => ({ code: `(01)${implantDi}(17)291231(10)I${lot}(21)${serial}`, packages: 1 })),
  ];
  const answer = await receive(stage, order, { scans, transport }, as);
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return answer.body.receiptId as string;
}

function accept(receiptId: string, lines: readonly object[], as = 'inspector') {
  count += 1;
  return stage.call(handler, { as, key: `accept-${count}`, parameters: { receiptId }, body: { lines } });
}

async function position(itemId: string, lot: string, expiry: string) {
  const item = await stage.dependencies.store.get(keys.position(company, itemId, 'wh_east', expiry, lot), 'consistent');
  return item && positionOf(item);
}

const crushed = { reason: '外箱破损', disposal: '退回供货者' };
const all = [
  { line: 1, accepted: 10 },
  { line: 2, accepted: 2 },
];

describe('accept-delivery 200', () => {
  it('puts what is good into stock, isolates what is not, and keeps the legal record', async () => {
    const receiptId = await aReceipt('A1');
    const answer = await accept(receiptId, [
      { line: 1, accepted: 9, rejected: 1, ...crushed },
      { line: 2, accepted: 1, rejected: 1, ...crushed, rejectedSerials: ['A1-2'] },
    ]);
    expect(answer).toMatchObject({
      status: 200,
      body: { status: 'accepted', acceptedQuantity: 10, rejectedQuantity: 2 },
    });
    expect(await position('itm_stent', 'A1', '2028-12-31')).toMatchObject({
      inspection: 0,
      available: 9,
      nonConforming: 1,
    });
    const { store } = stage.dependencies;
    const serial = (one: string) => store.get(keys.serial(company, 'itm_implant', one), 'consistent');
    expect(await serial('A1-1')).toMatchObject({ status: 'in-stock' });
    expect(await serial('A1-2')).toMatchObject({ status: 'held', stock: 'nonConforming' });
    const moves = await store.queryAll({
      pk: keys.lot(company, 'itm_stent', 'A1').pk,
      sk: { beginsWith: 'MOVE#' },
      reading: 'consistent',
    });
    expect(moves.map(({ step, quantity }) => [step, quantity])).toEqual(
      expect.arrayContaining([
        ['receiving', 10],
        ['storing', 9],
        ['holding', 1],
      ]),
    );

    const shown = await stage.call(record, { as: 'auditor', parameters: { receiptId } });
    expect(shown.body).toMatchObject({
      orderedOn: '2026-11-22',
      supplier: { name: '测试供货者', address: '上海市测试路 1 号' },
      deliveryNote: 'SN-1',
      transport: { mode: '冷藏车', arrivalCelsius: 5 },
      receivedBy: 'receiver',
      acceptedBy: 'inspector',
      acceptedAt: noon,
      acceptedOn: '2026-11-22',
      lines: [
        {
          name: '冠脉支架',
          model: 'S-35',
          specification: '3.5×18 mm',
          certificate: '国械注准20203130001',
          registrant: '测试医疗',
          di: stentDi,
          lot: 'A1',
          expiry: '2028-12-31',
          quantity: 10,
          accepted: 9,
          rejected: 1,
          conclusion: 'partly-accepted',
          ...crushed,
        },
        { serials: ['A1-1', 'A1-2'], rejectedSerials: ['A1-2'] },
      ],
    });
    const [event] = await stage.eventsOf('inspector', `accept-${count}`);
    expect(deliveryAcceptedV1.data.parse(event?.data)).toMatchObject({ itemIds: ['itm_stent', 'itm_implant'] });
  });

  it('shows inspectors what waits, and no longer once it is judged', async () => {
    const receiptId = await aReceipt('A2');
    const waiting = async () => {
      const answer = await stage.call(listOpen, { as: 'inspector', query: { warehouseId: 'wh_east', limit: '100' } });
      return answer.body.items.some((one: { receiptId: string }) => one.receiptId === receiptId);
    };
    expect(await waiting()).toBe(true);
    expect((await accept(receiptId, all)).status).toBe(200);
    expect(await waiting()).toBe(false);
  });

  it('lets one of two inspectors judge; the other is told', async () => {
    const receiptId = await aReceipt('RACE');
    const answers = await Promise.all([
      accept(receiptId, all),
      accept(receiptId, all, 'second-inspector'),
      accept(receiptId, all, 'second-inspector'),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect(await position('itm_stent', 'RACE', '2028-12-31')).toMatchObject({ inspection: 0, available: 10 });
  });

  it('fits the largest receipt with every line divided', async () => {
    const serials = Array.from({ length: 41 }, (_, n) => `BIG-${n}`);
    const order = await aPurchaseOrder(stage, [{ itemId: 'itm_implant', quantity: 41, unitPrice: '1' }]);
    const scans = serials.map((serial) => ({ code: `(01)${implantDi}(17)291231(10)IBIG(21)${serial}`, packages: 1 }));
    const { receiptId } = (await receive(stage, order, { scans })).body;
    const judged = await accept(receiptId, [
      { line: 1, accepted: 21, rejected: 20, ...crushed, rejectedSerials: serials.slice(0, 20) },
    ]);
    expect(judged).toMatchObject({ status: 200, body: { acceptedQuantity: 21, rejectedQuantity: 20 } });
  });
});

describe('accept-delivery 403', () => {
  it('keeps receiving and accepting two persons', async () => {
    const receiptId = await aReceipt('SELF', 'both');
    expect(await accept(receiptId, all, 'both')).toMatchObject({ status: 403, body: { type: 'same-person' } });
    expect((await accept(receiptId, all, 'receiver')).body.type).toBe('not-allowed');
    expect((await accept(receiptId, all, 'buyer')).status).toBe(403);
  });
});

describe('accept-delivery 404', () => {
  it('knows no such receipt', async () => {
    expect((await accept('rcp_none', all)).status).toBe(404);
    expect((await stage.call(record, { as: 'inspector', parameters: { receiptId: 'rcp_none' } })).status).toBe(404);
  });
});

describe('accept-delivery 409', () => {
  it('judges a receipt once, and says so to a late inspector', async () => {
    const receiptId = await aReceipt('ONCE');
    await accept(receiptId, all);
    expect((await accept(receiptId, all)).body).toMatchObject({
      type: 'receipt-not-waiting',
      facts: { acceptedBy: 'inspector' },
    });
  });

  it('lets stopped goods be rejected, never accepted', async () => {
    const receiptId = await aReceipt('STOP');
    const stop = { id: 'stp_1', itemId: 'itm_stent', lots: ['STOP'], reason: 'recall', source: 'rec_1' } as const;
    await stage.write(...gateWrites(company, 'itm_stent', [stop], undefined));
    expect((await accept(receiptId, all)).body).toMatchObject({
      type: 'goods-stopped',
      facts: { source: 'rec_1' },
    });
    const isolating = [
      { line: 1, accepted: 0, rejected: 10, ...crushed },
      { line: 2, accepted: 2 },
    ];
    expect((await accept(receiptId, isolating)).status).toBe(200);
  });

  it('rejects goods made a day outside every certificate, and takes those of the last day (ahead 1)', async () => {
    const order = await aPurchaseOrder(stage);
    const scan = (lot: string, made: string) => ({
      code: `(01)${stentDi}(11)${made}(17)331231(10)${lot}`,
      packages: 1,
    });
    stage.clock.now = '2031-01-05T04:00:00.000Z';
    const { receiptId } = (await receive(stage, order, { scans: [scan('LAST', '301231'), scan('LATE', '310101')] }))
      .body;
    const shown = async () => (await stage.call(record, { as: 'inspector', parameters: { receiptId } })).body.lines;
    expect(await shown()).toMatchObject([
      { lot: 'LAST', outsideCertificate: false, keepUntil: '2035-12-31' },
      { lot: 'LATE', outsideCertificate: true },
    ]);
    const both = [
      { line: 1, accepted: 1 },
      { line: 2, accepted: 1 },
    ];
    expect(await accept(receiptId, both)).toMatchObject({
      status: 409,
      body: {
        type: 'made-outside-certificate',
        facts: { lot: 'LATE', productionDate: '2031-01-01' },
        errors: [{ pointer: '/lines/1' }],
      },
    });
    const one = [both[0] ?? {}, { line: 2, accepted: 0, rejected: 1, ...crushed }];
    expect((await accept(receiptId, one)).status).toBe(200);
    expect((await shown())[1]).not.toHaveProperty('outsideCertificate');
    stage.clock.now = noon;
  });

  it('keeps the records of implants for ever: they have no last day (ahead 19)', async () => {
    const receiptId = await aReceipt('KEEP');
    const { body } = await stage.call(record, { as: 'auditor', parameters: { receiptId } });
    expect(body.lines[0]).toHaveProperty('keepUntil', '2030-12-31');
    expect(body.lines[1]).not.toHaveProperty('keepUntil');
  });

  it('does not accept what expired while it waited', async () => {
    const receiptId = await aReceipt('WAITED');
    stage.clock.now = '2029-01-01T04:00:00.000Z';
    expect((await accept(receiptId, all)).body.type).toBe('goods-expired');
    stage.clock.now = noon;
  });
});

describe('accept-delivery 422', () => {
  it('wants every line judged once, in full, with reasons and serials', async () => {
    const receiptId = await aReceipt('WRONG');
    const of = async (lines: readonly object[]) => (await accept(receiptId, lines)).body.type;
    const [, second] = all;
    expect(await of([{ line: 1, accepted: 10 }])).toBe('lines-not-judged');
    expect(await of([...all, { line: 3, accepted: 1 }])).toBe('lines-not-judged');
    expect(await of([{ line: 1, accepted: 9 }, second!])).toBe('lines-not-judged');
    expect(await of([{ line: 1, accepted: 9, rejected: 1 }, second!])).toBe('rejection-without-reason');
    expect(await of([all[0]!, { line: 2, accepted: 1, rejected: 1, ...crushed }])).toBe('serial-missing');
    expect((await accept(receiptId, [{ line: 1, accepted: -1 }])).body.type).toBe('input-invalid');
  });
});

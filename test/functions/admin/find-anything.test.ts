import { beforeAll, describe, expect, it } from '@jest/globals';
import { resolve } from 'node:path';
import { handler } from '../../../functions/admin/find-anything/handler.ts';
import { contract } from '../../../functions/admin/find-anything/contract.ts';
import { handler as buildStatement } from '../../../functions/finance/build-statement/handler.ts';
import { handler as importOrder } from '../../../functions/orders/import-order/handler.ts';
import { handler as placeOrder } from '../../../functions/orders/place-order/handler.ts';
import { handler as erasePerson } from '../../../functions/people/erase-person/handler.ts';
import { handler as leave } from '../../../functions/people/record-person-left/handler.ts';
import { handler as changeQualification } from '../../../functions/partners/change-qualification/handler.ts';
import { handler as registerPartner } from '../../../functions/partners/register-partner/handler.ts';
import { readHouse } from '../../../infra/house.ts';
import { openers } from '../../../runtime/openers.ts';
import { itemCodec, newItemWrites } from '../../../table/catalogue.ts';
import { invoiceCodec, readInvoice } from '../../../table/finance.ts';
import { nextNumber } from '../../../table/numbers.ts';
import { newPartnerNameWrites } from '../../../table/partner-names.ts';
import { partnerCodec, partnerCodeWrite } from '../../../table/partners.ts';
import { aPayment, anInvoice } from '../finance/books.ts';
import { putItem, shipped } from '../logistics/a-shipment.ts';
import { anOrder } from '../logistics/an-order.ts';
import { orderCodec } from '../../../table/orders.ts';
import { registered } from '../people/file.ts';
import { received, sold, triggered } from '../quality/a-case.ts';
import { aPurchaseOrder, furnishSupply, implantDi, receive, stentDi } from '../purchasing/supply.ts';
import { anItem, aPartner, company, furnish, openStage, userWrite, type Answer, type Stage } from '../stage.ts';

let stage: Stage;
const numbers: Record<string, string> = {};
let statementId = '';
let recallId = '';
let shipmentId = '';

const ask = (text: string, as: string): Promise<Answer> => stage.call(handler, { as, query: { text } });
async function hits(text: string, as = 'auditor') {
  const answer = await ask(text, as);
  expect(answer.status).toBe(200);
  return contract.output.parse(answer.body).hits;
}
const kinds = async (text: string, as?: string) => (await hits(text, as)).map(({ kind }) => kind);

beforeAll(async () => {
  stage = await openStage();
  await furnish(stage);
  await furnishSupply(stage);
  const { store } = stage.dependencies;
  const named = anItem({ id: 'itm_named', code: 'NAMED', name: '冠脉球囊', levels: [] });
  const secret = anItem({ id: 'itm_secret', code: 'SECRET', name: '待审支架', status: 'pending', levels: [] });
  const others = [
    aPartner({ id: 'ptn_below', code: 'O-001', name: '下级门店', ancestors: ['ptn_dealer'] }),
    aPartner({ id: 'ptn_stranger', code: 'D-999', name: '路人商贸' }),
  ];
  await stage.put(
    itemCodec.write(named),
    itemCodec.write(secret),
    ...others.map((partner) => partnerCodec.write(partner)),
  );
  await stage.write(
    ...newItemWrites(named),
    ...newItemWrites(secret),
    ...newItemWrites(anItem()),
    ...[aPartner(), ...others].flatMap((partner) => [partnerCodeWrite(partner), ...newPartnerNameWrites(partner)]),
    userWrite('below', ['partner-buyer', 'partner-finance', 'partner-quality'], { partnerId: 'ptn_below' }),
  );

  const placed = await stage.call(placeOrder, {
    as: 'sales',
    key: 'order',
    body: { partnerId: 'ptn_dealer', lines: [{ itemId: 'itm_stent', quantity: 1 }] },
  });
  numbers['order'] = placed.body.number;
  const held = await stage.call(importOrder, {
    as: 'sales',
    key: 'held',
    body: { partnerId: 'ptn_dealer', fileName: 'o.csv', content: '编码,数量\nNOBODY-KNOWS,1\n' },
  });
  numbers['held-order'] = held.body.number;

  const purchaseOrderId = await aPurchaseOrder(stage);
  numbers['purchase-order'] = 'PO-2026-000001';
  const came = await receive(stage, purchaseOrderId, {
    goods: [
      { itemId: 'itm_stent', lot: 'Lot-7', expiry: '2029-01-01', quantity: 3, scan: stentDi },
      { itemId: 'itm_implant', lot: 'IMP-7', expiry: '2029-01-01', quantity: 1, serials: ['Sn-77'], scan: implantDi },
    ],
  });
  if (came.status !== 201) throw new Error(JSON.stringify(came.body));
  numbers['receipt'] = came.body.number;

  await putItem(stage, 'itm_sent', [['SENT1', '2028-12-31', 10]]);
  const { id, number } = await nextNumber(store, company, 'SO', '2026-11-22');
  await stage.put(orderCodec.write(anOrder(id, { number })));
  shipmentId = await shipped(stage, 'ord_sent', [['itm_sent', 2]]);
  numbers['shipment'] = 'DN-2026-000001';

  stage.clock.now = '2026-10-20T04:00:00.000Z';
  const invoice = await anInvoice(stage, 'found', '300.00');
  const copy = await readInvoice(store, company, invoice.id, 'consistent');
  // The invoice of the shipment that left, as its delivery would issue it.
  if (copy) await stage.put(invoiceCodec.write({ ...copy, id: `inv_${shipmentId}`, number: 'INV-2026-000001' }));
  numbers['invoice'] = 'INV-2026-000001';
  const payment = await aPayment(stage, 'pay', '120.00', { day: '2026-10-20' });
  numbers['payment'] = payment.number;
  stage.clock.now = '2026-11-22T04:00:00.000Z';
  const built = await stage.call(buildStatement, {
    as: 'finance',
    key: 'statement',
    body: { partnerId: 'ptn_dealer', from: '2026-10-01', to: '2026-10-31' },
  });
  numbers['statement'] = built.body.number;
  statementId = built.body.statementId;

  await received(stage, 'RECALLED', 5);
  await sold(stage, 'ptn_dealer', 'RECALLED', 2);
  recallId = await triggered(stage, { lots: ['RECALLED'] });
  numbers['recall'] = 'RC-2026-000001';
});

describe('find-anything 200, by number', () => {
  it.each([
    ['order'],
    ['held-order', 'sales'],
    ['purchase-order'],
    ['receipt'],
    ['shipment'],
    ['invoice'],
    ['payment'],
    ['statement'],
    ['recall'],
  ])('finds the %s a number was given to, however it is typed', async (kind, as = 'auditor') => {
    const number = numbers[kind] ?? '';
    const [hit] = await hits(number, as);
    expect(hit).toMatchObject({ kind, title: number, number, exact: true });
    expect(await hits(number.toLowerCase().replaceAll('-', ''), as)).toEqual(expect.arrayContaining([hit]));
    expect(await hits(String(hit?.id), as)).toEqual(expect.arrayContaining([hit]));
  });

  it('names whose it is and how it stands', async () => {
    expect(await hits(numbers['order'] ?? '')).toMatchObject([
      { partnerId: 'ptn_dealer', subtitle: '测试经销商', status: 'placed' },
    ]);
    expect(await hits(numbers['shipment'] ?? '')).toMatchObject([{ id: shipmentId, status: 'shipped' }]);
    expect(await hits(numbers['statement'] ?? '')).toMatchObject([{ id: statementId, status: 'waiting' }]);
  });

  it('finds nothing under a number that was not given out', async () => {
    for (const text of ['SO-2026-999999', 'XX-2026-000001', 'INV-2027-000001']) expect(await hits(text)).toEqual([]);
  });
});

describe('find-anything 200, by what stands on a label', () => {
  it('finds lot and serial number without the item, whatever the case', async () => {
    expect(await hits('LOT-7')).toMatchObject([
      { kind: 'lot', itemId: 'itm_stent', lot: 'Lot-7', subtitle: '冠脉支架', exact: true },
    ]);
    expect(await hits('sn-77')).toMatchObject([
      { kind: 'serial', itemId: 'itm_implant', lot: 'IMP-7', serial: 'Sn-77', status: 'held' },
    ]);
  });

  it('finds a shipment by its waybill', async () => {
    expect(await hits('sf-1', 'shipper')).toMatchObject([{ kind: 'shipment', id: shipmentId }]);
  });

  it('reads a scan into item, lot and unit; what the house never saw of them is no hit', async () => {
    expect(await hits('(01)06901234567892(17)290101(10)Lot-7')).toMatchObject([
      { kind: 'item', itemId: 'itm_stent', lot: 'Lot-7' },
      { kind: 'lot', itemId: 'itm_stent', lot: 'Lot-7' },
    ]);
    expect(await kinds('(01)06901234567892(17)290101(10)NEVER')).toEqual(['item']);
    expect(await kinds('6901234567892')).toEqual(['item']);
  });

  it('finds an item by its code, and by a part of its name after those that fit exactly', async () => {
    expect(await hits('NAMED')).toMatchObject([{ kind: 'item', itemId: 'itm_named', number: 'NAMED', exact: true }]);
    expect(await hits('球囊')).toMatchObject([{ itemId: 'itm_named', title: '冠脉球囊', exact: false }]);
  });
});

describe('find-anything 200, partners', () => {
  const body = {
    code: 'H-77',
    name: '临江市人民医院',
    kind: 'hospital',
    region: '310000',
    warehouseId: 'wh_east',
    addresses: [{ region: '310000', text: '临江路 1 号' }],
  };

  it('finds a partner by code and by a part of its name, and under its new name only', async () => {
    const { body: registered } = await stage.call(registerPartner, { as: 'sales', key: 'h77', body });
    expect(await hits('H-77')).toMatchObject([{ kind: 'partner', id: registered.partnerId, title: '临江市人民医院' }]);
    expect(await kinds('临江市')).toEqual(['partner']);
    const renamed = await stage.call(changeQualification, {
      as: 'quality',
      parameters: { partnerId: registered.partnerId },
      body: { name: '望海市人民医院' },
      headers: { 'if-match': '"1"' },
    });
    expect(renamed.status).toBe(200);
    expect(await kinds('临江市')).toEqual([]);
    expect(await hits('望海市人民医院')).toMatchObject([{ kind: 'partner', exact: true }]);
    expect(await hits('人民医院', 'dealer-buyer')).toEqual([]);
  });
});

describe('find-anything 200, people', () => {
  it('finds a person by surname, name and id for posts that may open the file, and nobody who was erased', async () => {
    const personId = await registered(stage, { identity: { name: '慕容寻人' } });
    for (const text of ['慕', '慕容', '寻人', '慕容寻人']) {
      expect(await hits(text, 'sales')).toMatchObject([
        { kind: 'person', id: personId, title: '慕容寻人', exact: text === '慕容寻人' },
      ]);
    }
    expect(await hits(personId)).toMatchObject([{ kind: 'person', id: personId, exact: true }]);
    for (const as of ['picker', 'finance', 'dealer-buyer', 'stranger']) {
      for (const text of ['慕容', personId]) expect(await hits(text, as)).toEqual([]);
    }
    const parameters = { personId };
    await stage.call(leave, { as: 'quality', parameters, body: { leftOn: '2026-11-22' } });
    await stage.call(erasePerson, { as: 'administrator', parameters });
    for (const text of ['慕容', personId]) expect(await hits(text)).toEqual([]);
  });
});

describe('find-anything tells nobody of what he could not open', () => {
  it('holds each kind to the posts of the query that shows it', async () => {
    const { routes } = await readHouse(resolve(import.meta.dirname, '../../../functions'));
    for (const { query, may } of Object.values(openers)) {
      expect({ query, may: routes.find(({ name }) => name === query)?.contract.may }).toEqual({ query, may });
    }
  });

  it('shows a partner its own documents, and a notice in the place of the recall', async () => {
    for (const kind of ['order', 'shipment', 'invoice', 'payment', 'statement']) {
      expect(await kinds(numbers[kind] ?? '', 'dealer-buyer')).toEqual([kind]);
    }
    expect(await hits(numbers['recall'] ?? '', 'dealer-buyer')).toMatchObject([
      { kind: 'recall-notice', id: recallId, partnerId: 'ptn_dealer' },
    ]);
  });

  it('shows a stranger none of them, by number, id, label, waybill, code or name', async () => {
    const own = [...Object.values(numbers), shipmentId, statementId, recallId, 'SF1', 'D-001', '测试经销商', 'Lot-7'];
    for (const text of [...own, 'Sn-77', '供货者', '待审', 'SECRET', '下级门店']) {
      expect({ text, hits: await hits(text, 'stranger') }).toEqual({ text, hits: [] });
    }
    expect(await kinds('D-999', 'stranger')).toEqual(['partner']);
  });

  it('shows those above what is below them, and nobody what is above', async () => {
    expect(await kinds('O-001', 'dealer-buyer')).toEqual(['partner']);
    expect(await kinds('D-001', 'below')).toEqual([]);
    expect(await kinds(numbers['order'] ?? '', 'below')).toEqual([]);
  });

  it('shows staff what their posts open: a picker no invoice, sales no recall case, finance no lot', async () => {
    expect(await kinds(numbers['invoice'] ?? '', 'picker')).toEqual([]);
    expect(await kinds(numbers['recall'] ?? '', 'sales')).toEqual([]);
    expect(await kinds('Lot-7', 'finance')).toEqual([]);
    expect(await kinds(numbers['order'] ?? '', 'picker')).toEqual(['order']);
  });
});

describe('find-anything 403 and 422', () => {
  it('needs a sign-in and a text', async () => {
    expect((await stage.call(handler, { query: { text: 'x' } })).status).toBe(403);
    expect(await ask('', 'sales')).toMatchObject({ status: 422, body: { errors: [{ pointer: '/text' }] } });
    expect((await ask('x'.repeat(501), 'sales')).status).toBe(422);
  });

  it('answers texts that are no words at all', async () => {
    for (const text of ['%', '()', '   ', '\u001d', '支', '\uD83D\uDE00'])
      expect((await ask(text, 'sales')).status).toBe(200);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { itemCode } from '../../../domain/catalogue/code.ts';
import { handler as findAnything } from '../../../functions/admin/find-anything/handler.ts';
import { handler as listLeft } from '../../../functions/admin/list-import-left/handler.ts';
import { handler as listProblems } from '../../../functions/admin/list-import-problems/handler.ts';
import { handler as approveOrder } from '../../../functions/orders/approve-order/handler.ts';
import { handler as approveByPolicy } from '../../../functions/orders/approve-order-on-order-placed/handler.ts';
import { contract } from '../../../functions/orders/get-order/contract.ts';
import { handler as getOrder } from '../../../functions/orders/get-order/handler.ts';
import { handler as listOrders } from '../../../functions/orders/list-orders/handler.ts';
import { codeCodec, itemCodec } from '../../../table/catalogue.ts';
import { envelopesOf, journalEntry } from '../../../table/journal.ts';
import { keys } from '../../../table/keys.ts';
import { licenceCodec, partnerCodec, partnerCodeWrite } from '../../../table/partners.ts';
import { aList, csv, mortalAfter, takerOf } from '../admin/a-list.ts';
import { openBucket, type Bucket } from '../bucket.ts';
import { creditUsed } from '../finance/books.ts';
import { aLicence, anItem, aPartner, company, furnish, openStage, type Stage } from '../stage.ts';

const heading = ['客户编码', '订单号', '下单日期', '物料编码', '未发数量', '含税单价', '仓库', '收货地址'];
let stage: Stage;
let bucket: Bucket;

const dealers = [
  aPartner(),
  aPartner({ id: 'ptn_many', code: 'many' }),
  aPartner({ id: 'ptn_small', code: 'small', creditLimit: 100 }),
  aPartner({ id: 'ptn_policy', code: 'policy', approvesByPolicy: true }),
];

beforeAll(async () => {
  stage = await openStage();
  bucket = await openBucket('files');
  await furnish(stage);
  for (const partner of dealers.slice(1)) {
    await stage.put(partnerCodec.write(partner), licenceCodec.write(aLicence({ partnerId: partner.id })));
  }
  // Neither wire nor gauze has a price: what was agreed needs none.
  const others = [
    anItem({ id: 'itm_wire', code: 'WIRE', name: '导丝' }),
    anItem({ id: 'itm_gauze', code: 'GAUZE', name: '纱布', status: 'pending' }),
  ];
  await stage.put(...others.map(itemCodec.write));
  await stage.write(
    ...dealers.map(partnerCodeWrite),
    ...[anItem(), ...others].map(({ id, code }) => codeCodec.put(itemCode(company, 'internal', code, id, 1))),
  );
});
afterAll(() => bucket.close());

type Row = readonly (string | number)[];

async function checkedList(rows: readonly Row[], told: object = {}) {
  const list = aList(stage, 'sales', 'open-orders', { told });
  const { body } = await list.send(csv(heading, ...rows));
  expect(Object.keys(body.places)).toHaveLength(heading.length);
  expect((await list.map(body.places)).status).toBe(200);
  return { list, noted: await list.check() };
}
const ordersOf = async (partnerId: string) =>
  (await stage.call(listOrders, { as: 'sales', query: { partnerId, limit: '100' } })).body.items as {
    orderId: string;
  }[];
const look = async (orderId: string) =>
  contract.output.parse((await stage.call(getOrder, { as: 'sales', parameters: { orderId } })).body);

describe('a list of open orders', () => {
  const rows: Row[] = [
    ['D-001', 'DD-77', '2026/10/5', 'STENT-35', '3', '88.8', '', '上海市测试路1号'],
    ['D-001', 'DD-77', '2026-10-05', 'WIRE', '10', '12.3456', '', ''],
    ['D-001', 'DD-78', '2026-10-06', 'STENT-35', '1', '90', 'wh_east', ''],
    ['D-001', 'DD-79', '2026-10-06', 'GAUZE', '1', '90', '', ''],
    ['D-001', 'DD-79', '2026-10-06', 'WIRE', '1', '90', '', ''],
    ['D-001', 'DD-80', '2026-10-06', 'WIRE', '0', '90', '', ''],
    ['D-001', 'DD-81', '2026-10-06', 'WIRE', '1', '0', '', ''],
  ];

  it('places them at the agreed prices and proves quantity and value', async () => {
    const told = { rows: 7, documents: 5, quantity: 17, value: '659.86' };
    const { list, noted } = await checkedList(rows, told);
    expect(noted.data).toMatchObject({ kind: 'open-orders', good: 3, bad: 4, known: 0 });
    const problems = await list.list(listProblems);
    expect(problems.map(({ row, errors }) => [row, `${errors[0].field}:${errors[0].reason}`])).toEqual([
      [5, 'itemCode:item-not-approved'],
      [6, ':row-waits'],
      [7, 'quantity:input-invalid'],
      [8, 'unitPrice:input-invalid'],
    ]);
    expect((await list.apply()).data).toMatchObject({ taken: 3, refused: 0 });
    const orders = await Promise.all((await ordersOf('ptn_dealer')).map(({ orderId }) => look(orderId)));
    expect(orders).toHaveLength(2);
    const joined = orders.find(({ oldOrder }) => oldOrder?.number === 'DD-77')!;
    expect(joined).toMatchObject({
      status: 'placed',
      placedBy: 'sales',
      customerReference: 'DD-77',
      oldOrder: { number: 'DD-77', orderedOn: '2026-10-05' },
      addressId: 'adr_1',
      gross: '389.86',
      lines: [
        { itemId: 'itm_stent', quantity: 3, unitPrice: '88.8000', gross: '266.40' },
        { itemId: 'itm_wire', quantity: 10, unitPrice: '12.3456', gross: '123.46' },
      ],
    });
    expect(joined.lines.map(({ price }) => price)).toEqual([
      { source: 'agreed', rule: '', looked: [] },
      { source: 'agreed', rule: '', looked: [] },
    ]);
    expect((await list.get()).reconciliation).toEqual({
      told,
      file: { rows: 7, documents: 5, quantity: 17, value: '659.86' },
      books: { rows: 3, documents: 2, quantity: 14, value: '479.86' },
      missing: { rows: 4, documents: 3, quantity: 3, value: '180.00' },
      explained: { rows: 4, documents: 3, quantity: 3, value: '180.00' },
      unexplained: { rows: 0, documents: 0, quantity: 0, value: '0.00' },
      proven: false,
    });
  });

  it('is found by the number it had, by those who may see it', async () => {
    const ask = async (text: string, as: string) =>
      (await stage.call(findAnything, { as, query: { text } })).body.hits as { kind: string }[];
    for (const as of ['sales', 'dealer-buyer']) {
      expect((await ask('DD-77', as)).map(({ kind }) => kind)).toEqual(['order']);
    }
    expect(await ask('DD-77', 'stranger')).toEqual([]);
  });

  it('knows what it brought, and names an order that says something else', async () => {
    const again = await checkedList([rows[1]!, rows[0]!, rows[2]!.with(4, '2')]);
    expect(again.noted.data).toMatchObject({ good: 0, bad: 1, known: 2 });
    expect(await again.list.list(listProblems)).toMatchObject([
      { row: 4, errors: [{ field: 'oldNumber', reason: 'old-order-differs', found: 'DD-78' }] },
    ]);
    const early = await checkedList([rows[2]!.with(1, 'DD-90')]);
    const faster = await checkedList([rows[2]!.with(1, 'DD-90')]);
    await faster.list.apply();
    expect((await early.list.apply()).data).toMatchObject({ taken: 0, refused: 1 });
    expect(await early.list.list(listLeft)).toMatchObject([{ row: 2, error: { reason: 'old-order-differs' } }]);
  });

  it('resumes where it was killed, and applied twice it places nothing twice', async () => {
    const lines = Array.from({ length: 30 }, (_, n): Row => ['many', `M-${n}`, '2026-10-05', 'WIRE', '2', '5', '', '']);
    const { list } = await checkedList(lines);
    const first = await list.order();
    const [, taker] = takerOf(first);
    await expect(taker.react(mortalAfter(stage, 10), first)).rejects.toThrow('killed');
    expect((await list.work(first)).data).toMatchObject({ refused: 0, waiting: 0 });
    expect((await list.apply('once-more')).data).toMatchObject({ taken: 0, before: 30 });
    expect(await ordersOf('ptn_many')).toHaveLength(30);
  });

  it('asks credit at approval, of another person, or by the partner’s policy', async () => {
    const { list } = await checkedList([
      ['small', 'K-1', '2026-10-05', 'WIRE', '2', '5', '', ''],
      ['policy', 'K-1', '2026-10-05', 'WIRE', '2', '5', '', ''],
    ]);
    expect((await list.apply()).data).toMatchObject({ taken: 2, refused: 0 });
    const [small] = await ordersOf('ptn_small');
    const approve = (as: string, key: string) =>
      stage.call(approveOrder, { as, key, parameters: { orderId: small!.orderId }, body: {} });
    expect((await approve('sales-manager', 'small')).body).toMatchObject({ status: 409, type: 'credit-exceeded' });
    expect(await creditUsed(stage, 'ptn_small')).toBe(0);

    const entry = await stage.dependencies.store.get(keys.journal(company, `${list.id()}:row-3`), 'consistent');
    const [placed] = envelopesOf(journalEntry(entry!));
    expect(placed).toMatchObject({ type: 'orders.order-placed.v1', data: { approvesByPolicy: true, gross: 1000 } });
    expect(await stage.react(approveByPolicy, placed!)).toBe('accepted');
    const [own] = await ordersOf('ptn_policy');
    expect(await look(own!.orderId)).toMatchObject({ status: 'approved', gross: '10.00' });
    expect(await creditUsed(stage, 'ptn_policy')).toBe(1000);
  });

  it('is not approved by who handed the list in', async () => {
    const list = aList(stage, 'sales-manager', 'open-orders');
    const { body } = await list.send(csv(heading, ['many', 'S-1', '2026-10-05', 'WIRE', '2', '5', '', '']));
    await list.map(body.places);
    await list.check();
    await list.apply();
    const entry = await stage.dependencies.store.get(keys.journal(company, `${list.id()}:row-2`), 'consistent');
    const { id: orderId } = journalEntry(entry!).answer as { id: string };
    const answer = await stage.call(approveOrder, {
      as: 'sales-manager',
      key: 'own',
      parameters: { orderId },
      body: {},
    });
    expect(answer.body).toMatchObject({ status: 403, type: 'same-person' });
  });
});

it('403: only sales hands such a list in', async () => {
  const list = aList(stage, 'finance', 'open-orders');
  expect((await list.send(csv(heading))).body).toMatchObject({ status: 403, type: 'import-kind-not-yours' });
});

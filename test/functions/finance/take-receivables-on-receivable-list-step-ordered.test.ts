import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { receivableOpenedV1 } from '../../../events/finance.ts';
import { handler as findAnything } from '../../../functions/admin/find-anything/handler.ts';
import { handler as listLeft } from '../../../functions/admin/list-import-left/handler.ts';
import { handler as listProblems } from '../../../functions/admin/list-import-problems/handler.ts';
import { handler as buildStatement } from '../../../functions/finance/build-statement/handler.ts';
import { handler as exportReport } from '../../../functions/finance/export-report-on-report-requested/handler.ts';
import { contract as accountContract } from '../../../functions/finance/get-account/contract.ts';
import { handler as getAccount } from '../../../functions/finance/get-account/handler.ts';
import { contract as invoiceContract } from '../../../functions/finance/get-invoice/contract.ts';
import { handler as getInvoice } from '../../../functions/finance/get-invoice/handler.ts';
import { contract as paymentContract } from '../../../functions/finance/get-payment/contract.ts';
import { handler as getPayment } from '../../../functions/finance/get-payment/handler.ts';
import { handler as getReport } from '../../../functions/finance/get-report/handler.ts';
import { handler as issueRed } from '../../../functions/finance/issue-red-invoice/handler.ts';
import { contract as listContract } from '../../../functions/finance/list-invoices/contract.ts';
import { handler as listInvoices } from '../../../functions/finance/list-invoices/handler.ts';
import { contract as openContract } from '../../../functions/finance/list-open-receivables/contract.ts';
import { handler as listOpen } from '../../../functions/finance/list-open-receivables/handler.ts';
import { contract as paymentsContract } from '../../../functions/finance/list-payments/contract.ts';
import { handler as listPayments } from '../../../functions/finance/list-payments/handler.ts';
import { handler as matchPayment } from '../../../functions/finance/match-payment/handler.ts';
import { handler as requestReport } from '../../../functions/finance/request-report/handler.ts';
import { handler as undoMatch } from '../../../functions/finance/undo-match/handler.ts';
import { envelopesOf, journalEntry } from '../../../table/journal.ts';
import { keys } from '../../../table/keys.ts';
import { partnerCodec, partnerCodeWrite } from '../../../table/partners.ts';
import { aList, csv, mortalAfter, takerOf } from '../admin/a-list.ts';
import { openBucket, type Bucket } from '../bucket.ts';
import { aPartner, company, furnish, noon, openStage, type Stage } from '../stage.ts';
import { anInvoice, aPayment, creditUsed } from './books.ts';

const heading = ['客户编码', '单据号', '数电票号码', '开票日期', '到期日', '价税合计', '未收金额'];
const partners = ['ptn_dealer', 'ptn_hospital', 'ptn_late', 'ptn_many', 'ptn_again', 'ptn_paid'];
let stage: Stage;
let bucket: Bucket;

beforeAll(async () => {
  stage = await openStage();
  bucket = await openBucket('files', 'any');
  await furnish(stage);
  for (const id of partners.slice(1)) await stage.put(partnerCodec.write(aPartner({ id, code: id.slice(4) })));
  await stage.write(
    ...[aPartner(), ...partners.slice(1).map((id) => aPartner({ id, code: id.slice(4) }))].map(partnerCodeWrite),
  );
});
afterAll(() => bucket.close());

type Row = readonly (string | number)[];

async function checkedList(rows: readonly Row[], told: object = {}) {
  const list = aList(stage, 'finance', 'open-receivables', { told });
  const { body } = await list.send(csv(heading, ...rows));
  expect(Object.keys(body.places)).toHaveLength(heading.length);
  expect((await list.map(body.places)).status).toBe(200);
  return { list, noted: await list.check() };
}
const account = async (partnerId: string, from = '2020-01-01', to = '2026-12-31') =>
  accountContract.output.parse(
    (await stage.call(getAccount, { as: 'finance', parameters: { partnerId }, query: { from, to, limit: '100' } }))
      .body,
  );
const open = async (partnerId: string) =>
  openContract.output.parse(
    (await stage.call(listOpen, { as: 'finance', parameters: { partnerId }, query: { limit: '100' } })).body,
  );
const problems = async (list: ReturnType<typeof aList>) =>
  (await list.list(listProblems)).map(({ row, errors }) => [row, `${errors[0].field}:${errors[0].reason}`]);

describe('a list of open receivables', () => {
  it('brings what is owed and what was given before into the accounts, and proves the sum', async () => {
    const rows: Row[] = [
      ['D-001', 'XS-0815', '24312000000012345678', '2026/9/15', '2026-10-15', '2,000.00', '1,234.56'],
      ['D-001', 'XS-0816', '', '2026-11-01', '', '', '500.00'],
      ['D-001', 'YS-0001', '', '2026-11-10', '', '', '(300.00)'],
      ['hospital', 'XS-0815', '', '2026-05-01', '2026-06-01', '100', '100'],
      ['hospital', 'XS-0900', '1234', '2026-05-01', '', '100', '100'],
      ['nobody', 'XS-1', '', '2026-05-01', '', '100', '100'],
      ['hospital', 'XS-0901', '', '2026-05-01', '', '100', '100.01'],
      ['hospital', 'XS-0902', '', '2026-11-23', '', '100', '100'],
    ];
    const told = { rows: 8, value: '1834.57' };
    const { list, noted } = await checkedList(rows, told);
    expect(noted.data).toMatchObject({ kind: 'open-receivables', good: 4, bad: 4, known: 0, doubtful: 0 });
    expect(await problems(list)).toEqual([
      [6, 'providerNumber:input-invalid'],
      [7, 'partnerCode:partner-code-unknown'],
      [8, 'open:open-exceeds-gross'],
      [9, 'issuedOn:day-in-future'],
    ]);
    expect((await list.apply()).data).toMatchObject({ taken: 4, before: 0, refused: 0 });

    expect(await account('ptn_dealer')).toMatchObject({
      items: [
        { day: '2026-09-15', kind: 'opening-invoice', number: 'XS-0815', amount: '1234.56' },
        { day: '2026-11-01', kind: 'opening-invoice', number: 'XS-0816', amount: '500.00' },
        { day: '2026-11-10', kind: 'payment', number: 'YS-0001', amount: '-300.00' },
      ],
    });
    const receivables = await open('ptn_dealer');
    expect(receivables).toMatchObject({
      total: '1734.56',
      ageing: { notDue: '500.00', days31to60: '1234.56' },
      items: [
        { number: 'XS-0815', kind: 'opening', dueOn: '2026-10-15', daysOverdue: 38, gross: '2000.00', open: '1234.56' },
        { number: 'XS-0816', kind: 'opening', dueOn: '2026-12-31', gross: '500.00', open: '500.00' },
      ],
    });
    // What is owed takes its part of the credit; what was given before counts once it is matched.
    expect(await creditUsed(stage)).toBe(173_456);
    const waiting = paymentsContract.output.parse(
      (await stage.call(listPayments, { as: 'finance', query: { partnerId: 'ptn_dealer' } })).body,
    );
    expect(waiting.items).toMatchObject([{ number: 'YS-0001', means: 'opening', unmatched: '300.00' }]);

    const { invoiceId } = receivables.items[0]!;
    const shown = await stage.call(getInvoice, { as: 'dealer-buyer', parameters: { invoiceId } });
    const invoice = invoiceContract.output.parse(shown.body);
    expect(invoice).toMatchObject({
      kind: 'opening',
      provider: 'old-system',
      providerNumber: '24312000000012345678',
      gross: '2000.00',
      openAtStart: '1234.56',
      lines: [],
      rates: [],
    });
    for (const field of ['net', 'tax', 'orderId', 'shipmentId', 'billing']) expect(invoice).not.toHaveProperty(field);
    const listed = await stage.call(listInvoices, { as: 'finance', parameters: { partnerId: 'ptn_dealer' } });
    expect(listContract.output.parse(listed.body).items).toMatchObject([{ number: 'XS-0816' }, { number: 'XS-0815' }]);
    expect(listed.body.items[0]).not.toHaveProperty('tax');
    expect((await stage.call(getInvoice, { as: 'stranger', parameters: { invoiceId } })).status).toBe(404);

    expect((await list.get()).reconciliation).toEqual({
      told,
      file: { rows: 8, quantity: 0, value: '1934.57' },
      books: { rows: 4, quantity: 0, value: '1534.56' },
      missing: { rows: 4, value: '300.01' },
      explained: { rows: 4, quantity: 0, value: '400.01' },
      unexplained: { rows: 0, value: '-100.00' },
      proven: false,
    });
  });

  it('is proven where the sum of what is open agrees', async () => {
    const { list } = await checkedList([['late', 'P-1', '', '2026-11-20', '', '70', '70']], {
      rows: 1,
      value: '70.00',
    });
    await list.apply();
    expect((await list.get()).reconciliation).toMatchObject({ proven: true });
  });

  it('knows what it brought, also when it was paid since, and names both amounts where one differs', async () => {
    const rows: Row[] = [
      ['again', 'A-1', '', '2026-10-01', '', '100', '80'],
      ['again', 'A-2', '', '2026-10-02', '', '50', '-50'],
      ['again', 'A-3', '', '2026-10-03', '', '60', '60'],
    ];
    const { list, noted } = await checkedList(rows.with(1, ['again', 'A-2', '', '2026-10-02', '', '-50', '-50']));
    expect(noted.data).toMatchObject({ good: 3 });
    await list.apply();
    const before = await account('ptn_again');
    const { paymentId } = await aPayment(stage, 'again', '80.00', { partnerId: 'ptn_again' });
    const body = { strategy: 'oldest-first' };
    await stage.call(matchPayment, { as: 'finance', key: 'again-match', parameters: { paymentId }, body });

    const second = await checkedList([
      ['again', 'A-1', '', '2026-10-01', '', '100', '80'],
      ['again', 'A-2', '', '2026-10-02', '', '', '-50'],
      ['again', 'A-3', '', '2026-10-03', '', '60', '59.99'],
    ]);
    expect(second.noted.data).toMatchObject({ good: 0, bad: 1, known: 2 });
    const [problem] = await second.list.list(listProblems);
    expect(problem).toMatchObject({
      row: 4,
      errors: [{ field: 'open', reason: 'receivable-already-opened', found: 'A-3, 60.00, 59.99' }],
    });
    const after = await account('ptn_again');
    expect(after.items.filter(({ number }) => number.startsWith('A-'))).toEqual(before.items);

    // A list that was checked before the other came is refused row by row, and nothing is doubled.
    const early = await checkedList([['again', 'A-4', '', '2026-10-04', '', '10', '10']]);
    const faster = await checkedList([['again', 'A-4', '', '2026-10-04', '', '11', '11']]);
    await faster.list.apply();
    expect((await early.list.apply()).data).toMatchObject({ taken: 0, refused: 1 });
    expect(await early.list.list(listLeft)).toMatchObject([
      { row: 2, error: { reason: 'receivable-already-opened', field: 'open' } },
    ]);
  });

  it('resumes where it was killed: every document counts once, applied twice it counts once', async () => {
    // 1 to 10 are open of the first ten, the whole 10 of the others: 55 and 300.
    const rows = Array.from({ length: 40 }, (_, n): Row => {
      return ['many', `M-${n}`, '', '2026-10-01', '', '10', `${Math.min(10, n + 1)}`];
    });
    const { list, noted } = await checkedList(rows);
    expect(noted.data).toMatchObject({ good: 40, bad: 0 });
    const first = await list.order();
    const [, taker] = takerOf(first);
    await expect(taker.react(mortalAfter(stage, 12), first)).rejects.toThrow('killed');
    expect(await list.get()).toMatchObject({ status: 'applying', applied: { done: 0 } });
    expect((await list.work(first)).data).toMatchObject({ refused: 0, waiting: 0 });
    expect((await list.apply('once-more')).data).toMatchObject({ taken: 0, before: 40, refused: 0 });
    expect((await open('ptn_many')).total).toBe('355.00');
    expect(await creditUsed(stage, 'ptn_many')).toBe(35_500);
    expect((await account('ptn_many')).items).toHaveLength(40);
  });

  it('counts after a month that is stated, with its own day beside it', async () => {
    stage.clock.now = '2026-12-05T04:00:00.000Z';
    const november = { partnerId: 'ptn_late', from: '2026-11-01', to: '2026-11-30' };
    const built = await stage.call(buildStatement, { as: 'finance', key: 'nov', body: november });
    expect(built).toMatchObject({ status: 201, body: { closing: '70.00' } });
    const { list } = await checkedList([['late', 'L-2', '', '2026-11-15', '', '30', '30']]);
    await list.apply();
    expect((await account('ptn_late')).items).toMatchObject([
      { number: 'P-1', day: '2026-11-20', amount: '70.00' },
      { number: 'L-2', day: '2026-12-05', documentDay: '2026-11-15', amount: '30.00' },
    ]);
    stage.clock.now = '2027-01-03T04:00:00.000Z';
    const december = { partnerId: 'ptn_late', from: '2026-12-01', to: '2026-12-31' };
    expect((await stage.call(buildStatement, { as: 'finance', key: 'dec', body: december })).body).toMatchObject({
      opening: '70.00',
      invoiced: '30.00',
      paid: '0.00',
      closing: '100.00',
    });
    stage.clock.now = noon;
  });
});

describe('an opening invoice', () => {
  let invoiceId = '';
  beforeAll(async () => {
    const { list } = await checkedList([['paid', 'KP-2026-77', '', '2026-11-02', '', '200', '113']]);
    await list.apply();
    invoiceId = (await open('ptn_paid')).items[0]!.invoiceId;
  });

  it('409: is not taken back by a red one', async () => {
    const answer = await stage.call(issueRed, {
      as: 'finance-manager',
      key: 'red-opening',
      parameters: { invoiceId },
      body: { reason: 'issued-in-error' },
    });
    expect(answer).toMatchObject({ status: 409, body: { type: 'invoice-of-old-system' } });
  });

  it('is found by the number it had', async () => {
    const ask = async (as: string) =>
      (await stage.call(findAnything, { as, query: { text: 'KP-2026-77' } })).body.hits as unknown[];
    expect(await ask('finance')).toMatchObject([{ kind: 'invoice', id: invoiceId, number: 'KP-2026-77' }]);
    expect(await ask('stranger')).toEqual([]);
  });

  it('is paid and freed again like any other, and frees credit', async () => {
    const used = await creditUsed(stage, 'ptn_paid');
    const { paymentId } = await aPayment(stage, 'pays', '100.00', { partnerId: 'ptn_paid' });
    const parameters = { paymentId };
    const body = { allocations: [{ invoiceId, amount: '100.00' }] };
    const matched = await stage.call(matchPayment, { as: 'finance', key: 'pays-match', parameters, body });
    expect(matched).toMatchObject({ status: 200, body: { invoices: [{ number: 'KP-2026-77', open: '13.00' }] } });
    expect(await creditUsed(stage, 'ptn_paid')).toBe(used - 10_000);
    const payment = paymentContract.output.parse((await stage.call(getPayment, { as: 'finance', parameters })).body);
    expect(payment.matches).toMatchObject([{ invoiceId, number: 'KP-2026-77', amount: '100.00' }]);
    expect(payment.matches[0]).not.toHaveProperty('orderId');
    const undone = await stage.call(undoMatch, {
      as: 'finance-manager',
      key: 'pays-undo',
      parameters: { paymentId, invoiceId },
      body: {},
    });
    expect(undone.status).toBe(200);
    expect(await open('ptn_paid')).toMatchObject({ total: '113.00' });
  });

  it('stands in the report of receivables, and in no report of sales', async () => {
    await anInvoice(stage, 'sold', '113.00', 'ptn_paid');
    const totalsOf = async (name: string, body: object) => {
      const asked = await stage.call(requestReport, { as: 'finance', key: `report-${name}`, body });
      const [event] = await stage.eventsOf('finance', `report-${name}`);
      expect(await stage.react(exportReport, event!)).toBe('accepted');
      const { body: report } = await stage.call(getReport, {
        as: 'finance',
        parameters: { reportId: asked.body.reportId },
      });
      return report.file;
    };
    expect(await totalsOf('sales', { name: 'sales', period: '2026-11' })).toMatchObject({
      rows: 1,
      gross: '113.00',
      net: '100.00',
      tax: '13.00',
    });
    // Only what we invoiced has a net and a tax that we know.
    expect(await totalsOf('receivables', { name: 'receivables' })).toMatchObject({ net: '100.00', tax: '13.00' });
  });
});

it('says what it opened', async () => {
  const list = aList(stage, 'finance-manager', 'open-receivables');
  const { body } = await list.send(csv(heading, ['D-001', 'EV-1', '', '2026-11-02', '', '9', '8']));
  await list.map(body.places);
  await list.check();
  await list.apply();
  const entry = await stage.dependencies.store.get(keys.journal(company, `${list.id()}:row-2`), 'consistent');
  const [event] = envelopesOf(journalEntry(entry!));
  expect(event).toMatchObject({ type: 'finance.receivable-opened.v1', causation: expect.any(String) });
  expect(receivableOpenedV1.data.parse(event?.data)).toMatchObject({ number: 'EV-1', gross: 900, open: 800 });
});

it('403: only finance hands such a list in', async () => {
  for (const post of ['sales', 'administrator']) {
    const list = aList(stage, post, 'open-receivables');
    expect((await list.send(csv(heading))).body).toMatchObject({ status: 403, type: 'import-kind-not-yours' });
  }
});

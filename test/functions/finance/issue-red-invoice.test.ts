import { beforeAll, describe, expect, it } from '@jest/globals';
import { invoiceReversedV1 } from '../../../events/finance.ts';
import { contract as getContract } from '../../../functions/finance/get-invoice/contract.ts';
import { handler as getInvoice } from '../../../functions/finance/get-invoice/handler.ts';
import { contract } from '../../../functions/finance/issue-red-invoice/contract.ts';
import { handler } from '../../../functions/finance/issue-red-invoice/handler.ts';
import { contract as listContract } from '../../../functions/finance/list-invoices/contract.ts';
import { handler as listInvoices } from '../../../functions/finance/list-invoices/handler.ts';
import { contract as openContract } from '../../../functions/finance/list-open-receivables/contract.ts';
import { handler as listOpen } from '../../../functions/finance/list-open-receivables/handler.ts';
import { licenceCodec, partnerCodec } from '../../../table/partners.ts';
import { keys } from '../../../table/keys.ts';
import { aLicence, aPartner, company, furnish, openStage, type Stage } from '../stage.ts';
import { anInvoice, aPayment, creditUsed } from './books.ts';

let stage: Stage;
const red = (invoiceId: string, key: string | undefined, as = 'finance-manager', reason = 'goods-returned') =>
  stage.call(handler, { as, key, parameters: { invoiceId }, body: { reason } });
const look = async (invoiceId: string) =>
  getContract.output.parse((await stage.call(getInvoice, { as: 'finance', parameters: { invoiceId } })).body);

beforeAll(async () => {
  stage = await openStage();
  await furnish(stage);
});

describe('issue-red-invoice 201', () => {
  it('takes the whole invoice back, links both, and leaves nothing owed', async () => {
    const { id } = await anInvoice(stage, 'red1', '113.00');
    const answer = await red(id, 'red1');
    expect(answer.status).toBe(201);
    const { redInvoiceId } = contract.output.parse(answer.body);
    expect(await look(id)).toMatchObject({ status: 'reversed', reversedBy: redInvoiceId, open: '0.00' });
    expect(await look(redInvoiceId)).toMatchObject({
      kind: 'red',
      reverses: id,
      reason: 'goods-returned',
      gross: '-113.00',
      net: '-100.00',
      tax: '-13.00',
      rates: [{ taxRate: '13.00', gross: '-113.00' }],
      lines: [{ lot: 'A1', quantity: -1, gross: '-113.00' }],
    });
    expect(await creditUsed(stage)).toBe(0);
    const [event] = await stage.eventsOf('finance-manager', 'red1');
    expect(invoiceReversedV1.data.parse(event?.data)).toMatchObject({ invoiceId: id, gross: -11_300 });
    const timeline = await stage.dependencies.store.query({
      index: 'gs1',
      pk: keys.history(company, 'order#ord_red1'),
      reading: 'eventual',
    });
    expect(timeline.items.map((entry) => entry['command'])).toEqual(
      expect.arrayContaining(['issue-invoice-on-shipment-delivered', 'issue-red-invoice']),
    );
  });

  it('is not blocked by a lapsed licence or a suspended partner', async () => {
    await stage.put(
      partnerCodec.write(aPartner({ id: 'ptn_lapsed' })),
      licenceCodec.write(aLicence({ partnerId: 'ptn_lapsed', validTo: '2026-01-01' })),
    );
    const { id } = await anInvoice(stage, 'lapsed', '10.00', 'ptn_lapsed');
    await stage.put(partnerCodec.write(aPartner({ id: 'ptn_lapsed', status: 'suspended' })));
    expect((await red(id, 'lapsed')).status).toBe(201);
  });

  it('takes it back once, whoever sends it twice or at the same moment', async () => {
    const { id } = await anInvoice(stage, 'once', '10.00');
    const answers = await Promise.all(['o1', 'o2', 'o3'].map((key) => red(id, key)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    const won = answers.findIndex(({ status }) => status === 201);
    const replay = await red(id, `o${won + 1}`);
    expect(replay.body).toEqual(answers[won]?.body);
  });
});

describe('issue-red-invoice refusals', () => {
  it('400 without a key, 403 for finance without the manager’s post, 404 and 422', async () => {
    const { id } = await anInvoice(stage, 'no', '10.00');
    expect((await red(id, undefined)).status).toBe(400);
    expect((await red(id, 'n1', 'finance')).status).toBe(403);
    expect((await red('inv_none', 'n2')).status).toBe(404);
    expect((await red(id, 'n3', 'finance-manager', 'because')).status).toBe(422);
  });

  it('409 for a red invoice itself', async () => {
    const { id } = await anInvoice(stage, 'redred', '10.00');
    const { redInvoiceId } = (await red(id, 'redred')).body;
    expect((await red(redInvoiceId, 'redred2')).body.type).toBe('invoice-not-reversible');
  });
});

describe('list-invoices and list-open-receivables', () => {
  it('list a partner’s invoices newest first by month, and its debt by age', async () => {
    await stage.put(partnerCodec.write(aPartner({ id: 'ptn_list', creditDays: 0 })));
    const days = ['2026-08-01', '2026-09-20', '2026-10-10', '2026-11-10', '2026-11-22'];
    for (const [index, day] of days.entries()) {
      stage.clock.now = `${day}T04:00:00.000Z`;
      await anInvoice(stage, `list${index}`, `${index + 1}.00`, 'ptn_list');
    }
    await aPayment(stage, 'list', '0.50', { partnerId: 'ptn_list' });
    const parameters = { partnerId: 'ptn_list' };
    const month = await stage.call(listInvoices, { as: 'finance', parameters, query: { month: '2026-11' } });
    expect(listContract.output.parse(month.body).items.map(({ gross }) => gross)).toEqual(['5.00', '4.00']);
    const paged: string[] = [];
    let cursor: string | undefined;
    do {
      const query = { limit: '2', ...(cursor ? { cursor } : {}) };
      const page = listContract.output.parse(
        (await stage.call(listInvoices, { as: 'finance', parameters, query })).body,
      );
      paged.push(...page.items.map(({ gross }) => gross));
      cursor = page.cursor;
    } while (cursor);
    expect(paged).toEqual(['5.00', '4.00', '3.00', '2.00', '1.00']);
    const open = await stage.call(listOpen, { as: 'finance', parameters, query: { limit: '2' } });
    expect(openContract.output.parse(open.body)).toMatchObject({
      total: '15.00',
      ageing: { notDue: '5.00', days1to30: '4.00', days31to60: '3.00', days61to90: '2.00', over90: '1.00' },
      items: [{ bucket: 'over90', daysOverdue: 113 }, { bucket: 'days61to90' }],
    });
  });

  it('show a stranger nothing and a parent what lies below it', async () => {
    const parameters = { partnerId: 'ptn_list' };
    for (const handlerOf of [listInvoices, listOpen]) {
      expect((await stage.call(handlerOf, { as: 'stranger', parameters })).status).toBe(404);
    }
    await stage.put(partnerCodec.write(aPartner({ id: 'ptn_child', ancestors: ['ptn_dealer'] })));
    const child = { partnerId: 'ptn_child' };
    expect((await stage.call(listOpen, { as: 'dealer-buyer', parameters: child })).status).toBe(200);
    const invoice = { invoiceId: 'inv_shp_list1' };
    expect((await stage.call(getInvoice, { as: 'stranger', parameters: invoice })).status).toBe(404);
  });
});

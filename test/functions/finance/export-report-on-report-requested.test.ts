import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { createHash } from 'node:crypto';
import { handler as exportReport } from '../../../functions/finance/export-report-on-report-requested/handler.ts';
import { handler as exportFinanceReports } from '../../../functions/finance/export-finance-reports/handler.ts';
import { contract as getContract } from '../../../functions/finance/get-report/contract.ts';
import { handler as getReport } from '../../../functions/finance/get-report/handler.ts';
import { handler as issueRed } from '../../../functions/finance/issue-red-invoice/handler.ts';
import { contract as listContract } from '../../../functions/finance/list-reports/contract.ts';
import { handler as listReports } from '../../../functions/finance/list-reports/handler.ts';
import { handler as matchPayment } from '../../../functions/finance/match-payment/handler.ts';
import { handler as requestReport } from '../../../functions/finance/request-report/handler.ts';
import { itemCodec } from '../../../table/catalogue.ts';
import { envelopesOf, journalEntry } from '../../../table/journal.ts';
import { keys } from '../../../table/keys.ts';
import { readLedgerAfter } from '../../../table/ledger.ts';
import { partnerCodec } from '../../../table/partners.ts';
import { anItem, aPartner, company, furnish, openStage, type Stage } from '../stage.ts';
import { anInvoice, aPayment } from './books.ts';
import { openBucket, type Bucket } from '../bucket.ts';

let stage: Stage;
let bucket: Bucket;
const partners = ['ptn_dealer', 'ptn_hospital'];
const cents = (text: string | undefined) => Math.round(Number(text) * 100);
const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

/** Asks for a report, lets the reaction build it and reads it back through its short-lived address. */
async function made(key: string, body: object) {
  const asked = await stage.call(requestReport, { as: 'finance', key, body });
  expect(asked).toMatchObject({ status: 202, body: { status: 'requested' } });
  const [event] = await stage.eventsOf('finance', key);
  if (!event) throw new Error('no event');
  expect(await stage.react(exportReport, event)).toBe('accepted');
  const answer = await stage.call(getReport, { as: 'finance', parameters: { reportId: asked.body.reportId } });
  const { file } = getContract.output.parse(answer.body);
  if (!file) throw new Error('no file');
  const bytes = Buffer.from(await (await fetch(file.url)).arrayBuffer());
  const manifest = (await (await fetch(file.manifestUrl)).json()) as Record<string, never>;
  const rows: Record<string, string>[] = parse(bytes, { bom: true, columns: true });
  return { event, file, bytes, manifest, rows, reportId: asked.body.reportId as string };
}

async function ledger(kinds: readonly string[]) {
  const rows = await Promise.all(
    partners.map((partner) =>
      readLedgerAfter(stage.dependencies.store, company, partner, undefined, { day: '2026-12-31', included: true }),
    ),
  );
  return sum(
    rows
      .flat()
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ amount }) => amount),
  );
}

beforeAll(async () => {
  stage = await openStage();
  bucket = await openBucket('reports');
  await furnish(stage);
  await stage.put(
    partnerCodec.write(aPartner({ id: 'ptn_hospital', code: 'H-1', name: '=HYPERLINK("x")', kind: 'hospital' })),
  );
  for (const [id, gross, partner] of [
    ['r1', '100.01', 'ptn_dealer'],
    ['r2', '33.33', 'ptn_dealer'],
    ['r3', '7.77', 'ptn_hospital'],
  ] as const) {
    await anInvoice(stage, id, gross, partner);
  }
  const red = await stage.call(issueRed, {
    as: 'finance-manager',
    key: 'red',
    parameters: { invoiceId: 'inv_shp_r2' },
    body: { reason: 'goods-returned' },
  });
  expect(red.status).toBe(201);
  const { paymentId } = await aPayment(stage, 'part', '60.00');
  await stage.call(matchPayment, {
    as: 'finance',
    key: 'part-match',
    parameters: { paymentId },
    body: { strategy: 'oldest-first' },
  });
});
afterAll(() => bucket.close());

describe('export-report-on-report-requested accepted', () => {
  it('writes sales whose control totals equal the ledger, red invoices as negative numbers', async () => {
    const { file, bytes, manifest, rows } = await made('sales', { name: 'sales', period: '2026-11' });
    expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(file.sha256);
    expect(rows).toHaveLength(4);
    expect(rows.map(({ gross }) => gross)).toContain('-33.33');
    const gross = sum(rows.map((row) => cents(row['gross'])));
    expect(gross).toBe(await ledger(['invoice', 'red-invoice']));
    expect(cents(file.gross)).toBe(gross);
    expect(sum(rows.map((row) => cents(row['net']) + cents(row['tax'])))).toBe(gross);
    expect(manifest).toMatchObject({
      schemaVersion: 1,
      report: 'sales',
      period: '2026-11',
      rows: 4,
      file: { sha256: file.sha256, bytes: bytes.length },
      controlTotals: { gross: file.gross, net: file.net, tax: file.tax },
    });
  });

  it('writes receivables whose open amounts equal the account balances, and disarms formulas', async () => {
    const { file, rows } = await made('receivables', { name: 'receivables' });
    expect(rows.map(({ partner, open, bucket: age }) => [partner, open, age])).toEqual([
      ['ptn_hospital', '7.77', 'notDue'],
      ['ptn_dealer', '40.01', 'notDue'],
    ]);
    expect(rows[0]?.['partner_name']).toBe(`'=HYPERLINK("x")`);
    expect(cents(file.open)).toBe(await ledger(['invoice', 'red-invoice', 'payment']));
  });

  it('writes a file with its heads only for a day without sales', async () => {
    const { file, rows } = await made('quiet', { name: 'sales', period: '2026-11-01' });
    expect(rows).toEqual([]);
    expect(file).toMatchObject({ rows: 0, gross: '0.00' });
  });
});

describe('export-report-on-report-requested replayed', () => {
  it('writes nothing again when its event comes twice', async () => {
    const { event } = await made('once', { name: 'sales', period: '2026-11' });
    const before = bucket.files.size;
    expect(await stage.react(exportReport, event)).toBe('replayed');
    expect(bucket.files.size).toBe(before);
  });
});

describe('export-report-on-report-requested failing', () => {
  it('writes no manifest over books that do not add up', async () => {
    await stage.put(itemCodec.write(anItem()));
    const { id } = await anInvoice(stage, 'bent', '5.00');
    const row = keys.ledgerRow(company, 'receivable:ptn_dealer', '2026-11-22', id);
    await stage.write({ kind: 'update', key: row, set: { amount: 499 } });
    await stage.call(requestReport, { as: 'finance', key: 'bent', body: { name: 'sales', period: '2026-11' } });
    const [event] = await stage.eventsOf('finance', 'bent');
    const before = bucket.files.size;
    if (!event) throw new Error('no event');
    await expect(stage.react(exportReport, event)).rejects.toThrow('does not add up');
    expect(bucket.files.size).toBe(before);
    await stage.write({ kind: 'update', key: row, set: { amount: 500 } });
    expect(await stage.react(exportReport, event)).toBe('accepted');
  });
});

describe('request-report', () => {
  it('422 for a period that is none or has not begun, 403 for others than finance', async () => {
    const call = (as: string, body: object) => stage.call(requestReport, { as, key: JSON.stringify(body), body });
    expect((await call('finance', { name: 'sales', period: '2026-13' })).status).toBe(422);
    expect(await call('finance', { name: 'sales', period: '2026-12' })).toMatchObject({
      status: 422,
      body: { type: 'day-in-future' },
    });
    expect((await call('sales', { name: 'sales' })).status).toBe(403);
    expect((await call('dealer-buyer', { name: 'sales' })).status).toBe(403);
  });
});

describe('list-reports and get-report', () => {
  it('list the newest first and tell a request that is not built yet', async () => {
    stage.clock.now = '2026-11-22T05:00:00.000Z';
    const asked = await stage.call(requestReport, { as: 'finance', key: 'open', body: { name: 'sales' } });
    const list = listContract.output.parse((await stage.call(listReports, { as: 'auditor' })).body);
    expect(list.items[0]).toMatchObject({ reportId: asked.body.reportId, status: 'requested', period: '2026-11' });
    const one = await stage.call(getReport, { as: 'auditor', parameters: { reportId: asked.body.reportId } });
    expect(one.body).toMatchObject({ status: 'requested' });
    expect(one.body.file).toBeUndefined();
  });

  it('403 for a partner, 404 for a report that is not there', async () => {
    const parameters = { reportId: 'rep_none' };
    expect((await stage.call(getReport, { as: 'dealer-buyer', parameters })).status).toBe(403);
    expect((await stage.call(getReport, { as: 'finance', parameters })).status).toBe(404);
  });
});

describe('export-finance-reports', () => {
  it('asks for each report of a day once, with last month’s sales on the first', async () => {
    const run = { at: '2026-11-30T17:30:00.000Z', company };
    expect(await exportFinanceReports.run(stage.dependencies, run)).toEqual({ requested: 3, requestedBefore: 0 });
    expect(await exportFinanceReports.run(stage.dependencies, run)).toEqual({ requested: 0, requestedBefore: 3 });
    const next = { at: '2026-12-01T17:30:00.000Z', company };
    expect(await exportFinanceReports.run(stage.dependencies, next)).toEqual({ requested: 2, requestedBefore: 0 });
    const key = keys.journal(company, 'export-finance-reports:sales:2026-11');
    const entry = await stage.dependencies.store.get(key, 'consistent');
    const [event] = entry ? envelopesOf(journalEntry(entry)) : [];
    expect(event).toMatchObject({ type: 'finance.report-requested.v1', data: { name: 'sales', period: '2026-11' } });
  });
});

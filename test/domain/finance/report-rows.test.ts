import { describe, expect, it } from '@jest/globals';
import { addAgeing, ageingBucket, daysOverdue, noAgeing } from '../../../domain/finance/ageing.ts';
import { reportExported } from '../../../domain/finance/export-report-on-report-requested.ts';
import type { InvoiceLine } from '../../../domain/finance/invoice.ts';
import { requestReport } from '../../../domain/finance/request-report.ts';
import {
  addTotals,
  harmless,
  noTotals,
  receivablesPart,
  reportColumns,
  salesPart,
} from '../../../domain/finance/report-rows.ts';
import { anInvoice, circumstances } from './books.ts';

const line: InvoiceLine = {
  line: 1,
  orderLine: 1,
  itemId: 'itm_1',
  itemCode: '-CODE',
  name: '=1+1',
  lot: '@LOT',
  quantity: 1,
  unitPriceE4: 1_130_000,
  taxRateBp: 1300,
  gross: 11_300,
  net: 10_000,
  tax: 1300,
};

describe('report rows', () => {
  it('give each column of sales a value, texts disarmed and amounts plain', () => {
    const part = salesPart(anInvoice(), [line], 11_300);
    expect(part.rows[0]).toHaveLength(reportColumns.sales.length);
    expect(part.rows[0]).toEqual(expect.arrayContaining(["'-CODE", "'=1+1", "'@LOT", '113.00', '13.00']));
    expect(part.totals).toEqual({ rows: 1, gross: 11_300, net: 10_000, tax: 1300, open: 0 });
    const red = { ...line, quantity: -1, gross: -11_300, net: -10_000, tax: -1300 };
    const reversal = salesPart(anInvoice({ gross: -11_300, net: -10_000, tax: -1300 }), [red], -11_300);
    expect(reversal.rows[0]).toContain('-113.00');
    expect(addTotals(part.totals, reversal.totals)).toEqual({ ...noTotals, rows: 2 });
  });

  it('refuse an invoice whose lines, header and ledger row differ', () => {
    expect(() => salesPart(anInvoice(), [], 11_300)).toThrow('does not add up');
    expect(() => salesPart(anInvoice(), [line], 11_299)).toThrow('does not add up');
  });

  it('give each column of receivables a value and add up what is open', () => {
    const partner = { id: 'ptn_1', code: 'D-1', name: '+经销商' };
    const part = receivablesPart(partner, [anInvoice({ open: 300, dueOn: '2026-10-01' })], '2026-12-02');
    expect(part.rows[0]).toHaveLength(reportColumns.receivables.length);
    expect(part.rows[0]).toEqual(expect.arrayContaining(["'+经销商", '62', 'days61to90', '3.00']));
    expect(part.totals.open).toBe(300);
  });

  it('disarm whatever a spreadsheet would run', () => {
    for (const text of ['=A1', '+1', '-1', '@SUM', '\tx', '\rx']) expect(harmless(text)).toBe(`'${text}`);
    expect(harmless('支架 3.5×18')).toBe('支架 3.5×18');
  });
});

describe('ageing', () => {
  it('begins the day after the due day and changes bucket every thirty days', () => {
    const ages = ['2026-12-02', '2026-12-01', '2026-11-02', '2026-11-01', '2026-10-03', '2026-09-03', '2026-09-02'];
    expect(ages.map((dueOn) => [daysOverdue(dueOn, '2026-12-02'), ageingBucket(dueOn, '2026-12-02')])).toEqual([
      [0, 'notDue'],
      [1, 'days1to30'],
      [30, 'days1to30'],
      [31, 'days31to60'],
      [60, 'days31to60'],
      [90, 'days61to90'],
      [91, 'over90'],
    ]);
    const debts = ages.map((dueOn) => ({ dueOn, open: 1 }));
    expect(addAgeing(noAgeing, debts, '2026-12-02')).toEqual({
      notDue: 1,
      days1to30: 2,
      days31to60: 2,
      days61to90: 1,
      over90: 1,
    });
  });
});

describe('request and export of a report', () => {
  const state = { reportId: 'rep_1', currency: 'CNY' as const };
  it('takes this month when none is named, and never one that has not begun', () => {
    expect(requestReport(state, { name: 'sales' }, circumstances)).toMatchObject({ next: { period: '2026-12' } });
    expect(requestReport(state, { name: 'receivables', period: '2020-01' }, circumstances)).toMatchObject({
      next: { period: '2026-12-02' },
    });
    expect(requestReport(state, { name: 'sales', period: '2027-01' }, circumstances)).toMatchObject({
      reason: 'day-in-future',
    });
  });

  it('is ready once', () => {
    const asked = requestReport(state, { name: 'sales' }, circumstances);
    if (!asked.accepted) throw new Error(asked.reason);
    const file = {
      key: 'k',
      manifestKey: 'm',
      sha256: 'ab',
      bytes: 3,
      asOf: circumstances.now,
      totals: { ...noTotals, rows: 2, gross: 5 },
    };
    const ready = reportExported({ report: asked.next, file });
    expect(ready).toMatchObject({ next: { status: 'ready', file }, events: [{ data: { rows: 2, gross: 5 } }] });
    if (!ready.accepted) throw new Error(ready.reason);
    expect(reportExported({ report: ready.next, file })).toMatchObject({ reason: 'report-ready' });
  });
});

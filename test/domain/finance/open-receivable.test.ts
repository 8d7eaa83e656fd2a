import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addAgeing, noAgeing } from '../../../domain/finance/ageing.ts';
import { receivableRules, type KnownReceivables } from '../../../domain/finance/imported-receivable.ts';
import { isSale } from '../../../domain/finance/invoice.ts';
import { issueRedInvoice } from '../../../domain/finance/issue-red-invoice.ts';
import { internalProvider } from '../../../domain/finance/invoice-provider.ts';
import { matchPayment } from '../../../domain/finance/match-payment.ts';
import {
  openReceivable,
  type OpenedReceivable,
  type OpenReceivable,
  type OpenReceivableState,
} from '../../../domain/finance/open-receivable.ts';
import { receivablesPart } from '../../../domain/finance/report-rows.ts';
import { addDays, daysBetween } from '../../../domain/shared/calendar.ts';
import { checkRows, type ReadRow } from '../../../domain/shared/import/check-rows.ts';
import { type receivableColumns } from '../../../domain/shared/import/columns/receivables.ts';
import { anInvoice, circumstances, aPayment } from './books.ts';

const { today } = circumstances;
const state: OpenReceivableState = {
  invoiceId: 'inv_new',
  paymentId: 'pay_new',
  currency: 'CNY',
  partner: { id: 'ptn_1', ancestors: ['ptn_agent'], creditDays: 60 },
};
const told: OpenReceivable = {
  partnerId: 'ptn_1',
  document: 'XS-815',
  issuedOn: '2026-09-15',
  dueOn: '2026-11-14',
  gross: 20_000,
  open: 12_000,
};

function opened(more: Partial<OpenReceivable> = {}, at: Partial<OpenReceivableState> = {}): OpenedReceivable {
  const decision = openReceivable({ ...state, ...at }, { ...told, ...more }, circumstances);
  if (!decision.accepted) throw new Error(decision.reason);
  return decision.next;
}

const refusal = (more: Partial<OpenReceivable>, at: Partial<OpenReceivableState> = {}) =>
  openReceivable({ ...state, ...at }, { ...told, ...more }, circumstances);

describe('what was still owed becomes an opening invoice', () => {
  it('with the open amount in the account and the whole on the document, and says so', () => {
    const decision = openReceivable(state, { ...told, providerNumber: '24312000000012345678' }, circumstances);
    expect(decision).toMatchObject({
      accepted: true,
      next: {
        became: 'invoice',
        invoice: {
          id: 'inv_new',
          number: 'XS-815',
          kind: 'opening',
          status: 'issued',
          providerNumber: '24312000000012345678',
          ancestors: ['ptn_agent'],
          gross: 20_000,
          tax: 0,
          lineCount: 0,
          open: 12_000,
          openAtStart: 12_000,
          issuedOn: '2026-09-15',
          dueOn: '2026-11-14',
        },
        ledgerRow: { account: 'receivable:ptn_1', day: '2026-09-15', kind: 'opening-invoice', amount: 12_000 },
        opened: { document: 'XS-815', id: 'inv_new', gross: 20_000, open: 12_000 },
      },
      events: [{ type: 'finance.receivable-opened.v1', data: { invoiceId: 'inv_new', gross: 20_000, open: 12_000 } }],
    });
  });

  it('due by the credit days of the partner where the list says nothing', () => {
    const next = opened({ dueOn: undefined });
    expect(next.became === 'invoice' && next.invoice.dueOn).toBe(addDays('2026-09-15', 60));
  });

  it('counts on the first open day where a statement covers its own', () => {
    expect(opened({}, { statedTo: '2026-09-30' }).ledgerRow).toMatchObject({ day: today, documentDay: '2026-09-15' });
    expect(opened({}, { statedTo: '2026-09-14' }).ledgerRow).toMatchObject({ day: '2026-09-15' });
    expect(opened({}, { statedTo: '2026-09-14' }).ledgerRow.documentDay).toBeUndefined();
  });
});

it('money the partner gave before becomes a payment that nothing took yet', () => {
  const decision = openReceivable(state, { ...told, gross: undefined, open: -5000 }, circumstances);
  expect(decision).toMatchObject({
    next: {
      became: 'payment',
      payment: { id: 'pay_new', number: 'XS-815', amount: 5000, unmatched: 5000, means: 'opening', day: '2026-09-15' },
      ledgerRow: { kind: 'payment', amount: -5000 },
      opened: { id: 'pay_new', gross: -5000, open: -5000 },
    },
    events: [{ type: 'finance.payment-recorded.v1', data: { amount: 5000, means: 'opening' } }],
  });
});

describe('refuses', () => {
  const known = {
    company: 'lotline',
    partnerId: 'ptn_1',
    document: 'XS-815',
    id: 'inv_old',
    gross: 20_000,
    open: 9000,
  };
  it.each([
    ['a day to come', { issuedOn: addDays(today, 1), dueOn: undefined }, {}, 'day-in-future', '/issuedOn'],
    ['a due day before the document', { dueOn: '2026-09-14' }, {}, 'due-before-issue', '/dueOn'],
    ['nothing', { open: 0 }, {}, 'nothing-open', '/open'],
    ['more than the document is for', { open: 20_001 }, {}, 'open-exceeds-gross', '/open'],
    ['a debt of a credit', { gross: -20_000 }, {}, 'open-exceeds-gross', '/open'],
    ['more credit than the document gave', { gross: -10, open: -11 }, {}, 'open-exceeds-gross', '/open'],
    ['the same document with another open amount', {}, { opened: known }, 'receivable-already-opened', '/open'],
    [
      'the same document with another amount',
      { gross: 15_000, open: 9000 },
      { opened: known },
      'receivable-already-opened',
      '/gross',
    ],
  ] as const)('%s', (_name, more, at, reason, pointer) => {
    expect(refusal(more, at)).toMatchObject({ accepted: false, reason, errors: [{ pointer }] });
  });

  it('and names both amounts', () => {
    expect(refusal({}, { opened: known })).toMatchObject({ facts: { inBooks: '90.00', told: '120.00' } });
    expect(refusal({ gross: 15_000, open: 9000 }, { opened: known })).toMatchObject({
      facts: { inBooks: '200.00', told: '150.00' },
    });
  });

  it('nothing on the very days that bound it', () => {
    expect(refusal({ issuedOn: today, dueOn: today }).accepted).toBe(true);
    expect(refusal({ open: 20_000 }).accepted).toBe(true);
  });
});

describe('an opening invoice among the others', () => {
  const next = opened();
  const invoice = next.became === 'invoice' ? next.invoice : anInvoice();

  it('is no sale: its row is passed over where sales and tax are counted', () => {
    expect(isSale(next.ledgerRow)).toBe(false);
    expect([{ kind: 'invoice' as const }, { kind: 'red-invoice' as const }].every(isSale)).toBe(true);
    const report = receivablesPart({ id: 'ptn_1', code: 'C', name: 'N' }, [invoice, anInvoice()], today);
    expect(report.totals).toEqual({ rows: 2, gross: 31_300, net: 10_000, tax: 1300, open: 23_300 });
  });

  it('is not taken back by a red invoice, paid or not', () => {
    for (const open of [12_000, 20_000]) {
      expect(
        issueRedInvoice(
          {
            redInvoiceId: 'inv_r',
            number: 'RI-1',
            provider: internalProvider,
            invoice: { ...invoice, open },
            lines: [],
          },
          { reason: 'issued-in-error' },
          circumstances,
        ),
      ).toMatchObject({ accepted: false, reason: 'invoice-of-old-system', facts: { invoice: 'XS-815' } });
    }
  });

  it('is paid like any other, without an order in what is said', () => {
    const decision = matchPayment(
      { payment: aPayment({ amount: 20_000, unmatched: 20_000 }), invoices: [invoice, anInvoice()] },
      { strategy: 'oldest-first' },
      circumstances,
    );
    expect(decision).toMatchObject({ accepted: true, next: { matched: 20_000, payment: { unmatched: 0 } } });
    expect(decision.accepted && decision.events[0]).toMatchObject({
      type: 'finance.payment-matched.v2',
      data: {
        invoices: [
          { invoiceId: 'inv_new', amount: 12_000, open: 0 },
          { invoiceId: 'inv_1', orderId: 'ord_1', amount: 8000 },
        ],
      },
    });
    expect(JSON.stringify(decision)).not.toContain('undefined');
  });
});

/** Documents of two partners in the shapes a list may have. */
const documents = fc.uniqueArray(
  fc.record({
    code: fc.constantFrom<string>('A', 'B'),
    number: fc.integer({ min: 1, max: 40 }),
    ago: fc.integer({ min: -2, max: 400 }),
    term: fc.option(fc.integer({ min: -1, max: 120 }), { nil: undefined }),
    gross: fc.option(fc.integer({ min: -50_000, max: 50_000 }), { nil: undefined }),
    open: fc.integer({ min: -50_000, max: 50_000 }),
  }),
  { selector: ({ code, number }) => `${code} ${number}`, maxLength: 30 },
);
type Drawn = typeof documents extends fc.Arbitrary<infer T> ? T : never;

const partners = new Map(
  ['A', 'B'].map((code, index) => [code, { id: `ptn_${code}`, ancestors: [], creditDays: 30 * (index + 1) }] as const),
);
const partnerOf = (code: string) => partners.get(code)!;

const rowsOf = (drawn: Drawn): ReadRow<typeof receivableColumns>[] =>
  drawn.map(({ code, number, ago, term, gross, open }, index) => {
    const issuedOn = addDays(today, -ago);
    return {
      row: index + 2,
      errors: [],
      values: {
        ...{ partnerCode: code, document: `D-${number}`, issuedOn, open },
        ...(term === undefined ? {} : { dueOn: addDays(issuedOn, term) }),
        ...(gross === undefined ? {} : { gross }),
      },
    };
  });

/** The books after a list: what each good row left behind. */
function booksAfter(drawn: Drawn, openedBefore: KnownReceivables['openedOf'] = () => undefined) {
  const known: KnownReceivables = { today, partners, openedOf: openedBefore };
  const checked = checkRows(receivableRules, rowsOf(drawn), known);
  const left = checked.good.map(({ command, row }) => {
    const code = command.partnerId.slice(4);
    const decision = openReceivable(
      { ...state, invoiceId: `inv_${row}`, paymentId: `pay_${row}`, partner: partnerOf(code) },
      command,
      circumstances,
    );
    if (!decision.accepted) throw new Error(`the check let ${decision.reason} pass`);
    return decision.next;
  });
  return { checked, left };
}

describe('a list of open receivables', () => {
  it('leaves each account at the sum of what was open, and the debts in the buckets of their days', () => {
    fc.assert(
      fc.property(documents, (drawn) => {
        const { checked, left } = booksAfter(drawn);
        expect(checked.good.length + checked.bad.length + checked.known.length).toBe(drawn.length);
        const isLawful = ({ ago, term, gross, open }: Drawn[number]) =>
          ago >= 0 &&
          (term === undefined || term >= 0) &&
          open !== 0 &&
          (gross === undefined || (gross > 0 === open > 0 && gross !== 0 && Math.abs(open) <= Math.abs(gross)));
        const lawful = drawn.filter(isLawful);
        for (const code of ['A', 'B']) {
          const balance = left
            .filter(({ ledgerRow }) => ledgerRow.account === `receivable:ptn_${code}`)
            .reduce((sum, { ledgerRow }) => sum + ledgerRow.amount, 0);
          const mine = lawful.filter((one) => one.code === code);
          expect(balance).toBe(mine.reduce((sum, { open }) => sum + open, 0));
          const invoices = left.flatMap((next) =>
            next.became === 'invoice' && next.invoice.partnerId === `ptn_${code}` ? [next.invoice] : [],
          );
          const naive = [0, 0, 0, 0, 0];
          for (const { ago, term, open } of mine.filter((one) => one.open > 0)) {
            const dueOn = addDays(addDays(today, -ago), term ?? partnerOf(code).creditDays);
            const late = daysBetween(dueOn, today);
            naive[late <= 0 ? 0 : late > 90 ? 4 : Math.ceil(late / 30)]! += open;
          }
          expect(Object.values(addAgeing(noAgeing, invoices, today))).toEqual(naive);
        }
        expect(checked.good.reduce((sum, { totals }) => sum + totals.value, 0)).toBe(
          lawful.reduce((sum, { open }) => sum + open, 0),
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('changes nothing a second time, whatever was paid meanwhile', () => {
    fc.assert(
      fc.property(documents, (drawn) => {
        const first = booksAfter(drawn);
        const books = new Map(first.left.map(({ opened: one }) => [`${one.partnerId} ${one.document}`, one]));
        const second = booksAfter(drawn, (partnerId, document) => books.get(`${partnerId} ${document}`));
        expect(second.left).toEqual([]);
        expect(second.checked.known).toHaveLength(first.left.length);
        expect(second.checked.bad).toEqual(first.checked.bad);
      }),
      { numRuns: 300 },
    );
  });

  it('tells a partner nobody knows, and a document that stands there twice', () => {
    const row = { code: 'A', number: 1, ago: 3, term: undefined, gross: undefined, open: 5 };
    const { checked } = booksAfter([row, row, { ...row, code: 'Z', number: 2 }]);
    expect(checked.bad.map(({ row: at, errors: [error] }) => [at, error?.field, error?.reason])).toEqual([
      [3, '', 'row-repeated'],
      [4, 'partnerCode', 'partner-code-unknown'],
    ]);
  });
});

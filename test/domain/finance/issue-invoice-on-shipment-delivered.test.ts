import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { internalProvider, type InvoiceProvider } from '../../../domain/finance/invoice-provider.ts';
import {
  issueInvoice,
  type DeliveredLine,
  type IssuedInvoice,
  type IssueInvoiceState,
  type OrderedLine,
} from '../../../domain/finance/issue-invoice-on-shipment-delivered.ts';
import { sumAmounts, totalsByRate, type InvoicedProgress } from '../../../domain/finance/invoice.ts';
import { lineGross } from '../../../domain/shared/money.ts';

const circumstances = { company: 'lotline', now: '2026-11-22T04:00:00.000Z', today: '2026-11-22' };
const nothingYet: InvoicedProgress = { company: 'lotline', orderId: 'ord_1', quantities: {}, version: 0 };

function state(
  ordered: readonly OrderedLine[],
  lines: readonly DeliveredLine[],
  more: Partial<IssueInvoiceState> = {},
): IssueInvoiceState {
  return {
    invoiceId: 'inv_1',
    number: 'INV-2026-000001',
    provider: internalProvider,
    invoiced: false,
    order: { id: 'ord_1', number: 'SO-1', partnerId: 'ptn_1', ancestors: [], currency: 'CNY', lines: ordered },
    shipment: { id: 'shp_1', lines },
    billing: { title: '测试经销商', taxNumber: '91310000MA1FL00000', invoiceKind: 'special' },
    creditDays: 30,
    deliveredOn: '2026-11-21',
    progress: nothingYet,
    ...more,
  };
}

const ordered = (line: number, quantity: number, unitPriceE4: number, taxRateBp = 1300): OrderedLine => ({
  line,
  itemId: `itm_${line}`,
  itemCode: `CODE-${line}`,
  name: '冠脉支架',
  quantity,
  unitPriceE4,
  taxRateBp,
});

function issued(given: IssueInvoiceState): IssuedInvoice {
  const decision = issueInvoice(given, circumstances);
  if (!decision.accepted) throw new Error(decision.reason);
  return decision.next;
}

describe('issue invoice', () => {
  it('gives the customer its days from the delivery on, not from the invoice', () => {
    const { invoice, ledgerRow } = issued(state([ordered(1, 1, 10_000)], [{ orderLine: 1, lot: 'A', quantity: 1 }]));
    expect(invoice).toMatchObject({ issuedOn: '2026-11-22', dueOn: '2026-12-21', open: 100 });
    expect(ledgerRow).toMatchObject({ account: 'receivable:ptn_1', day: '2026-11-22', amount: 100 });
  });

  it('never counts inside a period that a statement covers, however late its event comes', () => {
    const given = state([ordered(1, 1, 10_000)], [{ orderLine: 1, lot: 'A', quantity: 1 }], { statedTo: '2026-11-30' });
    expect(issued(given).ledgerRow).toMatchObject({ day: '2026-12-01', documentDay: '2026-11-22' });
  });

  it('remembers only order lines that came in parts', () => {
    const both = state(
      [ordered(1, 5, 10_000), ordered(2, 5, 10_000)],
      [
        { orderLine: 1, lot: 'A', quantity: 5 },
        { orderLine: 2, lot: 'A', quantity: 3 },
      ],
    );
    expect(issued(both).progress).toMatchObject({ quantities: { 2: 3 }, version: 1 });
    expect(issued(state([ordered(1, 5, 1)], [{ orderLine: 1, lot: 'A', quantity: 5 }])).progress).toBeUndefined();
  });

  it('refuses a second invoice of a shipment, and one of nothing', () => {
    const line = ordered(1, 1, 1);
    expect(issueInvoice(state([line], [], { invoiced: true }), circumstances)).toMatchObject({
      reason: 'already-invoiced',
    });
    expect(issueInvoice(state([line], [{ orderLine: 1, lot: 'A', quantity: 0 }]), circumstances)).toMatchObject({
      reason: 'nothing-to-invoice',
    });
  });

  it('takes it for a defect when more was delivered than ordered', () => {
    const more = state([ordered(1, 1, 1)], [{ orderLine: 1, lot: 'A', quantity: 2 }]);
    expect(() => issueInvoice(more, circumstances)).toThrow(RangeError);
  });

  it('waits for the number of a provider that gives it later', () => {
    const remote: InvoiceProvider = { name: 'remote', accept: () => ({ status: 'submitted' }) };
    const given = state([ordered(1, 1, 10_000)], [{ orderLine: 1, lot: 'A', quantity: 1 }], { provider: remote });
    expect(issued(given).invoice).toMatchObject({ provider: 'remote', status: 'submitted' });
  });

  it('always adds up: net and tax to gross, lines to rates and header, parts to the whole order', () => {
    const line = fc.record({
      unitPriceE4: fc.integer({ min: 0, max: 99_999_999 }),
      taxRateBp: fc.constantFrom(0, 300, 600, 900, 1300),
      parts: fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 5 }),
    });
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), (lines) => {
        const order = lines.map(({ parts, unitPriceE4, taxRateBp }, index) =>
          ordered(
            index + 1,
            parts.reduce((a, b) => a + b, 0),
            unitPriceE4,
            taxRateBp,
          ),
        );
        let progress = nothingYet;
        let invoiced = 0;
        for (let round = 0; round < 5; round += 1) {
          const delivered = lines.flatMap(({ parts }, index) => {
            const quantity = parts[round];
            return quantity ? [{ orderLine: index + 1, lot: `L${round}`, quantity }] : [];
          });
          if (delivered.length === 0) break;
          const next = issued(state(order, delivered, { progress }));
          for (const { gross, net, tax } of next.lines) expect(net + tax).toBe(gross);
          const { gross, net, tax } = next.invoice;
          expect(sumAmounts(next.lines)).toEqual({ gross, net, tax });
          expect(sumAmounts(totalsByRate(next.lines))).toEqual({ gross, net, tax });
          expect(next.ledgerRow.amount).toBe(gross);
          progress = next.progress ?? progress;
          invoiced += gross;
        }
        const whole = order.reduce((sum, { unitPriceE4, quantity }) => sum + lineGross(unitPriceE4, quantity), 0);
        expect(invoiced).toBe(whole);
      }),
    );
  });
});

import type { InvoiceIssued } from '../../events/finance.ts';
import { addDays, type Day } from '../shared/calendar.ts';
import { accepted, rejected, type Decision } from '../shared/decision.ts';
import { lineGross, splitTax, type Currency } from '../shared/money.ts';
import type { InvoiceProvider } from './invoice-provider.ts';
import {
  booking,
  receivableAccount,
  sumAmounts,
  type BillingCopy,
  type Invoice,
  type InvoicedProgress,
  type InvoiceLine,
  type LedgerRow,
} from './invoice.ts';

/** One lot of one order line as it was delivered. */
export interface DeliveredLine {
  readonly orderLine: number;
  readonly lot: string;
  readonly quantity: number;
}

export interface OrderedLine {
  readonly line: number;
  readonly itemId: string;
  readonly itemCode: string;
  readonly name: string;
  readonly quantity: number;
  readonly unitPriceE4: number;
  readonly taxRateBp: number;
  readonly taxCode?: string;
}

export interface IssueInvoiceState {
  readonly invoiceId: string;
  readonly number: string;
  readonly provider: InvoiceProvider;
  /** True when an invoice of this shipment is stored. */
  readonly invoiced: boolean;
  readonly order: {
    readonly id: string;
    readonly number: string;
    readonly partnerId: string;
    readonly ancestors: readonly string[];
    readonly currency: Currency;
    readonly lines: readonly OrderedLine[];
  };
  readonly shipment: { readonly id: string; readonly number?: string; readonly lines: readonly DeliveredLine[] };
  readonly billing: BillingCopy;
  readonly creditDays: number;
  readonly deliveredOn: Day;
  /** The last day that a statement of the partner covers. */
  readonly statedTo?: Day;
  readonly progress: InvoicedProgress;
}

export interface IssuedInvoice {
  readonly invoice: Invoice;
  readonly lines: readonly InvoiceLine[];
  readonly ledgerRow: LedgerRow;
  /** Absent when only whole order lines were delivered. */
  readonly progress?: InvoicedProgress;
}

/**
 * Invoices what one shipment delivered. A line's gross is the rounded gross of all that was delivered of its order
 * line until now, less the same before: however an order line is cut into lots and shipments, its parts add up to the
 * gross of the whole. Tax is split once per invoice line.
 */
export function issueInvoice(
  state: IssueInvoiceState,
  circumstances: { readonly company: string; readonly now: string; readonly today: Day },
): Decision<IssuedInvoice, InvoiceIssued, 'already-invoiced' | 'nothing-to-invoice'> {
  const { order, shipment, invoiceId, number } = state;
  if (state.invoiced) return rejected('already-invoiced', { shipment: shipment.id, invoice: invoiceId });

  const quantities: Record<string, number> = { ...state.progress.quantities };
  const delivered = shipment.lines.filter(({ quantity }) => quantity > 0);
  if (delivered.length === 0) return rejected('nothing-to-invoice', { shipment: shipment.id });
  const ordered = new Map(order.lines.map((line) => [line.line, line]));
  const lines = delivered.map(({ orderLine, lot, quantity }, index): InvoiceLine => {
    const of = ordered.get(orderLine);
    if (!of) throw new RangeError(`order ${order.id} has no line ${orderLine}`);
    const before = quantities[orderLine] ?? 0;
    const until = before + quantity;
    if (until > of.quantity) throw new RangeError(`order ${order.id} line ${orderLine}: ${until} delivered`);
    quantities[orderLine] = until;
    const gross = lineGross(of.unitPriceE4, until) - lineGross(of.unitPriceE4, before);
    const { itemId, itemCode, name, unitPriceE4, taxRateBp, taxCode } = of;
    const { net, tax } = splitTax(gross, taxRateBp);
    const known = { itemId, itemCode, name, ...(taxCode ? { taxCode } : {}), lot, quantity, unitPriceE4, taxRateBp };
    return { line: index + 1, orderLine, ...known, gross, net, tax };
  });

  const { company, now, today } = circumstances;
  const totals = sumAmounts(lines);
  const dueOn = addDays(state.deliveredOn, state.creditDays);
  const invoice: Invoice = {
    id: invoiceId,
    company,
    number,
    kind: 'blue',
    provider: state.provider.name,
    ...state.provider.accept({ id: invoiceId, number, kind: 'blue' }),
    orderId: order.id,
    orderNumber: order.number,
    shipmentId: shipment.id,
    shipmentNumber: shipment.number,
    partnerId: order.partnerId,
    ancestors: order.ancestors,
    billing: state.billing,
    currency: order.currency,
    ...totals,
    lineCount: lines.length,
    open: totals.gross,
    issuedOn: today,
    dueOn,
  };
  const { partnerId, currency } = order;
  return accepted(
    {
      invoice,
      lines,
      ledgerRow: {
        company,
        account: receivableAccount(partnerId),
        ...booking(today, today, state.statedTo),
        id: invoiceId,
        kind: 'invoice',
        number,
        amount: totals.gross,
        currency,
        recordedAt: now,
      },
      progress: progressAfter(state, quantities),
    },
    {
      type: 'finance.invoice-issued.v1',
      data: {
        invoiceId,
        number,
        orderId: order.id,
        shipmentId: shipment.id,
        partnerId,
        gross: totals.gross,
        currency,
        dueOn,
      },
    },
  );
}

// An order line that came whole in one shipment has no other part, so nothing needs to be remembered of it.
function progressAfter(
  { order, progress }: IssueInvoiceState,
  quantities: Readonly<Record<string, number>>,
): InvoicedProgress | undefined {
  const ordered = new Map(order.lines.map((line) => [String(line.line), line.quantity]));
  const inParts = Object.entries(quantities).filter(
    ([line, quantity]) => progress.quantities[line] !== undefined || quantity < (ordered.get(line) ?? 0),
  );
  const changed = inParts.some(([line, quantity]) => progress.quantities[line] !== quantity);
  if (!changed) return undefined;
  return { ...progress, quantities: Object.fromEntries(inParts), version: progress.version + 1 };
}

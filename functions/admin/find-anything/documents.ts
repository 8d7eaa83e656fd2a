import { invoiceIdOf } from '../../../domain/finance/invoice.ts';
import type { SearchKind } from '../../../domain/admin/search.ts';
import { effectiveStatus } from '../../../domain/orders/progress.ts';
import type { Caller, Owner } from '../../../runtime/caller.ts';
import { readInvoice } from '../../../table/finance.ts';
import { heldOrderCodec } from '../../../table/held-orders.ts';
import { keys } from '../../../table/keys.ts';
import { readShipments } from '../../../table/logistics.ts';
import { idOfNumber, numberOfId } from '../../../table/numbers.ts';
import { readOrders } from '../../../table/orders.ts';
import { readPayment } from '../../../table/payments.ts';
import { purchaseOrderCodec, receiptCodec } from '../../../table/purchasing.ts';
import { noticeCodec, recallCodec } from '../../../table/quality.ts';
import { readStatement } from '../../../table/statements.ts';
import type { Store } from '../../../table/store.ts';
import { waybillForm } from '../../../table/waybills.ts';
import type { FoundThing } from './found.ts';

export interface Looking {
  readonly store: Store;
  readonly company: string;
  readonly caller: Caller;
}

type Reader = (looking: Looking, id: string) => Promise<FoundThing | undefined>;

/** Each kind of document by its id, as an eventual Get; whose it is comes along and is judged by who asks. */
const readers: Partial<Record<SearchKind, Reader>> = {
  order: async ({ store, company }, id) => {
    const [found] = await readOrders(store, company, [id], 'eventual');
    if (!found) return undefined;
    const { order, progress } = found;
    return ofPartner('order', order, effectiveStatus(order.status, progress));
  },
  'held-order': async ({ store, company }, id) => {
    const item = await store.get(keys.heldOrder(company, id), 'eventual');
    const held = item && heldOrderCodec.fromItem(item);
    return held && ofPartner('held-order', held, held.status);
  },
  shipment: async ({ store, company }, id) => {
    const [shipment] = await readShipments(store, company, [id], 'eventual');
    if (!shipment) return undefined;
    const number = shipment.number ?? numberOfId(company, 'DN', shipment.id) ?? shipment.orderNumber;
    return ofPartner('shipment', { ...shipment, number }, shipment.status);
  },
  invoice: async ({ store, company }, id) => {
    const invoice = await readInvoice(store, company, id, 'eventual');
    return invoice && ofPartner('invoice', invoice, invoice.status);
  },
  payment: async ({ store, company }, id) => {
    const payment = await readPayment(store, company, id, 'eventual');
    return payment && ofPartner('payment', payment);
  },
  statement: async ({ store, company }, id) => {
    const statement = await readStatement(store, company, id, 'eventual');
    return statement && ofPartner('statement', statement, statement.status);
  },
  'purchase-order': async ({ store, company }, id) => {
    const item = await store.get(keys.purchaseOrder(company, id), 'eventual');
    const order = item && purchaseOrderCodec.fromItem(item);
    return order && staffs('purchase-order', { ...order, partnerId: order.supplierId });
  },
  receipt: async ({ store, company }, id) => {
    const item = await store.get(keys.receipt(company, id), 'eventual');
    const receipt = item && receiptCodec.fromItem(item);
    return receipt && staffs('receipt', { ...receipt, partnerId: receipt.supplier.id });
  },
  recall: async ({ store, company, caller: { partnerId } }, id) => {
    if (partnerId) {
      // A consignee opens the notice that was sent to it, never the case.
      const item = await store.get(keys.recallNotice(company, id, partnerId), 'eventual');
      const notice = item && noticeCodec.fromItem(item);
      return notice && ofPartner('recall-notice', { ...notice, id }, notice.status);
    }
    const item = await store.get(keys.recall(company, id), 'eventual');
    const recall = item && recallCodec.fromItem(item);
    return recall && { ...staffs('recall', recall), itemId: recall.itemId };
  },
};

function ofPartner(
  kind: SearchKind,
  document: Owner & { readonly id: string; readonly number: string },
  status?: string,
): FoundThing {
  const { id, number, partnerId } = document;
  return { kind, id, number, title: number, partnerId, owner: document, exact: true, ...(status ? { status } : {}) };
}

/** Documents that no partner's people may open, whoever they are about. */
function staffs(
  kind: SearchKind,
  { id, number, status, partnerId }: { id: string; number: string; status: string; partnerId?: string },
): FoundThing {
  return { kind, id, number, title: number, status, exact: true, ...(partnerId ? { partnerId } : {}) };
}

const kindOfPrefix: Readonly<Record<string, SearchKind>> = {
  ord: 'order',
  hld: 'held-order',
  shp: 'shipment',
  inv: 'invoice',
  pay: 'payment',
  stm: 'statement',
  pur: 'purchase-order',
  rcp: 'receipt',
  rcl: 'recall',
};

/** The id that follows from a number; an invoice's follows from its shipment's number. */
export function documentIdOf(company: string, number: string): string | undefined {
  const invoiced = number.startsWith('INV-') ? idOfNumber(company, `DN-${number.slice(4)}`) : undefined;
  return invoiced ? invoiceIdOf(invoiced) : idOfNumber(company, number);
}

/** The document of an id, as it stands in an address, an event or a journal entry. */
export async function documentOfId(looking: Looking, id: string): Promise<FoundThing[]> {
  const kind = kindOfPrefix[id.split('_')[0] ?? ''];
  const found = kind && (await readers[kind]?.(looking, id));
  return found ? [found] : [];
}

/** Shipments that left under a waybill, as the carrier prints it. */
export async function shipmentsOfWaybill(looking: Looking, ids: readonly string[], waybill: string) {
  const { store, company } = looking;
  const shipments = await readShipments(store, company, ids, 'eventual');
  return shipments
    .filter(({ transport }) => waybillForm(transport?.waybill ?? '') === waybillForm(waybill))
    .map((shipment) => {
      const number = shipment.number ?? shipment.orderNumber;
      return ofPartner('shipment', { ...shipment, number }, shipment.status);
    });
}

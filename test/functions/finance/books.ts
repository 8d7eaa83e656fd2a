import type { Order, OrderLine } from '../../../domain/orders/order.ts';
import type { Shipment, ShipmentLine } from '../../../domain/logistics/shipment.ts';
import { lineGross } from '../../../domain/shared/money.ts';
import { handler as issueInvoice } from '../../../functions/finance/issue-invoice-on-shipment-delivered/handler.ts';
import { handler as recordPayment } from '../../../functions/finance/record-payment/handler.ts';
import { readInvoice } from '../../../table/finance.ts';
import { envelopesOf, journalEntry, type Envelope } from '../../../table/journal.ts';
import { keys } from '../../../table/keys.ts';
import { progressWrites, shipmentCodec, shipmentPages } from '../../../table/logistics.ts';
import { orderCodec, orderPages } from '../../../table/orders.ts';
import { company, noon, type Stage } from '../stage.ts';

export interface SoldLine {
  readonly quantity: number;
  readonly unitPriceE4: number;
  readonly taxRateBp?: number;
}

/** An order of a partner as it stands when goods leave; lines are numbered from 1. */
export async function anOrder(stage: Stage, id: string, sold: readonly SoldLine[], partnerId = 'ptn_dealer') {
  const lines = sold.map(({ quantity, unitPriceE4, taxRateBp = 1300 }, index): OrderLine => ({
    line: index + 1,
    itemId: 'itm_stent',
    itemCode: 'STENT-35',
    name: '冠脉支架',
    quantity,
    unitPriceE4,
    taxRateBp,
    gross: lineGross(unitPriceE4, quantity),
  }));
  const order: Order = {
    id,
    company,
    number: `SO-${id}`,
    partnerId,
    ancestors: [],
    warehouseId: 'wh_east',
    addressId: 'adr_1',
    status: 'approved',
    lineCount: lines.length,
    currency: 'CNY',
    gross: lines.reduce((sum, { gross }) => sum + gross, 0),
    placedAt: noon,
    placedBy: 'sales',
    shortage: 'partial',
    minimumShelfLifeDays: 0,
    oneLotPerLine: false,
  };
  await stage.put(orderCodec.write(order));
  await stage.write(...orderPages(order, lines, []), {
    kind: 'update',
    key: keys.credit(company, partnerId),
    add: { used: order.gross },
  });
  return { order, lines };
}

export type Parcel = readonly (readonly [orderLine: number, lot: string, quantity: number])[];

/** A delivered shipment of lots of an order, and the event that says so. */
export async function delivered(
  stage: Stage,
  orderId: string,
  shipmentId: string,
  parcel: Parcel,
  partnerId = 'ptn_dealer',
): Promise<Envelope> {
  const lines = parcel.map(([orderLine, lot, quantity], index): ShipmentLine => ({
    line: index + 1,
    orderLine,
    itemId: 'itm_stent',
    itemCode: 'STENT-35',
    lot,
    expiry: '2028-12-31',
    quantity,
    picked: quantity,
    checked: quantity,
    dropped: 0,
    serials: [],
    serialManaged: false,
  }));
  const units = lines.reduce((sum, { quantity }) => sum + quantity, 0);
  const shipment: Shipment = {
    id: shipmentId,
    company,
    number: `DN-${shipmentId}`,
    orderId,
    orderNumber: `SO-${orderId}`,
    partnerId,
    ancestors: [],
    warehouseId: 'wh_east',
    addressId: 'adr_1',
    status: 'delivered',
    lineCount: lines.length,
    pages: Math.ceil(lines.length / 25),
    units,
    picked: units,
    checked: units,
    openedAt: noon,
    deliveredAt: stage.clock.now,
  };
  await stage.put(shipmentCodec.write(shipment));
  await stage.write(...shipmentPages(company, shipmentId, lines), ...progressWrites(company, shipmentId, lines, lines));
  return {
    id: `evt-${shipmentId}`,
    type: 'logistics.shipment-delivered.v1',
    company,
    occurredAt: stage.clock.now,
    recordedAt: stage.clock.now,
    actor: 'shipper',
    aggregate: `shipment#${shipmentId}`,
    version: 1,
    correlation: 'test',
    causation: 'test',
    data: {
      shipmentId,
      number: `DN-${shipmentId}`,
      orderId,
      orderNumber: `SO-${orderId}`,
      partnerId,
      deliveredAt: stage.clock.now,
    },
  };
}

/** An order of one line, delivered and invoiced; returns the invoice. */
export async function anInvoice(stage: Stage, id: string, grossText: string, partnerId = 'ptn_dealer') {
  const unitPriceE4 = Math.round(Number(grossText) * 10_000);
  await anOrder(stage, `ord_${id}`, [{ quantity: 1, unitPriceE4 }], partnerId);
  const event = await delivered(stage, `ord_${id}`, `shp_${id}`, [[1, 'A1', 1]], partnerId);
  const outcome = await stage.react(issueInvoice, event);
  const invoice = await readInvoice(stage.dependencies.store, company, `inv_shp_${id}`, 'consistent');
  if (outcome !== 'accepted' || !invoice) throw new Error(`invoice ${id} was not issued: ${outcome}`);
  return invoice;
}

export async function aPayment(stage: Stage, key: string, amount: string, more: Record<string, unknown> = {}) {
  const body = { partnerId: 'ptn_dealer', amount, day: '2026-11-22', means: 'transfer', ...more };
  const answer = await stage.call(recordPayment, { as: 'finance', key, body });
  if (answer.status !== 201) throw new Error(`payment not recorded: ${JSON.stringify(answer.body)}`);
  return answer.body as { paymentId: string; number: string; bookedOn: string };
}

export async function creditUsed(stage: Stage, partnerId = 'ptn_dealer'): Promise<number> {
  const item = await stage.dependencies.store.get(keys.credit(company, partnerId), 'consistent');
  return Number(item?.['used'] ?? 0);
}

/** The events a reaction left behind. */
export async function eventsAfter(stage: Stage, envelope: Envelope, consumer: string): Promise<readonly Envelope[]> {
  const item = await stage.dependencies.store.get(keys.journal(company, `${envelope.id}:${consumer}`), 'consistent');
  return item ? envelopesOf(journalEntry(item)) : [];
}

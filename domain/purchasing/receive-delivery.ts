import type { DeliveryReceived } from '../../events/purchasing.ts';
import type { Day, Instant } from '../shared/calendar.ts';
import { accepted, rejected, type Decision, type Rejected } from '../shared/decision.ts';
import {
  takeIn,
  type IncomingGoods,
  type IncomingReason,
  type KeptItem,
  type OnFile,
  type TakenIn,
} from '../shared/incoming-goods.ts';
import { rejectedTogether, type No } from '../shared/noes.ts';
import { certificateFor, isMadeUnderCertificate, type CertifiedTerm } from '../shared/production-date.ts';
import { udiDutyOn, type UdiFacts, type UdiPhase } from '../shared/udi-duty.ts';
import type { PurchaseOrder, PurchaseOrderLine, PurchaseProgress } from './purchase-order.ts';
import type { Receipt, ReceiptLine, SupplierOnRecord, Transport } from './receipt.ts';

export interface DeliveredItem extends KeptItem, UdiFacts {
  readonly coldChain: boolean;
  readonly storage: { readonly lowCelsius?: number; readonly highCelsius?: number };
  readonly certificates: readonly CertifiedTerm[];
}

export interface ReceiveDeliveryState {
  readonly receiptId: string;
  readonly number: string;
  readonly order: PurchaseOrder;
  readonly lines: readonly PurchaseOrderLine[];
  readonly progress: PurchaseProgress;
  readonly supplier: SupplierOnRecord;
  readonly items: readonly DeliveredItem[];
  readonly goods: readonly IncomingGoods[];
  readonly onFile: OnFile;
  readonly udiPhases: readonly UdiPhase[];
}

export interface ReceiveDelivery {
  readonly supplierId: string;
  readonly deliveryNote: string;
  readonly transport?: Transport;
}

export interface ReceivedDelivery {
  readonly receipt: Receipt;
  readonly lines: readonly ReceiptLine[];
  readonly taken: readonly TakenIn[];
  /** Lines whose goods no certificate covers; the inspector can only reject them (GSP 57). */
  readonly outsideCertificate: readonly number[];
  /** What each line of the purchase order gets, with what it may have got before at the most. */
  readonly steps: readonly { readonly line: number; readonly quantity: number; readonly most: number }[];
}

type TransportReason = 'transport-missing' | 'transport-too-warm-or-cold' | 'arrival-before-departure';
export type ReceiveDeliveryReason =
  | IncomingReason
  | TransportReason
  | 'purchase-order-closed'
  | 'wrong-supplier'
  | 'item-not-ordered'
  | 'more-than-ordered'
  | 'goods-expired'
  | 'udi-required';

/** Cold-chain goods are refused when their way is not shown or was outside their limits (GSP 63). */
function transportNo(
  transport: Transport | undefined,
  items: readonly DeliveredItem[],
  now: Instant,
): Rejected<TransportReason> | undefined {
  if (transport && (transport.arrivedAt < transport.departedAt || transport.arrivedAt > now)) {
    return rejected('arrival-before-departure', { departedAt: transport.departedAt, arrivedAt: transport.arrivedAt });
  }
  for (const { code, coldChain, storage } of items) {
    if (!coldChain) continue;
    if (!transport) return rejected('transport-missing', { item: code });
    const { lowCelsius = -273, highCelsius = 1000 } = storage;
    const lowest = Math.min(transport.lowestCelsius, transport.arrivalCelsius);
    const highest = Math.max(transport.highestCelsius, transport.arrivalCelsius);
    if (lowest < lowCelsius || highest > highCelsius) {
      return rejected('transport-too-warm-or-cold', { item: code, lowest, highest, lowCelsius, highCelsius });
    }
  }
  return undefined;
}

/**
 * Receives goods (收货, GSP 60–63) against a purchase order and the supplier's note, whole or not at all. They stand
 * as "in inspection" until another person accepts them. Goods made outside every certificate come in like others, since
 * they stand on our dock: the inspector can only reject them.
 */
export function receiveDelivery(
  state: ReceiveDeliveryState,
  command: ReceiveDelivery,
  circumstances: { readonly company: string; readonly actor: string; readonly now: Instant; readonly today: Day },
): Decision<ReceivedDelivery, DeliveryReceived, ReceiveDeliveryReason> {
  const { order, items } = state;
  if (order.supplierId !== command.supplierId) {
    return rejected('wrong-supplier', { purchaseOrder: order.number, supplier: order.supplierId });
  }
  if (order.status !== 'open') return rejected('purchase-order-closed', { purchaseOrder: order.number });
  const strange = state.goods.filter(({ itemId }) => !state.lines.some((line) => line.itemId === itemId));
  const notOrdered = rejectedTogether(
    strange.map(({ itemId, pointer }) => ({ reason: 'item-not-ordered' as const, facts: { item: itemId }, pointer })),
  );
  if (notOrdered) return notOrdered;
  const delivered = items.filter(({ id }) => state.goods.some(({ itemId }) => itemId === id));
  const noTransport = transportNo(command.transport, delivered, circumstances.now);
  if (noTransport) return noTransport;
  const taken = takeIn(state.goods, items, state.onFile);
  if ('accepted' in taken) return taken;

  const noes: No<ReceiveDeliveryReason>[] = taken
    .filter(({ expiry }) => expiry < circumstances.today)
    .map(({ lot, expiry, pointer }) => ({ reason: 'goods-expired', facts: { lot, expiry }, pointer }));
  noes.push(...taken.flatMap((one) => udiNo(one, state, circumstances.today)));
  const steps = state.lines.flatMap(({ line, itemId, itemCode, quantity: ordered }) => {
    const arrived = taken.filter((one) => one.itemId === itemId);
    const quantity = arrived.reduce((sum, one) => sum + one.quantity, 0);
    const before = state.progress[line] ?? 0;
    if (before + quantity > ordered) {
      const facts = { item: itemCode, ordered, received: before, delivered: quantity };
      noes.push({ reason: 'more-than-ordered', facts, pointer: arrived[0]?.pointer ?? '' });
    }
    return quantity > 0 ? [{ line, quantity, most: ordered - quantity }] : [];
  });
  const refused = rejectedTogether(noes);
  if (refused) return refused;

  const receipt: Receipt = {
    id: state.receiptId,
    company: circumstances.company,
    number: state.number,
    purchaseOrderId: order.id,
    purchaseOrderNumber: order.number,
    orderedOn: order.orderedOn,
    supplier: state.supplier,
    deliveryNote: command.deliveryNote,
    warehouseId: order.warehouseId,
    status: 'received',
    lineCount: taken.length,
    transport: command.transport,
    receivedAt: circumstances.now,
    receivedBy: circumstances.actor,
  };
  const lines = taken.map((one, index) => receiptLine(state, one, index + 1));
  const outsideCertificate = lines
    .filter(({ itemId, productionDate }) => !isMadeUnderCertificate(itemOf(state, itemId).certificates, productionDate))
    .map((one) => one.line);
  return accepted(
    { receipt, lines, taken, steps, outsideCertificate },
    {
      type: 'purchasing.delivery-received.v1',
      data: {
        receiptId: receipt.id,
        number: receipt.number,
        purchaseOrderId: order.id,
        supplierId: order.supplierId,
        warehouseId: order.warehouseId,
        lineCount: receipt.lineCount,
      },
    },
  );
}

/** Goods that must carry a UDI come in by a scan that shows it; a number typed from paper proves nothing. */
function udiNo(taken: TakenIn, state: ReceiveDeliveryState, today: Day): No<'udi-required'>[] {
  const { itemId, lot, productionDate = null, di, pointer } = taken;
  if (di !== undefined) return [];
  const item = itemOf(state, itemId);
  const duty = udiDutyOn(item, productionDate ?? undefined, today, state.udiPhases);
  if (!duty) return [];
  const facts = { item: item.code, lot, productionDate, since: duty.from, source: duty.source };
  return [{ reason: 'udi-required', facts, pointer }];
}

function itemOf({ items }: ReceiveDeliveryState, itemId: string): DeliveredItem {
  const item = items.find(({ id }) => id === itemId);
  if (!item) throw new RangeError(`item ${itemId} is not on the order`);
  return item;
}

function receiptLine(state: ReceiveDeliveryState, taken: TakenIn, number: number): ReceiptLine {
  const ordered = state.lines.find(({ itemId }) => itemId === taken.itemId);
  const item = itemOf(state, taken.itemId);
  if (!ordered) throw new RangeError(`item ${taken.itemId} is not on the order`);
  const { itemId, itemCode, name, specification, model, registrant, productionLicence, unit } = ordered;
  const { di, lot, expiry, productionDate, quantity, serials } = taken;
  return {
    line: number,
    orderLine: ordered.line,
    ...{ itemId, itemCode, name, specification, model, registrant, productionLicence, unit },
    certificate: certificateFor(item.certificates, productionDate)?.number,
    ...{ di, lot, expiry, productionDate, quantity, serials },
  };
}

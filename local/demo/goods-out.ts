import { createHash } from 'node:crypto';
import { read, type Teller } from './teller.ts';
import type { ShipmentLineShown } from './orders-in.ts';

const linesOf = async (teller: Teller, shipmentId: string) =>
  (await read(teller.as('picker'), `/logistics/shipments/${shipmentId}`)).lines as ShipmentLineShown[];

/** Serial numbers of a lot that came into the house and have not left it, as the lot's own trace tells. */
async function serialsInHouse(teller: Teller, itemId: string, lot: string): Promise<readonly string[]> {
  const { moves } = await read(teller.as('checker'), '/inventory/lot-trace', { itemId, lot });
  const inside = new Set<string>();
  for (const { to, serials = [] } of moves as { to: { kind: string }; serials?: string[] }[]) {
    for (const serial of serials) {
      if (to.kind === 'warehouse') inside.add(serial);
      else inside.delete(serial);
    }
  }
  return [...inside];
}

/** Picks every line by its lot; units of serial-managed items by the numbers that stand in that lot. */
export async function pickAll(teller: Teller, shipmentId: string) {
  const open = (await linesOf(teller, shipmentId)).filter(({ picked, quantity }) => picked < quantity);
  const picks = await Promise.all(
    open.map(async ({ line, lot, itemId, quantity, picked, serialManaged }) => ({
      line,
      lot,
      ...(serialManaged
        ? { serials: (await serialsInHouse(teller, itemId, lot)).slice(0, quantity - picked) }
        : { quantity: quantity - picked }),
    })),
  );
  return teller.act(
    'picker',
    '按单拣货 picks',
    () => teller.as('picker').must(`/logistics/shipments/${shipmentId}/picks`, { picks }),
    ({ status, picked, units }) => `${picked}/${units} ${status}`,
  );
}

/** One unit with a serial number that a shipment holds. */
export async function soldUnit(teller: Teller, shipmentId: string) {
  const line = (await linesOf(teller, shipmentId)).find(({ serials }) => serials.length > 0);
  const [serial] = line?.serials ?? [];
  if (!line || !serial) throw new Error('the shipment holds no unit with a serial number');
  return { lot: line.lot, serial };
}

/** Checks what is picked but not checked yet. */
export async function checkAll(teller: Teller, shipmentId: string) {
  const open = (await linesOf(teller, shipmentId)).filter(({ checked, picked }) => checked < picked);
  const checks = open.map(({ line, lot, picked, checked, serialManaged, serials }) => ({
    line,
    lot,
    ...(serialManaged ? { serials } : { quantity: picked - checked }),
  }));
  return teller.act(
    'checker',
    '出库复核 checks',
    () => teller.as('checker').must(`/logistics/shipments/${shipmentId}/checks`, { checks }),
    ({ status, checked, units }) => `${checked}/${units} ${status}`,
  );
}

/** Ships, delivers with the signed copy, and waits for the invoice. Answers the invoice's id. */
export async function shipAndDeliver(
  teller: Teller,
  orderId: string,
  partnerId: string,
  shipmentId: string,
  delivered: { readonly day: string; readonly time: string },
): Promise<string> {
  const shipped = await teller.act(
    'shipper',
    '发运 ships',
    () =>
      teller.as('shipper').must(`/logistics/shipments/${shipmentId}/ship`, {
        transport: {
          mode: 'carrier',
          carrier: '示范冷链物流',
          waybill: `SF${Date.now()}`,
          conditions: '常温避光；冷链 2–8 ℃',
        },
      }),
    ({ number, status }) => `随货同行单 ${number}, ${status}`,
  );
  await teller.act(
    'dealer/hospital',
    '随货同行单 delivery note',
    () => read(teller.as('shipper'), `/logistics/shipments/${shipmentId}/delivery-note`),
    (note) =>
      `${note.supplier.name} → ${note.consignee.name}, 订单 ${note.orderNumber}, ${note.lines.length} lines, ${note.lines[0]?.name} lot ${note.lines[0]?.lot} ${note.lines[0]?.certificate}`,
  );
  teller.at(delivered.day, delivered.time);
  await teller.act(
    'shipper',
    '签收，回单存档 delivered with the signed copy',
    () =>
      teller.as('shipper').must(`/logistics/shipments/${shipmentId}/delivery`, {
        signedCopy: {
          reference: `copies/${shipped.number}.jpg`,
          sha256: createHash('sha256').update(String(shipped.number)).digest('hex'),
        },
      }),
    ({ deliveredAt }) => String(deliveredAt),
  );
  const invoice = await teller.follows(
    '开票 invoice issued',
    async () => {
      const { items } = await read(teller.as('finance'), `/finance/partners/${partnerId}/invoices`, { limit: 100 });
      return (items as InvoiceShown[]).find((candidate) => candidate.orderId === orderId);
    },
    ({ number, gross, net, tax, dueOn }) => `${number}: ${net} + ${tax} tax = ${gross} CNY, due ${dueOn}`,
  );
  return invoice.invoiceId;
}

interface InvoiceShown {
  readonly invoiceId: string;
  readonly orderId: string;
  readonly number: string;
  readonly gross: string;
  readonly net: string;
  readonly tax: string;
  readonly dueOn: string;
}

/** A box refused at the check: it goes to quarantine, and another is taken in its place. */
export async function refuseOneBox(teller: Teller, shipmentId: string, itemCode: string) {
  const line = (await linesOf(teller, shipmentId)).find((candidate) => candidate.itemCode === itemCode);
  if (!line) throw new Error(`the shipment has no ${itemCode}`);
  await teller.act(
    'checker',
    '复核拒绝破损一盒 refuses a damaged box',
    () =>
      teller.as('checker').must(`/logistics/shipments/${shipmentId}/checks`, {
        checks: [{ line: line.line, lot: line.lot, quantity: 10, refuse: 'damaged' }],
      }),
    ({ refused, replaced, status }) => `${refused} to quarantine, ${replaced} taken in their place, ${status}`,
  );
}

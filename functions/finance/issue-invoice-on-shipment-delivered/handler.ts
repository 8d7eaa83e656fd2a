import type { ShipmentDelivered } from '../../../events/logistics.ts';
import { internalProvider } from '../../../domain/finance/invoice-provider.ts';
import { issueInvoice } from '../../../domain/finance/issue-invoice-on-shipment-delivered.ts';
import { invoiceIdOf, invoiceNumberOf, receivableAccount } from '../../../domain/finance/invoice.ts';
import { dayOf } from '../../../domain/shared/calendar.ts';
import { moneyText } from '../../../domain/shared/money.ts';
import { NotYet, onEvent } from '../../../runtime/on-event.ts';
import { readItems } from '../../../table/catalogue.ts';
import {
  invoiceCodec,
  invoicePages,
  progressWrite,
  readInvoice,
  readInvoicedProgress,
} from '../../../table/finance.ts';
import { ledgerRowCodec } from '../../../table/ledger.ts';
import { readShipmentWithLines } from '../../../table/logistics.ts';
import { readOrderWithLines } from '../../../table/orders.ts';
import { readPartner } from '../../../table/partners.ts';
import { readAccountMark } from '../../../table/statements.ts';
import { subscription } from './subscription.ts';

export const handler = onEvent(subscription, {
  load: async ({ input, store, company, zone }) => {
    const { shipmentId, number, orderId, partnerId, deliveredAt } = input.data as ShipmentDelivered['data'];
    const invoiceId = invoiceIdOf(shipmentId);
    const [shipped, ordered, partner, progress, invoice, mark] = await Promise.all([
      readShipmentWithLines(store, company, shipmentId, 'consistent'),
      readOrderWithLines(store, company, orderId, 'consistent'),
      readPartner(store, company, partnerId, 'consistent'),
      readInvoicedProgress(store, company, orderId),
      readInvoice(store, company, invoiceId, 'consistent'),
      readAccountMark(store, company, receivableAccount(partnerId)),
    ]);
    if (!shipped || !ordered || !partner) throw new NotYet(`shipment ${shipmentId} is not whole yet`);
    // Nothing can be issued without a tax number: the message is parked with an alarm, and sent again when it is there.
    if (!partner.billing) throw new Error(`partner ${partnerId} has no billing profile (开票信息)`);
    const shippedItems = new Set(shipped.lines.map(({ itemId }) => itemId));
    const items = await readItems(store, company, [...shippedItems], 'eventual');
    const taxCodes = new Map(items.map((item) => [item?.id, item?.taxCode]));
    return {
      invoiceId,
      number: invoiceNumberOf(number),
      provider: internalProvider,
      invoiced: invoice !== undefined,
      order: {
        ...ordered.order,
        lines: ordered.lines.map((line) => ({ ...line, taxCode: taxCodes.get(line.itemId) })),
      },
      shipment: {
        id: shipmentId,
        number: shipped.shipment.number,
        lines: shipped.lines.map(({ orderLine, lot, checked }) => ({ orderLine, lot, quantity: checked })),
      },
      billing: partner.billing,
      creditDays: partner.creditDays,
      deliveredOn: dayOf(deliveredAt, zone),
      statedTo: mark.statedTo,
      progress,
    };
  },
  decide: (state, _event, circumstances) => issueInvoice(state, circumstances),
  save: ({ invoice, lines, ledgerRow, progress }) => ({
    aggregate: invoiceCodec.write(invoice),
    writes: [
      ...invoicePages(invoice, lines),
      ledgerRowCodec.put(ledgerRow),
      ...(progress ? [progressWrite(progress)] : []),
    ],
    ...(invoice.orderId === undefined ? {} : { root: `order#${invoice.orderId}` }),
    summary: { number: invoice.number, shipment: invoice.shipmentNumber ?? null, gross: moneyText(invoice.gross) },
  }),
});

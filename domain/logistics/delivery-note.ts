import type { Day } from '../shared/calendar.ts';
import { certificateFor, type CertifiedTerm } from '../shared/production-date.ts';
import { noExpiry, noLot } from '../shared/stock.ts';
import type { ShipmentGoods, ShipmentLine } from './shipment.ts';

/** What the note needs of an item. */
export interface NotedItem {
  readonly name: string;
  readonly specification: string;
  readonly model: string;
  readonly manufacturer: string;
  readonly productionLicence?: string;
  readonly unit: string;
  readonly di?: string;
  readonly certificates: readonly CertifiedTerm[];
  readonly conditions: string;
}

export interface NoteState extends ShipmentGoods {
  /** Our own name and address; absent until our own company is in the partner archive. */
  readonly supplier?: { readonly name: string; readonly address: string };
  readonly dispatch: { readonly name: string; readonly address: string };
  readonly consignee: { readonly name: string; readonly address: string; readonly contact: string };
  readonly customerReference?: string;
  readonly shippedOn: Day;
  readonly items: ReadonlyMap<string, NotedItem>;
}

/**
 * The delivery note that travels with the goods (随货同行单), with the fields of GSP 91-92 and, for orders of platforms,
 * the order number (NET 16-17). A field that does not apply, such as the production licence of an import, is absent.
 */
export function deliveryNote(state: NoteState) {
  const { shipment, supplier, dispatch, consignee, customerReference, shippedOn } = state;
  return {
    number: shipment.number ?? '',
    orderNumber: shipment.orderNumber,
    customerReference,
    shippedOn,
    supplier: supplier ?? { name: '', address: '' },
    dispatch,
    consignee,
    transport: transportText(state),
    lines: state.lines
      .filter(({ quantity }) => quantity > 0)
      .map((line) => noteLine(line, state.items.get(line.itemId))),
  };
}
export type DeliveryNote = ReturnType<typeof deliveryNote>;

const modes = { carrier: '承运', 'own-vehicle': '自有车辆', 'pick-up': '客户自提' } as const;

function transportText({ shipment: { transport } }: NoteState) {
  if (!transport) return { mode: '', details: '', conditions: '' };
  const { mode, carrier, waybill, plate, conditions } = transport;
  const details = [carrier, waybill && `运单号 ${waybill}`, plate && `车牌号 ${plate}`].filter(Boolean).join('，');
  return { mode: modes[mode], details, conditions: conditions ?? '' };
}

function noteLine(line: ShipmentLine, item: NotedItem | undefined) {
  const { lot, expiry, serials, productionDate, quantity, itemCode } = line;
  return {
    itemCode,
    name: item?.name ?? itemCode,
    model: item?.model ?? '',
    specification: item?.specification ?? '',
    certificate: certificateFor(item?.certificates ?? [], productionDate)?.number ?? '',
    registrant: item?.manufacturer ?? '',
    productionLicence: item?.productionLicence,
    lot: lot === noLot ? undefined : lot,
    serials: [...serials],
    productionDate,
    expiry: expiry === noExpiry ? undefined : expiry,
    quantity,
    unit: item?.unit ?? '',
    conditions: item?.conditions ?? '',
    udi: udiTexts(line, item?.di),
  };
}

/** UDI in bracketed GS1 text: one for the lot, or one a serial; none without a device identifier of GS1. */
function udiTexts({ lot, expiry, serials, productionDate }: ShipmentLine, di: string | undefined): string[] {
  if (di === undefined) return [];
  const date = (day: Day) => day.slice(2).replaceAll('-', '');
  const common = [
    `(01)${di}`,
    productionDate ? `(11)${date(productionDate)}` : '',
    expiry === noExpiry ? '' : `(17)${date(expiry)}`,
    lot === noLot || lot.length > 20 ? '' : `(10)${lot}`,
  ].join('');
  return serials.length === 0 ? [common] : serials.map((serial) => `${common}(21)${serial}`);
}

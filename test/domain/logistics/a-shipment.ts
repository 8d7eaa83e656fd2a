import type { Shipment, ShipmentLine } from '../../../domain/logistics/shipment.ts';

export function aShipment(more: Partial<Shipment> = {}): Shipment {
  return {
    id: 'shp',
    company: 'lotline',
    orderId: 'ord',
    orderNumber: 'SO-1',
    partnerId: 'ptn',
    ancestors: [],
    warehouseId: 'wh_east',
    addressId: 'adr',
    status: 'allocated',
    lineCount: 1,
    pages: 1,
    units: 0,
    picked: 0,
    checked: 0,
    openedAt: '2026-11-22T04:00:00.000Z',
    ...more,
  };
}

export function aLine(more: Partial<ShipmentLine> = {}): ShipmentLine {
  return {
    line: 1,
    orderLine: 1,
    itemId: 'itm',
    itemCode: 'I',
    lot: 'L',
    expiry: '2027-01-01',
    quantity: 1,
    picked: 0,
    checked: 0,
    dropped: 0,
    serials: [],
    serialManaged: false,
    ...more,
  };
}

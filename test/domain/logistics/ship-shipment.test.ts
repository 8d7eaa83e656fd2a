import { describe, expect, it } from '@jest/globals';
import { cancelFulfilment } from '../../../domain/logistics/cancel-fulfilment.ts';
import { confirmDelivery } from '../../../domain/logistics/confirm-delivery.ts';
import { shipShipment } from '../../../domain/logistics/ship-shipment.ts';
import type { Shipment, Transport } from '../../../domain/logistics/shipment.ts';
import type { LicenceFacts } from '../../../domain/shared/qualification.ts';
import { aLine, aShipment } from './a-shipment.ts';

const circumstances = { actor: 'shipper', now: '2026-11-22T04:00:00.000Z', today: '2026-11-22' };
const licence = (more: Partial<LicenceFacts> = {}): LicenceFacts => ({
  ...{ number: 'L', riskClasses: ['III'], validFrom: '2020-01-01', validTo: '2030-12-31' },
  ...more,
});
const item = (more: object = {}) => ({
  ...{ id: 'itm', code: 'I', status: 'approved' as const, kind: 'device', riskClass: 'III' as const },
  ...{ productLine: 'cardio', manufacturer: 'M', certificates: [{ validFrom: '2020-01-01', validTo: '2026-01-31' }] },
  ...more,
});
const state = (more: Partial<Shipment> = {}) => ({
  shipment: aShipment({ status: 'checked', ...more }),
  lines: [aLine({ quantity: 2, picked: 2, checked: 2 }), aLine({ line: 2, quantity: 0, dropped: 1 })],
  stops: [],
  serials: new Map(),
  number: 'DN-1',
  orderStatus: 'approved',
  deal: {
    partner: { id: 'ptn', status: 'approved' as const, region: '310000', licences: [licence()] },
    own: { licences: [licence({ number: 'OWN' })], authorisations: [] },
    warehouseId: 'wh_east',
  },
  items: [item()],
});
const carrier: Transport = { mode: 'carrier', carrier: '顺丰', waybill: 'SF1' };

describe('shipShipment', () => {
  it('lets only what is meant to leave go, with number and time', () => {
    expect(shipShipment(state(), carrier, circumstances)).toMatchObject({
      next: {
        shipment: { status: 'shipped', number: 'DN-1', shippedBy: 'shipper', shippedAt: circumstances.now },
        postings: [{ quantity: 2, from: 'reserved' }],
        moves: [{ quantity: 2, step: 'shipping', documentNumber: 'DN-1' }],
      },
      events: [{ type: 'logistics.shipment-shipped.v1', data: { lineCount: 1 } }],
    });
  });

  it.each([
    ['a carrier without waybill', { mode: 'carrier', carrier: '顺丰' }, 'transport-incomplete'],
    ['an own vehicle without driver', { mode: 'own-vehicle', plate: '沪A12345' }, 'transport-incomplete'],
  ] as const)('refuses %s (GSP 96)', (_name, transport, reason) => {
    expect(shipShipment(state(), transport, circumstances)).toMatchObject({ accepted: false, reason });
  });

  it('lets nothing leave under a licence that lapsed after the goods were allocated, and names it with its day', () => {
    const lapsed = licence({ validTo: '2026-11-21' });
    const { deal, ...rest } = state();
    const buyer = { ...rest, deal: { ...deal, partner: { ...deal.partner, licences: [lapsed] } } };
    expect(shipShipment(buyer, carrier, circumstances)).toMatchObject({
      reason: 'licence-lapsed',
      facts: { licence: 'L', validTo: '2026-11-21', day: '2026-11-22' },
    });
    const ours = { ...rest, deal: { ...deal, own: { ...deal.own, licences: [lapsed] } } };
    expect(shipShipment(ours, carrier, circumstances)).toMatchObject({ reason: 'own-licence-lapsed' });
    const elsewhere = licence({ warehouses: ['wh_north'] });
    const moved = { ...rest, deal: { ...deal, own: { ...deal.own, licences: [elsewhere] } } };
    expect(shipShipment(moved, carrier, circumstances)).toMatchObject({ reason: 'own-licence-warehouse' });
    const lastDay = { ...circumstances, today: '2026-11-21' };
    expect(shipShipment(buyer, carrier, lastDay).accepted).toBe(true);
  });

  it.each([
    ['2026-01-31', true],
    ['2026-02-01', false],
  ])('asks certificates by the day the goods were made: %s %s', (productionDate, leaves) => {
    const lines = [aLine({ quantity: 2, picked: 2, checked: 2, productionDate })];
    const decision = shipShipment({ ...state(), lines }, carrier, circumstances);
    expect(decision.accepted).toBe(leaves);
    if (!leaves) expect(decision).toMatchObject({ reason: 'goods-uncertified', facts: { productionDate } });
  });

  it('asks nothing of goods that stay, and holds those whose item or buyer waits for review', () => {
    const lines = [aLine({ quantity: 2, picked: 2, checked: 2 }), aLine({ line: 2, itemId: 'gone', quantity: 0 })];
    expect(shipShipment({ ...state(), lines }, carrier, circumstances).accepted).toBe(true);
    const review = { ...state(), items: [item({ status: 'pending' })] };
    expect(shipShipment(review, carrier, circumstances)).toMatchObject({ reason: 'item-not-approved' });
    const { deal } = state();
    const stopped = { ...state(), deal: { ...deal, partner: { ...deal.partner, status: 'suspended' as const } } };
    expect(shipShipment(stopped, carrier, circumstances)).toMatchObject({ reason: 'partner-not-approved' });
  });

  it('books no reserved goods out twice: what has left does not leave again', () => {
    expect(shipShipment(state({ status: 'shipped' }), carrier, circumstances)).toMatchObject({
      reason: 'shipment-not-waiting',
    });
  });
});

describe('confirmDelivery', () => {
  const shipped = aShipment({ status: 'shipped', number: 'DN-1', shippedAt: '2026-11-20T04:00:00.000Z' });
  it.each([
    [undefined, circumstances.now],
    ['2026-11-21T04:00:00.000Z', '2026-11-21T04:00:00.000Z'],
  ])('takes %s as %s', (deliveredAt, expected) => {
    expect(confirmDelivery({ shipment: shipped }, { deliveredAt }, circumstances)).toMatchObject({
      next: { status: 'delivered', deliveredAt: expected },
    });
  });

  it.each(['2026-11-19T04:00:00.000Z', '2026-11-23T04:00:00.000Z'])('believes no delivery at %s', (deliveredAt) => {
    expect(confirmDelivery({ shipment: shipped }, { deliveredAt }, circumstances)).toMatchObject({
      reason: 'delivery-date-impossible',
    });
  });
});

describe('cancelFulfilment', () => {
  it('withdraws what is still in the house and leaves alone what has left', () => {
    const order = { id: 'ord', company: 'lotline' };
    const shipments = [aShipment({ id: 'in' }), aShipment({ id: 'out', status: 'shipped' })];
    const decision = cancelFulfilment({ order, fulfilment: undefined, shipments });
    expect(decision).toMatchObject({
      next: { phase: 'cancelled' },
      events: [{ data: { shipmentId: 'in', fromLine: 1 } }],
    });
  });
});

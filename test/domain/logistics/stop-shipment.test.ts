import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { releaseShipment, releasesPerStep } from '../../../domain/logistics/release-shipment.ts';
import { stopShipment } from '../../../domain/logistics/stop-shipment.ts';
import type { ShipmentGoods } from '../../../domain/logistics/shipment.ts';
import type { Serial } from '../../../domain/shared/stock.ts';
import type { Stop } from '../../../domain/shared/stop.ts';
import { aLine, aShipment } from './a-shipment.ts';

const now = { now: '2026-11-22T04:00:00.000Z' };
const stop: Stop = { id: 's', itemId: 'itm', reason: 'recall', source: 'rcl' };

/** A shipment of serial-managed lines, `picked` of each already in somebody's hand. */
function goodsOf(lines: readonly { quantity: number; picked: number }[]) {
  const all = lines.map(({ quantity, picked }, index) =>
    aLine({
      line: index + 1,
      orderLine: index + 1,
      quantity,
      picked: Math.min(picked, quantity),
      serialManaged: true,
      serials: Array.from({ length: Math.min(picked, quantity) }, (_, n) => `S${index}-${n}`),
    }),
  );
  const serials = all.flatMap(({ itemId, lot, serials: numbers }) =>
    numbers.map((serial): Serial => ({
      company: 'lotline',
      itemId,
      serial,
      lot,
      status: 'picked',
      warehouseId: 'wh_east',
    })),
  );
  return {
    goods: { shipment: aShipment({ status: 'picking' }), lines: all } satisfies ShipmentGoods,
    serials: new Map(serials.map((serial) => [`${serial.itemId}#${serial.serial}`, serial])),
  };
}

const shape = fc.array(fc.record({ quantity: fc.integer({ min: 1, max: 200 }), picked: fc.nat(200) }), {
  minLength: 1,
  maxLength: 30,
});

describe('stopShipment and releaseShipment', () => {
  it.each(['stop', 'release'] as const)('%s every unit exactly once, in steps that fit a transaction', (way) => {
    fc.assert(
      fc.property(shape, (lines) => {
        const { goods, serials } = goodsOf(lines);
        let current: ShipmentGoods = goods;
        let fromLine = 1;
        let units = 0;
        const freed: string[] = [];
        for (;;) {
          const state = { ...current, serials };
          const decision = way === 'stop' ? stopShipment(state, stop, now) : releaseShipment(state, fromLine);
          if (!decision.accepted) break;
          const { postings = [], moves = [], serials: changes = [] } = decision.next;
          // A stopped serial costs its own row and a row of its life, a released one only the first.
          const rows = postings.length + moves.length + changes.length * (way === 'stop' ? 2 : 1);
          expect(rows).toBeLessThanOrEqual(releasesPerStep);
          units += postings.reduce((sum, { quantity }) => sum + quantity, 0);
          freed.push(...changes.map(({ seen }) => seen.serial));
          current = { shipment: decision.next.shipment, lines: decision.next.lines };
          const next = decision.events.find(({ type }) => type === 'logistics.shipment-withdrawn.v1');
          fromLine = next ? (next.data as { fromLine: number }).fromLine : Number.MAX_SAFE_INTEGER;
        }
        expect(units).toBe(lines.reduce((sum, { quantity }) => sum + quantity, 0));
        expect(new Set(freed).size).toBe(freed.length);
        expect(freed).toHaveLength(serials.size);
        expect(current.shipment).toMatchObject({ units: 0, status: way === 'stop' ? 'stopped' : 'cancelled' });
      }),
      { numRuns: 200 },
    );
  });

  it('touches neither other items nor goods that arrived', () => {
    const { goods, serials } = goodsOf([{ quantity: 2, picked: 0 }]);
    expect(stopShipment({ ...goods, serials }, { ...stop, itemId: 'other' }, now).accepted).toBe(false);
    const delivered = { ...goods, shipment: aShipment({ status: 'delivered' }), serials };
    expect(stopShipment(delivered, stop, now).accepted).toBe(false);
    expect(releaseShipment(delivered, 1).accepted).toBe(false);
  });
});

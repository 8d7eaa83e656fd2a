import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { Fulfilment } from '../../../domain/logistics/fulfilment.ts';
import {
  lineProgress,
  shipmentsToRead,
  shipmentSteps,
  type ToldStep,
} from '../../../domain/logistics/line-progress.ts';

const fulfilment = (more: Partial<Fulfilment>): Fulfilment => ({
  id: 'ord_1',
  company: 'lotline',
  phase: 'open',
  allocated: [],
  shipments: [],
  ...more,
});

describe('line progress', () => {
  it('tells of any order what adding up its shipments tells, and reads only when it must', () => {
    const steps: readonly ToldStep[] = ['allocated', 'shipped', 'delivered', 'invoiced'];
    const shipment = fc.record({ step: fc.constantFrom(...steps), quantities: fc.tuple(fc.nat(9), fc.nat(9)) });
    fc.assert(
      fc.property(fc.array(shipment, { maxLength: 4 }), fc.tuple(fc.nat(9), fc.nat(9)), (shipments, waiting) => {
        const ids = shipments.map((_, index) => `shp_${index}`);
        const sum = (line: 0 | 1, wanted: readonly ToldStep[]) =>
          shipments.reduce((total, one) => total + (wanted.includes(one.step) ? one.quantities[line] : 0), 0);
        const allocated = [sum(0, steps), sum(1, steps)];
        const lines = ([0, 1] as const).map((line) => ({
          line: line + 1,
          quantity: (allocated[line] ?? 0) + waiting[line],
        }));
        const told = shipmentSteps(
          fulfilment({ shipments: ids }),
          Object.fromEntries(shipments.map(({ step }, index) => [`shp_${index}`, step])),
        );
        const wanted = shipmentsToRead(told);
        if (new Set(shipments.map(({ step }) => step)).size < 2) expect(wanted).toEqual([]);
        const read = new Map(
          wanted.map((id) => {
            const [first = 0, second = 0] = shipments[ids.indexOf(id)]?.quantities ?? [];
            return [
              id,
              [
                { orderLine: 1, checked: first },
                { orderLine: 2, checked: second },
              ],
            ] as const;
          }),
        );
        expect(lineProgress(lines, fulfilment({ shipments: ids, allocated }), {}, told, read)).toEqual(
          ([0, 1] as const).map((line) => ({
            allocated: allocated[line],
            shipped: sum(line, ['shipped', 'delivered', 'invoiced']),
            delivered: sum(line, ['delivered', 'invoiced']),
            short: waiting[line],
          })),
        );
      }),
    );
  });

  it('counts what shipments gave up as short again', () => {
    const known = fulfilment({ shipments: ['shp_1'], allocated: [10] });
    const told = shipmentSteps(known, { shp_1: 'delivered' });
    expect(lineProgress([{ line: 1, quantity: 12 }], known, { 1: 4 }, told, new Map())).toEqual([
      { allocated: 6, shipped: 6, delivered: 6, short: 6 },
    ]);
  });

  it('takes a shipment nobody told of yet, one under way and a stopped one as not gone out', () => {
    const run = { shipmentId: 'shp_3', step: 1, nextLine: 1, pages: 1, lineCount: 1, units: 1, short: [] };
    const known = fulfilment({ shipments: ['shp_1', 'shp_2'], run });
    expect(shipmentSteps(known, { shp_1: 'shipped' })).toEqual({
      ...{ shp_1: 'shipped', shp_2: 'allocated', shp_3: 'allocated' },
    });
    expect(shipmentsToRead({ shp_1: 'shipped', shp_2: 'stopped' })).toEqual(['shp_1']);
  });
});

import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import {
  advanceProgress,
  effectiveStatus,
  type OrderProgress,
  type ProgressNews,
} from '../../../domain/orders/progress.ts';

const order = { company: 'lotline', orderId: 'ord_1' };
const after = (...news: readonly ProgressNews[]) =>
  news.reduce<OrderProgress | undefined>((known, told) => advanceProgress(known, order, told), undefined);
const allocated = (shipmentId: string, shortLines: number, version: number): ProgressNews => ({
  kind: 'allocated',
  shipmentId,
  shortLines,
  version,
});
const step = (shipmentId: string, told: 'shipped' | 'delivered' | 'invoiced' | 'stopped'): ProgressNews => ({
  kind: 'step',
  shipmentId,
  step: told,
});

describe('an order’s progress', () => {
  it('goes from allocated to invoiced with its shipment', () => {
    const way = [allocated('s1', 0, 1), step('s1', 'shipped'), step('s1', 'delivered'), step('s1', 'invoiced')];
    const statuses = way.map((_, index) => after(...way.slice(0, index + 1))?.status);
    expect(statuses).toEqual(['allocated', 'shipped', 'delivered', 'invoiced']);
  });

  it('stays partly shipped while a line is short, and is shipped when the rest has gone', () => {
    expect(after(allocated('s1', 1, 1), step('s1', 'shipped'))?.status).toBe('partly-shipped');
    expect(after(allocated('s1', 1, 1), step('s1', 'shipped'), allocated('s2', 0, 2))?.status).toBe('partly-shipped');
    expect(
      after(allocated('s1', 1, 1), step('s1', 'shipped'), allocated('s2', 0, 2), step('s2', 'shipped'))?.status,
    ).toBe('shipped');
  });

  it('is back-ordered when nothing could be allocated or all of it was stopped', () => {
    expect(after({ kind: 'allocated', shortLines: 2, version: 1 })?.status).toBe('back-ordered');
    expect(after(allocated('s1', 0, 1), step('s1', 'stopped'))?.status).toBe('back-ordered');
  });

  it('waits again for goods that a shipment gave up, also against late word of its allocation', () => {
    const counted: ProgressNews = { kind: 'counted', shortLines: 1, version: 1 };
    expect(after(allocated('s1', 0, 1), counted, step('s1', 'shipped'))?.status).toBe('partly-shipped');
    expect(after(counted, allocated('s1', 0, 1), step('s1', 'shipped'))?.status).toBe('partly-shipped');
    expect(
      after(counted, allocated('s1', 0, 1), step('s1', 'shipped'), allocated('s2', 0, 2), step('s2', 'shipped'))
        ?.status,
    ).toBe('shipped');
  });

  it('comes out the same whatever order and however often the events arrive', () => {
    const events = [
      allocated('s1', 2, 1),
      allocated('s2', 0, 2),
      step('s1', 'shipped'),
      step('s1', 'delivered'),
      step('s2', 'shipped'),
    ];
    const settled = after(...events);
    fc.assert(
      fc.property(fc.shuffledSubarray(events, { minLength: 5 }), fc.shuffledSubarray(events), (first, again) => {
        const { revision: _one, ...mixed } = after(...first, ...again) as OrderProgress;
        const { revision: _two, ...straight } = settled as OrderProgress;
        expect({ ...mixed, shipments: new Map(Object.entries(mixed.shipments)) }).toEqual({
          ...straight,
          shipments: new Map(Object.entries(straight.shipments)),
        });
      }),
      { numRuns: 200 },
    );
  });

  it('answers the same object when an event tells nothing new', () => {
    const known = after(allocated('s1', 0, 1)) as OrderProgress;
    expect(advanceProgress(known, order, allocated('s1', 0, 1))).toBe(known);
  });

  it('leaves the header’s word where goods were not looked for yet, and a cancelled order cancelled', () => {
    const known = after(allocated('s1', 0, 1));
    expect(effectiveStatus('placed', undefined)).toBe('placed');
    expect(effectiveStatus('approved', undefined)).toBe('approved');
    expect(effectiveStatus('approved', known)).toBe('allocated');
    expect(effectiveStatus('cancelled', known)).toBe('cancelled');
    expect(after(allocated('s1', 0, 1), { kind: 'cancelled' }, step('s1', 'shipped'))?.status).toBe('cancelled');
  });
});

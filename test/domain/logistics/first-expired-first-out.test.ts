import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  firstAcceptableExpiry,
  isAcceptable,
  takeLots,
  type LotRules,
} from '../../../domain/logistics/first-expired-first-out.ts';
import { aPosition } from './positions.ts';

const anything: LotRules = {
  firstExpiry: '2026-01-01',
  oneLotPerLine: false,
  bannedLots: [],
  stops: [],
  certificates: [],
};
const day = fc.integer({ min: 1, max: 28 }).map((n) => `2027-01-${n.toString().padStart(2, '0')}`);
const shelf = fc.uniqueArray(fc.record({ expiry: day, available: fc.integer({ min: 0, max: 9 }) }), {
  maxLength: 8,
  selector: ({ expiry }) => expiry,
});
const lines = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 4 });
const positionsOf = (stock: readonly { expiry: string; available: number }[]) =>
  stock.map(({ expiry, available }, index) => aPosition(`L${index}`, expiry, available));
const wantedOf = (quantities: readonly number[]) =>
  quantities.map((quantity, index) => ({ line: index + 1, quantity }));

describe('takeLots', () => {
  it('splits a line 3 and 2 over the first lots to expire', () => {
    const positions = [
      aPosition('LATE', '2027-03-01', 9),
      aPosition('FIRST', '2027-01-01', 3),
      aPosition('NEXT', '2027-02-01', 9),
    ];
    const [taken] = takeLots([{ line: 1, quantity: 5 }], positions, anything);
    expect(taken?.map(({ position, quantity }) => [position.lot, quantity])).toEqual([
      ['FIRST', 3],
      ['NEXT', 2],
    ]);
  });

  it('gives the same units as someone who lays every unit in a row by expiry and hands them out one by one', () => {
    fc.assert(
      fc.property(shelf, lines, (stock, quantities) => {
        let row = positionsOf(stock)
          .toSorted((a, b) => (a.expiry < b.expiry ? -1 : 1))
          .flatMap(({ lot, available }) => Array.from({ length: available }, () => lot));
        const expected = quantities.map((quantity) => {
          if (row.length < quantity) return undefined;
          const units = row.slice(0, quantity);
          row = row.slice(quantity);
          return units;
        });
        const taken = takeLots(wantedOf(quantities), positionsOf(stock), anything);
        const units = taken.map((lots) =>
          lots?.flatMap(({ position, quantity }) => Array.from({ length: quantity }, () => position.lot)),
        );
        expect(units).toEqual(expected);
      }),
      { numRuns: 1000 },
    );
  });

  it('never takes more of a lot than there is, and under the one-lot rule takes the first that covers the line', () => {
    fc.assert(
      fc.property(shelf, lines, (stock, quantities) => {
        const positions = positionsOf(stock);
        const taken = takeLots(wantedOf(quantities), positions, { ...anything, oneLotPerLine: true });
        const left = new Map(positions.map(({ lot, available }) => [lot, available]));
        quantities.forEach((quantity, index) => {
          const covering = positions
            .filter(({ lot }) => (left.get(lot) ?? 0) >= quantity)
            .toSorted((a, b) => (a.expiry < b.expiry ? -1 : 1))[0];
          expect(taken[index]?.map(({ position }) => position.lot)).toEqual(covering && [covering.lot]);
          if (covering) left.set(covering.lot, (left.get(covering.lot) ?? 0) - quantity);
        });
        expect(Math.min(0, ...left.values())).toBe(0);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('isAcceptable', () => {
  const certificates = [{ validFrom: '2020-01-01', validTo: '2025-12-31' }];
  it.each([
    ['a lot made on the last valid day of its certificate', { productionDate: '2025-12-31' }, { certificates }, true],
    ['a lot made a day later (O47 art. 112)', { productionDate: '2026-01-01' }, { certificates }, false],
    ['a lot whose production date is not known', {}, { certificates }, true],
    [
      'a lot of a filing, which does not lapse',
      { productionDate: '2026-01-01' },
      { certificates: [{ validFrom: '2020-01-01' }] },
      true,
    ],
    ['a lot that expires on the first acceptable day', {}, { firstExpiry: '2027-01-01' }, true],
    ['a lot that expires the day before it', {}, { firstExpiry: '2027-01-02' }, false],
    ['a lot the customer has banned', {}, { bannedLots: ['L'] }, false],
    [
      'a stopped lot',
      {},
      { stops: [{ id: 's', itemId: 'itm', lots: ['L'], reason: 'recall' as const, source: 'r' }] },
      false,
    ],
  ])('%s', (_name, position, rules, expected) => {
    const candidate = { ...aPosition('L', '2027-01-01', 5), ...position };
    expect(isAcceptable(candidate, { ...anything, ...rules })).toBe(expected);
  });

  it('counts the remaining shelf life from the planned delivery, three days from now', () => {
    expect(firstAcceptableExpiry('2026-11-22', 30)).toBe('2026-12-25');
  });
});

import * as fc from 'fast-check';
import type { PastLine, PastSale } from '../../../domain/insight/past-sale.ts';
import { addDays } from '../../../domain/shared/calendar.ts';

export type Sale = Pick<PastSale, 'number' | 'partnerId' | 'day' | 'lines'>;

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 3 });

/** A line that a list would take: days in order, nothing returned or invoiced that was not shipped. */
const line = (day: string): fc.Arbitrary<PastLine> =>
  fc
    .record({
      itemId: fc.constantFrom('itm_a', 'itm_b'),
      ordered: fc.integer({ min: 1, max: 12 }),
      shipped: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 14 })),
      net: fc.integer({ min: 0, max: 100_000 }),
      promised: maybe(fc.integer({ min: 0, max: 6 })),
      left: maybe(fc.integer({ min: 0, max: 9 })),
      came: maybe(fc.integer({ min: 0, max: 5 })),
      cost: maybe(fc.integer({ min: 0, max: 120_000 })),
      returned: maybe(fc.integer({ min: 0, max: 14 })),
      isWrong: maybe(fc.boolean()),
    })
    .map(({ itemId, ordered, shipped, net, promised, left, came, cost, returned, isWrong }) => {
      const goes = shipped > 0;
      const shippedOn = goes && left !== undefined ? addDays(day, left) : undefined;
      return {
        ...{ itemId, ordered, shipped, net: goes ? net : 0 },
        ...(promised === undefined ? {} : { promised: addDays(day, promised) }),
        ...(shippedOn === undefined ? {} : { shippedOn }),
        ...(goes && came !== undefined ? { deliveredOn: addDays(shippedOn ?? day, came) } : {}),
        ...(cost === undefined ? {} : { cost }),
        ...(returned === undefined ? {} : { returned: Math.min(returned, shipped) }),
        ...(isWrong === undefined ? {} : { isWrong }),
      };
    });

/** Sales of some months, each with a number of its own. */
export const someSales: fc.Arbitrary<readonly Sale[]> = fc
  .array(
    fc.integer({ min: 0, max: 1_000 }).chain((offset) => {
      const day = addDays('2024-01-15', offset);
      return fc.record({
        partnerId: fc.constantFrom('ptn_1', 'ptn_2', 'ptn_3', 'ptn_4'),
        day: fc.constant(day),
        lines: fc.array(line(day), { minLength: 1, maxLength: 4 }),
      });
    }),
    { maxLength: 12 },
  )
  .map((sales) => sales.map((sale, index) => ({ number: `S-${index}`, ...sale })));

export const aSale = (lines: readonly Partial<PastLine>[], more: Partial<Sale> = {}): Sale => ({
  number: 'S-1',
  partnerId: 'ptn_1',
  day: '2026-01-10',
  lines: lines.map((one) => ({ itemId: 'itm_a', ordered: 10, shipped: 10, net: 1_000, ...one })),
  ...more,
});

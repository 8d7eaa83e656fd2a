import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../../domain/shared/calendar.ts';
import { certificateFor, isMadeUnderCertificate } from '../../../domain/shared/production-date.ts';
import type { RenewableTerm } from '../../../domain/shared/validity.ts';

const firstDay = '2020-01-01';
/** Ten years and the leap days in them. */
const spanDays = 3653;
const calendar = Array.from({ length: spanDays }, (_, offset) => addDays(firstDay, offset));
const day = (offset: number) => calendar[offset] ?? addDays(firstDay, offset);

/** A chain of terms as certificates have them: one after the other, with gaps, an end or none, renewals asked for. */
const chain = fc
  .array(
    fc.record({
      gap: fc.integer({ min: 0, max: 200 }),
      length: fc.integer({ min: 0, max: 1900 }),
      renewal: fc.constantFrom('none', 'waiting', 'granted', 'refused'),
      decidedAfter: fc.integer({ min: -400, max: 400 }),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((parts) => {
    let from = 0;
    return parts.map(({ gap, length, renewal, decidedAfter }): RenewableTerm & { number: string } => {
      const begin = from + gap;
      const end = begin + length;
      from = end + 1;
      const term = { number: `N${begin}`, validFrom: day(begin), validTo: day(end) };
      if (renewal === 'none') return term;
      const asked = { notice: 'A', askedOn: day(Math.max(0, end - 200)) };
      if (renewal === 'waiting') return { ...term, renewal: asked };
      return { ...term, renewal: { ...asked, decision: { outcome: renewal, day: day(end + decidedAfter) } } };
    });
  });

/** Walks every day of ten years with nothing but a calendar and marks those that a term covers. */
function coveredDays(terms: readonly RenewableTerm[]): ReadonlySet<string> {
  const covered = new Set<string>();
  for (const { validFrom, validTo = '9999-12-31', renewal } of terms) {
    for (const one of calendar) {
      if (one < validFrom) continue;
      const printed = one <= validTo;
      const waits = renewal !== undefined && (renewal.decision === undefined || one <= renewal.decision.day);
      if (printed || waits) covered.add(one);
    }
  }
  return covered;
}

describe('goods are lawful by the day they were made (O47 art. 112)', () => {
  it('agrees with a calendar walked day by day over ten years, on random days and on every boundary', () => {
    fc.assert(
      fc.property(chain, fc.array(fc.nat(spanDays - 1), { maxLength: 5 }), (terms, offsets) => {
        const covered = coveredDays(terms);
        const boundaries = terms.flatMap(({ validFrom, validTo = firstDay, renewal }) => [
          ...[addDays(validFrom, -1), validFrom, validTo, addDays(validTo, 1)],
          ...(renewal?.decision ? [renewal.decision.day, addDays(renewal.decision.day, 1)] : []),
        ]);
        const days = [...offsets.map(day), ...boundaries].filter((one) => one >= firstDay && one <= day(spanDays - 1));
        for (const one of days) {
          expect([one, isMadeUnderCertificate(terms, one)]).toEqual([one, covered.has(one)]);
        }
      }),
      { numRuns: 1000 },
    );
  });

  const lapsed = [{ number: 'N', validFrom: '2018-06-01', validTo: '2023-05-31' }];
  it.each([
    ['2018-05-31', false],
    ['2018-06-01', true],
    ['2023-05-31', true],
    ['2023-06-01', false],
  ])('made on %s under a certificate that lapsed long ago: %s', (made, lawful) => {
    expect(isMadeUnderCertificate(lapsed, made)).toBe(lawful);
  });

  it('lets goods pass whose day is not known, and what has no certificate because it is no device', () => {
    expect(isMadeUnderCertificate(lapsed, undefined)).toBe(true);
    expect(isMadeUnderCertificate([], '2026-01-01')).toBe(true);
  });

  it('sells nothing under a certificate recorded in error, whose term covers no day', () => {
    const error = [{ number: 'N', validFrom: '2023-01-01', validTo: '2022-12-31' }];
    for (const made of ['2022-12-31', '2023-01-01', '2026-01-01']) {
      expect(isMadeUnderCertificate(error, made)).toBe(false);
    }
  });
});

describe('the certificate that a record names', () => {
  const certificates = [
    { number: 'OLD', validFrom: '2015-01-01', validTo: '2019-12-31' },
    { number: 'NEW', validFrom: '2020-01-01', validTo: '2029-12-31' },
  ];
  it.each([
    ['2019-12-31', 'OLD'],
    ['2020-01-01', 'NEW'],
    ['2031-01-01', 'NEW'],
    [undefined, 'NEW'],
  ])('of goods made on %s is %s', (made, number) => {
    expect(certificateFor(certificates, made)?.number).toBe(number);
  });

  it('names the one that waits for its renewal before one that ends', () => {
    const waiting = {
      number: 'W',
      validFrom: '2015-01-01',
      validTo: '2020-01-01',
      renewal: { notice: 'A', askedOn: '2019-01-01' },
    };
    expect(certificateFor([...certificates, waiting], undefined)?.number).toBe('W');
  });

  it('is none where the item has none', () => {
    expect(certificateFor([], '2026-01-01')).toBeUndefined();
  });
});

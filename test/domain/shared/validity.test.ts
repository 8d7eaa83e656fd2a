import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { addDays } from '../../../domain/shared/calendar.ts';
import { isDeemedRenewed, isInForce, lastDayOf, type RenewableTerm } from '../../../domain/shared/validity.ts';

const term = { validFrom: '2021-07-01', validTo: '2026-06-30' };
const waiting = { notice: 'SL-1', askedOn: '2026-02-01' };

describe('the days a document covers', () => {
  it('are both boundary days and those between, and all days from the first where it does not lapse', () => {
    expect(['2021-06-30', '2021-07-01', '2026-06-30', '2026-07-01'].map((day) => isInForce(term, day))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(isInForce({ validFrom: '2021-07-01' }, '2099-01-01')).toBe(true);
    expect(isInForce({ validFrom: '2021-07-01' }, '2021-06-30')).toBe(false);
  });

  it('go on while the authority has not decided about a renewal, and it is said that they do', () => {
    expect(lastDayOf({ ...term, renewal: waiting })).toBeUndefined();
    expect(isInForce({ ...term, renewal: waiting }, '2026-12-01')).toBe(true);
    expect(isDeemedRenewed({ ...term, renewal: waiting }, '2026-06-30')).toBe(false);
    expect(isDeemedRenewed({ ...term, renewal: waiting }, '2026-07-01')).toBe(true);
  });

  it('end with the decision, and never before the printed day', () => {
    const decided = (day: string) => ({
      ...term,
      renewal: { ...waiting, decision: { outcome: 'refused' as const, day } },
    });
    expect(lastDayOf(decided('2026-05-01'))).toBe('2026-06-30');
    expect(lastDayOf(decided('2026-07-20'))).toBe('2026-07-20');
    expect(isInForce(decided('2026-07-20'), '2026-07-20')).toBe(true);
    expect(isInForce(decided('2026-07-20'), '2026-07-21')).toBe(false);
  });

  it('agree with counting day by day over ten years', () => {
    const day = fc.integer({ min: 0, max: 3650 }).map((offset) => addDays('2020-01-01', offset));
    const length = fc.integer({ min: 0, max: 900 });
    const document = fc
      .tuple(day, length, fc.option(fc.tuple(fc.option(length), fc.boolean())))
      .map(([validFrom, days, renewal]): RenewableTerm => {
        const validTo = addDays(validFrom, days);
        const [after, isGranted] = renewal ?? [];
        const decision =
          after === undefined || after === null
            ? {}
            : {
                decision: {
                  outcome: isGranted ? ('granted' as const) : ('refused' as const),
                  day: addDays(validTo, after - 400),
                },
              };
        return { validFrom, validTo, ...(renewal ? { renewal: { ...waiting, ...decision } } : {}) };
      });
    fc.assert(
      fc.property(document, day, (told, on) => {
        const { validFrom, validTo = '', renewal } = told;
        let covered = false;
        for (let each = validFrom; each <= '2036-01-01'; each = addDays(each, 1)) {
          const isPrinted = each <= validTo;
          const isWaiting = renewal !== undefined && (renewal.decision === undefined || each <= renewal.decision.day);
          if (!isPrinted && !isWaiting) break;
          if (each === on) covered = true;
        }
        expect(isInForce(told, on)).toBe(covered);
      }),
      { numRuns: 1000 },
    );
  }, 60_000);
});

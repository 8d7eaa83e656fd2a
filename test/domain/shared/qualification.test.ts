import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { addDays } from '../../../domain/shared/calendar.ts';
import {
  qualificationNo,
  type ItemFacts,
  type LicenceFacts,
  type PartnerFacts,
} from '../../../domain/shared/qualification.ts';

const item: ItemFacts = {
  id: 'itm_1',
  code: 'STENT',
  status: 'approved',
  kind: 'device',
  riskClass: 'III',
  productLine: 'cardio',
};
const licence: LicenceFacts = { number: 'L-1', riskClasses: ['III'], validFrom: '2026-01-01', validTo: '2026-12-31' };
const partner: PartnerFacts = { id: 'ptn_1', status: 'approved', licences: [licence] };
const reason = (...asked: Parameters<typeof qualificationNo>) => qualificationNo(...asked)?.reason;

describe('the qualification gate', () => {
  it('is open on both boundary days of the licence and closed on the days beside them', () => {
    expect(reason(partner, item, '2026-01-01')).toBeUndefined();
    expect(reason(partner, item, '2026-12-31')).toBeUndefined();
    expect(reason(partner, item, '2025-12-31')).toBe('licence-lapsed');
    expect(reason(partner, item, '2027-01-01')).toBe('licence-lapsed');
  });

  it('asks for first-operation review of both sides before it looks at licences', () => {
    expect(reason({ ...partner, status: 'pending' }, item, '2026-06-01')).toBe('partner-not-approved');
    expect(reason({ ...partner, status: 'suspended' }, item, '2026-06-01')).toBe('partner-not-approved');
    expect(reason(partner, { ...item, status: 'pending' }, '2026-06-01')).toBe('item-not-approved');
    expect(reason(partner, { ...item, status: 'banned' }, '2026-06-01')).toBe('item-banned');
  });

  it('tells a missing licence from one that does not cover class or line', () => {
    expect(reason({ ...partner, licences: [] }, item, '2026-06-01')).toBe('licence-missing');
    const classTwo = { ...licence, riskClasses: ['II'] as const };
    expect(reason({ ...partner, licences: [classTwo] }, item, '2026-06-01')).toBe('licence-scope');
    const otherLine = { ...licence, productLines: ['reagent'] };
    expect(reason({ ...partner, licences: [otherLine] }, item, '2026-06-01')).toBe('licence-scope');
  });

  it('needs no licence for class I devices and for non-devices (O54 art. 4)', () => {
    const none = { ...partner, licences: [] };
    expect(reason(none, { ...item, riskClass: 'I' }, '2026-06-01')).toBeUndefined();
    expect(reason(none, { ...item, kind: 'non-device' }, '2026-06-01')).toBeUndefined();
  });

  it('names the licence that lapsed last and its end, so that a clerk knows what to ask for', () => {
    const older = { ...licence, number: 'L-0', validTo: '2025-06-30' };
    expect(qualificationNo({ ...partner, licences: [licence, older] }, item, '2027-03-01')?.facts).toMatchObject({
      licence: 'L-1',
      validTo: '2026-12-31',
    });
  });

  it('agrees with a naive day-by-day oracle over ten years of spans', () => {
    const day = fc.integer({ min: 0, max: 3650 }).map((offset) => addDays('2020-01-01', offset));
    const span = fc.tuple(day, fc.integer({ min: 0, max: 700 })).map(([from, days]) => ({
      ...licence,
      validFrom: from,
      validTo: addDays(from, days),
    }));
    fc.assert(
      fc.property(fc.array(span, { minLength: 1, maxLength: 5 }), day, (licences, on) => {
        const covered = licences.some(({ validFrom, validTo }) => {
          for (let each = validFrom; each <= validTo; each = addDays(each, 1)) if (each === on) return true;
          return false;
        });
        expect(reason({ ...partner, licences }, item, on) === undefined).toBe(covered);
      }),
      { numRuns: 1000 },
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { china } from '../../../domain/quality/jurisdiction.ts';
import { addDays } from '../../../domain/shared/calendar.ts';
import { missingUdiParts, udiDutyOn, udiPhaseOf, type UdiFacts } from '../../../domain/shared/udi-duty.ts';

const device = (more: Partial<UdiFacts>): UdiFacts => ({ kind: 'device', riskClass: 'III', ...more });
const today = '2026-11-22';
const needs = (item: UdiFacts, made: string | undefined, on = today) =>
  udiDutyOn(item, made, on, china.udiPhases) !== undefined;

describe('who must carry a UDI, by the day it was made (NMPA 2019 No. 72, 2021 No. 114, 2023 No. 22, 2026 No. 21; ahead 2)', () => {
  it.each([
    ['class III of the first list', device({ udiBatch: 'first' }), '2021-01-01'],
    ['other class III', device({}), '2022-06-01'],
    ['class III reagents', device({ ivd: true, udiBatch: 'none' }), '2022-06-01'],
    ['class II of the third list', device({ riskClass: 'II', udiBatch: 'third' }), '2024-06-01'],
    ['other class II', device({ riskClass: 'II' }), '2027-06-01'],
    ['class II reagents', device({ riskClass: 'II', ivd: true }), '2027-06-01'],
    ['class I reagents', device({ riskClass: 'I', ivd: true }), '2027-06-01'],
    ['other class I', device({ riskClass: 'I' }), '2029-06-01'],
  ])('%s from their first day on and not the day before', (_name, item, from) => {
    expect(needs(item, addDays(from, -1))).toBe(false);
    expect(needs(item, from)).toBe(true);
    expect(udiPhaseOf(item, china.udiPhases)?.from).toBe(from);
  });

  it.each([
    device({ udiExemption: 'clinical-trial', udiBatch: 'first' }),
    device({ udiExemption: 'custom-made' }),
    device({ udiExemption: 'other' }),
    device({ kind: 'non-device' }),
    device({ kind: 'part' }),
    device({ kind: 'drug-type-reagent', ivd: true }),
  ])('and never where it is exempt or no registered device: %j', (item) => {
    expect(needs(item, '2035-01-01')).toBe(false);
  });

  it('takes goods whose day is not known as made today', () => {
    expect(needs(device({}), undefined, '2022-05-31')).toBe(false);
    expect(needs(device({}), undefined, '2022-06-01')).toBe(true);
  });

  it('never lets a duty end, nor a lower class come before a higher one of the same kind', () => {
    const items = fc.record({
      riskClass: fc.constantFrom('I' as const, 'II' as const, 'III' as const),
      ivd: fc.boolean(),
      udiBatch: fc.constantFrom('first' as const, 'third' as const, 'none' as const),
    });
    fc.assert(
      fc.property(items, fc.nat(4000), fc.nat(4000), (facts, a, b) => {
        const [earlier, later] = [Math.min(a, b), Math.max(a, b)].map((offset) => addDays('2020-01-01', offset));
        if (needs(device(facts), earlier)) expect(needs(device(facts), later)).toBe(true);
        if (needs(device({ ...facts, riskClass: 'I' }), earlier)) {
          expect(needs(device({ ...facts, riskClass: 'III' }), earlier)).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('what a scan lacks of what the national UDI database promises (ahead 4)', () => {
  it('names each part that is missing and none that is there, over all 256 pairs', () => {
    const parts = ['lot', 'serial', 'productionDate', 'expiry'] as const;
    const subsets = Array.from({ length: 16 }, (_, bits) => parts.filter((_part, index) => bits & (1 << index)));
    for (const promised of subsets) {
      for (const shown of subsets) {
        const scan = Object.fromEntries(shown.map((part) => [part, 'x']));
        expect(missingUdiParts(promised, scan)).toEqual(promised.filter((part) => !shown.includes(part)));
      }
    }
  });
});

import { expect, it } from '@jest/globals';
import { addYears } from '../../../domain/shared/calendar.ts';

it.each([
  ['2026-11-20', 1, '2027-11-20'],
  ['2024-02-29', 1, '2025-02-28'],
  ['2024-02-29', 4, '2028-02-29'],
  ['2025-02-28', 3, '2028-02-28'],
])('%s and %i years are %s: a check or training of that day holds so long', (day, years, same) => {
  expect(addYears(day, years)).toBe(same);
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readStorage } from '../../../domain/catalogue/storage-limits.ts';

const temperature = (low?: string, high?: string, unit = 'Degrees Celsius') => ({
  type: 'Storage Environment Temperature',
  ...(low === undefined ? {} : { low: { value: low, unit } }),
  ...(high === undefined ? {} : { high: { value: high, unit } }),
});

describe('storage limits of a foreign list', () => {
  it.each([
    ['20', '25', 'Degrees Celsius', 20, 25],
    ['-4', '104', 'Degrees Fahrenheit', -20, 40],
    ['46', '59', 'Degrees Fahrenheit', 7.8, 15],
    ['36', '46', 'Degrees Fahrenheit', 2.3, 7.7],
    ['275.15', '281.15', 'Degrees Kelvin', 2, 8],
  ])('reads %s to %s %s as %d to %d, rounded to the safe side', (low, high, unit, lowCelsius, highCelsius) => {
    expect(readStorage([temperature(low, high, unit)])).toMatchObject({
      ok: true,
      storage: { lowCelsius, highCelsius },
    });
  });

  it('are never wider than published', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_00, max: 200_00 }), (hundredths) => {
        const value = (hundredths / 100).toFixed(2);
        const low = readStorage([temperature(value, undefined, 'Degrees Fahrenheit')]);
        const high = readStorage([temperature(undefined, value, 'Degrees Fahrenheit')]);
        if (!low.ok || !high.ok) throw new Error('unreadable');
        const exact = ((hundredths / 100 - 32) * 5) / 9;
        expect(low.storage.lowCelsius).toBeGreaterThanOrEqual(exact - 1e-9);
        expect(high.storage.highCelsius).toBeLessThanOrEqual(exact + 1e-9);
        expect((low.storage.lowCelsius ?? 0) - (high.storage.highCelsius ?? 0)).toBeLessThan(0.1001);
      }),
      { numRuns: 1000 },
    );
  });

  it('keep every condition as published in the note, and only the storage temperature binds', () => {
    const read = readStorage([
      temperature(undefined, '86', 'Degrees Fahrenheit'),
      { type: 'Handling Environment Temperature', high: { value: '45', unit: 'Degrees Celsius' } },
      { type: 'Special Storage Condition, Specify', text: 'Keep dry' },
      { type: 'Special Storage Condition, Specify' },
    ]);
    expect(read).toEqual({
      ok: true,
      storage: {
        highCelsius: 30,
        note:
          'Storage Environment Temperature: ≤ 86 Degrees Fahrenheit; ' +
          'Handling Environment Temperature: ≤ 45 Degrees Celsius; Special Storage Condition: Keep dry',
      },
    });
  });

  it('must all hold where several are published', () => {
    expect(readStorage([temperature('2', '8'), temperature('5', '30')])).toMatchObject({
      storage: { lowCelsius: 5, highCelsius: 8 },
    });
    expect(readStorage([temperature('2', '8'), temperature('15', '30')])).toMatchObject({
      ok: false,
      reason: 'storage-limits-crossed',
    });
  });

  it('are refused when they cannot be read', () => {
    expect(readStorage([temperature('2', '8', 'Degrees Réaumur')])).toMatchObject({ reason: 'storage-unit-unknown' });
    expect(readStorage([temperature('cold')])).toMatchObject({ reason: 'storage-value-unreadable' });
  });
});

import { describe, expect, it } from '@jest/globals';
import { recordClimate } from '../../../domain/inventory/record-climate.ts';

const warehouse = {
  ...{ company: 'c', id: 'wh', name: 'n', region: '310000', address: 'a' },
  ...{ lowCelsius: 0, highCelsius: 30, coldRoom: true },
};
const moment = { company: 'c', actor: 'receiver', now: '2026-11-22T01:00:00.000Z', today: '2026-11-22' };
const decide = (zone: 'ambient' | 'cold-room', celsius: number, coldRoom = true) =>
  recordClimate(
    { readingId: 'clm', warehouse: { ...warehouse, coldRoom } },
    { zone, celsius, humidityPercent: 50 },
    moment,
  );

describe('record-climate', () => {
  it.each([
    ['ambient', 0, false],
    ['ambient', 30, false],
    ['ambient', 30.1, true],
    ['ambient', -0.1, true],
    ['cold-room', 2, false],
    ['cold-room', 8, false],
    ['cold-room', 1.9, true],
    ['cold-room', 8.1, true],
  ] as const)('in the %s zone at %s degrees an excursion is found: %s', (zone, celsius, isOutside) => {
    expect(decide(zone, celsius)).toMatchObject({ accepted: true, next: { isOutside, day: '2026-11-22' } });
    const decision = decide(zone, celsius);
    expect(decision.accepted && decision.events.length).toBe(isOutside ? 2 : 1);
  });

  it('knows no cold room where there is none', () => {
    expect(decide('cold-room', 5, false)).toMatchObject({ accepted: false, reason: 'zone-not-there' });
  });
});

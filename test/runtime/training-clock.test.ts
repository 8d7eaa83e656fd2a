import { describe, expect, it } from '@jest/globals';
import type { Dependencies } from '../../runtime/dependencies.ts';
import { instantOf, trainingClockHeader } from '../../runtime/training-clock.ts';

const now = '2026-11-22T04:00:00.000Z';
const at = (told: string | undefined, trainingClock = true) =>
  instantOf({ headers: told === undefined ? {} : { [trainingClockHeader]: told } }, {
    now: () => new Date(now),
    config: { trainingClock },
  } as unknown as Dependencies);

describe('training clock', () => {
  it('is the system’s time unless the request tells one on a stage that lets it', () => {
    expect(at(undefined)).toBe(now);
    expect(at('2027-02-28T08:00:00+08:00')).toBe('2027-02-28T00:00:00.000Z');
    expect(at('2027-02-28T00:00:00Z', false)).toMatchObject({ reason: 'training-clock-off' });
  });

  it.each(['noon', '', '-000001-01-01T00:00:00Z', '0001-01-01', '9999-12-31T23:59:59Z', '+275760-09-13T00:00:00Z'])(
    'refuses %j, whose days could not be counted',
    (told) => expect(at(told)).toMatchObject({ reason: 'input-invalid' }),
  );
});

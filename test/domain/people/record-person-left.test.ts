import { describe, expect, it } from '@jest/globals';
import { recordPersonLeft } from '../../../domain/people/record-person-left.ts';
import { circumstances, personOnFile, whoLeft } from './file.ts';

const leave = (leftOn: string, person = personOnFile()) => recordPersonLeft(person, { leftOn }, circumstances);

describe('record-person-left', () => {
  it('takes today and the day of joining', () => {
    expect(leave('2026-11-22')).toMatchObject({ next: { status: 'left', leftOn: '2026-11-22' } });
    expect(leave('2024-03-01').accepted).toBe(true);
  });

  it.each([
    ['day-not-come', '2026-11-23'],
    ['left-before-joined', '2024-02-29'],
  ])('refuses with %s', (reason, day) => {
    expect(leave(day)).toMatchObject({ reason });
  });

  it('lets nobody leave twice', () => {
    expect(leave('2026-11-22', whoLeft)).toMatchObject({ reason: 'person-left-already' });
  });
});

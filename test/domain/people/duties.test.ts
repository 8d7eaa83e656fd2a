import { describe, expect, it } from '@jest/globals';
import { dutyGaps } from '../../../domain/people/duties.ts';
import { attendanceOnFile, checkOnFile, personOnFile, whoLeft } from './file.ts';

const keeper = personOnFile({ kind: 'staff', posts: ['storekeeping'] });
const gaps = (
  checks: Parameters<typeof dutyGaps>[1]['checks'],
  attendances: Parameters<typeof dutyGaps>[1]['attendances'],
  today = '2026-11-22',
  person = keeper,
) => dutyGaps(person, { checks, attendances }, today);

describe('what a post asks for', () => {
  it('asks those who handle goods for a health check, others for none (GSP 33)', () => {
    expect(gaps([], [attendanceOnFile()])).toEqual([{ gap: 'health-check-missing' }]);
    const seller = personOnFile({ posts: ['selling'] });
    expect(gaps([], [attendanceOnFile({ posts: ['selling'] })], '2026-11-22', seller)).toEqual([]);
  });

  it('takes the last check there was, until its own last day', () => {
    const checks = [checkOnFile({ day: '2025-01-09', nextDue: '2026-01-09' }), checkOnFile()];
    expect(gaps(checks, [attendanceOnFile({ heldOn: '2027-01-01' })], '2027-01-10')).toEqual([]);
    expect(gaps(checks, [attendanceOnFile({ heldOn: '2027-01-01' })], '2027-01-11')).toEqual([
      { gap: 'health-check-overdue', since: '2027-01-11' },
    ]);
  });

  it('says that somebody is not fit until a later check says otherwise', () => {
    const unfit = checkOnFile({ day: '2026-06-01', result: 'unfit', nextDue: undefined });
    expect(gaps([checkOnFile(), unfit], [attendanceOnFile()])).toEqual([{ gap: 'health-unfit', since: '2026-06-01' }]);
    const fitAgain = checkOnFile({ day: '2026-08-01', nextDue: '2027-08-01' });
    expect(gaps([fitAgain, checkOnFile(), unfit], [attendanceOnFile()])).toEqual([]);
  });

  it('asks for a passed training of each post, a year old at the most (GSP 30)', () => {
    expect(gaps([checkOnFile()], [])).toEqual([{ gap: 'training-missing', post: 'storekeeping' }]);
    expect(gaps([checkOnFile()], [attendanceOnFile({ passed: false })])).toHaveLength(1);
    expect(gaps([checkOnFile()], [attendanceOnFile({ posts: ['selling'] })])).toHaveLength(1);
    const held = [attendanceOnFile({ heldOn: '2025-11-22' }), attendanceOnFile({ heldOn: '2024-01-01' })];
    expect(gaps([checkOnFile()], held, '2026-11-22')).toEqual([]);
    expect(gaps([checkOnFile()], held, '2026-11-23')).toEqual([
      { gap: 'training-overdue', post: 'storekeeping', since: '2026-11-23' },
    ]);
    const two = personOnFile({ kind: 'staff', posts: ['storekeeping', 'selling'] });
    expect(gaps([checkOnFile()], [attendanceOnFile()], '2026-11-22', two)).toEqual([
      { gap: 'training-missing', post: 'selling' },
    ]);
  });

  it('asks nothing of those who have left', () => {
    expect(gaps([], [], '2026-11-22', { ...whoLeft, posts: ['storekeeping'] })).toEqual([]);
  });
});

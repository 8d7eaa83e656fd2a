import { describe, expect, it } from '@jest/globals';
import {
  recordTrainingAttendance,
  type RecordTrainingAttendanceState,
} from '../../../domain/people/record-training-attendance.ts';
import { circumstances, personOnFile, trainingOnFile } from './file.ts';

const two = [personOnFile({ id: 'per_1' }), personOnFile({ id: 'per_2' })];
const record = (
  attendees: readonly { personId: string; score?: number }[],
  more: Partial<RecordTrainingAttendanceState> = {},
  heldOn = '2026-11-20',
) =>
  recordTrainingAttendance(
    { training: trainingOnFile(), people: two, recorded: [false, false], ...more },
    { trainingId: 'trn_1', heldOn, attendees },
    circumstances,
  );
const both = [
  { personId: 'per_1', score: 79 },
  { personId: 'per_2', score: 80 },
];

describe('record-training-attendance', () => {
  it('lets those pass who reach the mark, to the point', () => {
    expect(record(both, { training: trainingOnFile({ passMark: 80 }) })).toMatchObject({
      next: {
        training: { status: 'done', heldOn: '2026-11-20', attendances: 2 },
        attendances: [
          { personId: 'per_1', score: 79, passed: false, recordedBy: 'quality-manager' },
          { personId: 'per_2', score: 80, passed: true },
        ],
      },
      events: [{ data: { attendees: 2, passed: 1 } }],
    });
  });

  it('lets everybody pass who was there where there is no test', () => {
    expect(record([{ personId: 'per_1' }])).toMatchObject({ next: { attendances: [{ passed: true }] } });
  });

  it('counts on, and keeps the last day when an earlier one is recorded later', () => {
    const training = trainingOnFile({ status: 'done', heldOn: '2026-11-21', attendances: 7 });
    expect(record([{ personId: 'per_1' }], { training })).toMatchObject({
      next: { training: { heldOn: '2026-11-21', attendances: 8 } },
    });
  });

  it('names everybody who stands in the way, by place', () => {
    const training = trainingOnFile({ passMark: 80 });
    const three = [{ personId: 'per_x', score: 90 }, { personId: 'per_1', score: 90 }, { personId: 'per_2' }];
    const known = { training, people: [undefined, ...two], recorded: [false, true, false] };
    expect(record(three, known)).toMatchObject({
      reason: 'person-not-found',
      errors: [
        { pointer: '/attendees/0', reason: 'person-not-found' },
        { pointer: '/attendees/1', reason: 'attendance-already-recorded' },
        { pointer: '/attendees/2', reason: 'score-missing' },
      ],
    });
  });

  it('takes a score of nothing for a score, and no day that has not come', () => {
    const training = trainingOnFile({ passMark: 80 });
    expect(record([{ personId: 'per_1', score: 0 }], { training })).toMatchObject({
      next: { attendances: [{ passed: false }] },
    });
    expect(record(both, {}, '2026-11-23')).toMatchObject({ reason: 'day-not-come' });
  });
});

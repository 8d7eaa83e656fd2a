import type { TrainingAttended } from '../../events/people.ts';
import type { Day } from '../shared/calendar.ts';
import { accepted, rejected, type Decision } from '../shared/decision.ts';
import { rejectedTogether, type No } from '../shared/noes.ts';
import type { Person } from './person.ts';
import type { Attendance, Training } from './training.ts';

export interface RecordTrainingAttendance {
  readonly trainingId: string;
  readonly heldOn: Day;
  readonly attendees: readonly { readonly personId: string; readonly score?: number }[];
}

/** In the order of the attendees. */
export interface RecordTrainingAttendanceState {
  readonly training: Training;
  readonly people: readonly (Person | undefined)[];
  /** True where the person's attendance of this training on this day is on record. */
  readonly recorded: readonly boolean[];
}

export interface AttendedTraining {
  readonly training: Training;
  readonly attendances: readonly Attendance[];
}

export type AttendanceReason = 'person-not-found' | 'attendance-already-recorded' | 'score-missing';

/** Who was there, and who passed: by the score where the training has a test, by being there where it has none (GSP 32). */
export function recordTrainingAttendance(
  state: RecordTrainingAttendanceState,
  { trainingId, heldOn, attendees }: RecordTrainingAttendance,
  { company, actor, today }: { readonly company: string; readonly actor: string; readonly today: Day },
): Decision<AttendedTraining, TrainingAttended, AttendanceReason | 'day-not-come'> {
  const { training } = state;
  const { passMark, topic, posts } = training;
  if (heldOn > today) return rejected('day-not-come', { day: heldOn, today });
  const noes = attendees.flatMap(({ personId, score }, index): No<AttendanceReason>[] => {
    const no = (reason: AttendanceReason) => [{ reason, facts: { person: personId }, pointer: `/attendees/${index}` }];
    if (!state.people[index]) return no('person-not-found');
    if (state.recorded[index]) return no('attendance-already-recorded');
    return passMark !== undefined && score === undefined ? no('score-missing') : [];
  });
  const refused = rejectedTogether(noes);
  if (refused) return refused;
  const attendances = attendees.map(({ personId, score }): Attendance => ({
    company,
    personId,
    trainingId,
    topic,
    posts,
    heldOn,
    score,
    passed: passMark === undefined || (score ?? 0) >= passMark,
    recordedBy: actor,
  }));
  const next: Training = {
    ...training,
    status: 'done',
    heldOn: training.heldOn !== undefined && training.heldOn > heldOn ? training.heldOn : heldOn,
    attendances: training.attendances + attendances.length,
  };
  const passed = attendances.filter((one) => one.passed).length;
  return accepted(
    { training: next, attendances },
    { type: 'people.training-attended.v1', data: { trainingId, heldOn, attendees: attendances.length, passed } },
  );
}

import { recordTrainingAttendance } from '../../../domain/people/record-training-attendance.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { attendanceCodec } from '../../../table/people.ts';
import { readForAttendance, trainingCodec } from '../../../table/trainings.ts';
import { contract } from './contract.ts';

export const handler = httpCommand(contract, {
  load: async ({ input, store, company }) => {
    const { trainingId, heldOn, attendees } = input;
    const personIds = attendees.map(({ personId }) => personId);
    const { training, ...found } = await readForAttendance(store, company, { trainingId, heldOn, personIds });
    return training ? { training, ...found } : rejected('not-found', { training: trainingId });
  },
  decide: recordTrainingAttendance,
  save: ({ training, attendances }) => ({
    aggregate: trainingCodec.write(training),
    writes: attendances.map((attendance) => attendanceCodec.put(attendance, { exists: false })),
    summary: { topic: training.topic, people: attendances.length },
  }),
  answer: ({ training, attendances }) => ({
    trainingId: training.id,
    status: training.status,
    attended: attendances.length,
    passed: attendances.filter(({ passed }) => passed).length,
  }),
});

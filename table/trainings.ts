import type { Training } from '../domain/people/training.ts';
import type { Day } from '../domain/shared/calendar.ts';
import { aggregateCodec } from './codec.ts';
import { keys } from './keys.ts';
import { attendanceCodec, personCodec } from './people.ts';
import type { Store } from './store.ts';

export const trainingCodec = aggregateCodec<Training>({
  kind: 'training',
  schema: 1,
  key: (training) => keys.training(training.company, training.id),
  indexes: ({ company, id, status, dueOn, heldOn }) => ({
    gs1: { pk: keys.trainingsInStatus(company, status), sk: `${heldOn ?? dueOn}#${id}` },
  }),
});

/** A training, and of each attendee the file and whether the day is on record already, in one wait. */
export async function readForAttendance(
  store: Store,
  company: string,
  asked: { readonly trainingId: string; readonly heldOn: Day; readonly personIds: readonly string[] },
) {
  const { trainingId, heldOn, personIds } = asked;
  const [training, ...found] = await store.getMany(
    [
      keys.training(company, trainingId),
      ...personIds.flatMap((id) => [keys.person(company, id), keys.attendance(company, id, trainingId, heldOn)]),
    ],
    'consistent',
  );
  return {
    training: training && trainingCodec.fromItem(training),
    people: personIds.map((_, index) => {
      const person = found[index * 2];
      return person && personCodec.fromItem(person);
    }),
    recorded: personIds.map((_, index) => found[index * 2 + 1] !== undefined),
  };
}

interface Page {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** A page of trainings: planned ones by the day they are due, held ones from the last. */
export async function trainingsInStatus(
  store: Store,
  company: string,
  { status, ...page }: Page & { readonly status: Training['status'] },
) {
  const pk = keys.trainingsInStatus(company, status);
  const { limit, cursor } = page;
  const newestFirst = status === 'done';
  const found = await store.queryDocuments({ index: 'gs1', pk, newestFirst, limit, cursor, reading: 'eventual' });
  return { trainings: found.items.map(trainingCodec.fromItem), cursor: found.cursor };
}

/** A training and a page of who was there, side by side. */
export async function readTraining(store: Store, company: string, trainingId: string, { limit, cursor }: Page) {
  const pk = keys.attendeesOfTraining(company, trainingId);
  const [item, page] = await Promise.all([
    store.get(keys.training(company, trainingId), 'consistent'),
    store.queryDocuments({ index: 'gs1', pk, limit, cursor, reading: 'eventual' }),
  ]);
  if (!item) return undefined;
  return {
    training: trainingCodec.fromItem(item),
    attendances: page.items.map(attendanceCodec.fromItem),
    cursor: page.cursor,
  };
}

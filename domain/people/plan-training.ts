import type { TrainingPlanned } from '../../events/people.ts';
import type { Day } from '../shared/calendar.ts';
import { accepted, type Accepted } from '../shared/decision.ts';
import type { PersonPost } from './person.ts';
import type { Training } from './training.ts';

export interface PlanTraining {
  readonly topic: string;
  readonly posts: readonly PersonPost[];
  readonly dueOn: Day;
  readonly passMark?: number;
}

/** A training in the plan (GSP 30). One that was held without being planned is planned for the day it was held. */
export function planTraining(
  { trainingId }: { readonly trainingId: string },
  { topic, posts, dueOn, passMark }: PlanTraining,
  { company }: { readonly company: string },
): Accepted<Training, TrainingPlanned> {
  const training: Training = {
    id: trainingId,
    company,
    topic,
    posts: [...new Set(posts)],
    dueOn,
    passMark,
    status: 'planned',
    attendances: 0,
  };
  return accepted(training, {
    type: 'people.training-planned.v1',
    data: { trainingId, posts: [...training.posts], dueOn },
  });
}

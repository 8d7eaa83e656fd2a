import type { Day } from '../shared/calendar.ts';
import type { Remembered } from '../shared/decision.ts';
import type { PersonPost } from './person.ts';

export const trainingStatuses = [
  'planned', // 计划中
  'done', // 已实施
] as const;
export type TrainingStatus = (typeof trainingStatuses)[number];

/** A training (培训, GSP 30–32): what about, for which posts, until when, and who was there. */
export interface Training extends Remembered {
  readonly id: string;
  readonly company: string;
  readonly topic: string;
  readonly posts: readonly PersonPost[];
  readonly dueOn: Day;
  /** Least score out of 100 that passes; absent where there is no test. */
  readonly passMark?: number;
  readonly status: TrainingStatus;
  /** The last day it was held, a repeated test included. */
  readonly heldOn?: Day;
  /** Records of attendance so far. */
  readonly attendances: number;
}

/** One person at one training on one day: never changed, a repeated test is a record of its own. */
export interface Attendance {
  readonly company: string;
  readonly personId: string;
  readonly trainingId: string;
  readonly topic: string;
  readonly posts: readonly PersonPost[];
  readonly heldOn: Day;
  readonly score?: number;
  readonly passed: boolean;
  readonly recordedBy: string;
}

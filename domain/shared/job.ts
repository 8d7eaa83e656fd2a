import type { Instant } from './calendar.ts';
import type { Remembered } from './decision.ts';

export const jobStatuses = ['running', 'done'] as const;
export type JobStatus = (typeof jobStatuses)[number];

/** Long work that a request started and that goes on by itself; its report is kept beside it in pages. */
export interface Job extends Remembered {
  readonly id: string;
  readonly company: string;
  /** The command that started it, e.g. `import-items`. */
  readonly name: string;
  readonly status: JobStatus;
  /** Where the list came from, in the sender's words. */
  readonly source: string;
  /** Records in all, and how many are through. */
  readonly total: number;
  readonly done: number;
  /** Pages in all, and the next one to do. */
  readonly pages: number;
  readonly nextPage: number;
  readonly accepted: number;
  readonly refused: number;
  readonly unchanged: number;
  readonly startedBy: string;
  readonly startedAt: Instant;
  readonly finishedAt?: Instant;
}

export const recordOutcomes = ['accepted', 'refused', 'unchanged'] as const;

/** What became of one record of a list. */
export interface JobLine {
  /** Line of the sender's file, from 1. */
  readonly line: number;
  readonly outcome: (typeof recordOutcomes)[number];
  /** Name of the refusal. */
  readonly reason?: string;
  /** The refusal's facts, in short. */
  readonly detail?: string;
  readonly itemId?: string;
}

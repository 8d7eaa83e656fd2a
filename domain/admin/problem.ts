import type { ProblemAnswered, ProblemReported, ProblemTextErased } from '../../events/admin.ts';
import type { Instant } from '../shared/calendar.ts';
import { accepted, rejected, type Decision, type Remembered } from '../shared/decision.ts';

/** blocking 无法工作, hindering 影响工作, minor 轻微. */
export const problemSeverities = ['blocking', 'hindering', 'minor'] as const;
export type ProblemSeverity = (typeof problemSeverities)[number];

/** open 待处理 → seen 处理中 → fixed 已解决 or declined 不处理; who reported it may be answered again. */
export const problemStatuses = ['open', 'seen', 'fixed', 'declined'] as const;
export type ProblemStatus = (typeof problemStatuses)[number];
export const problemAnswers = ['seen', 'fixed', 'declined'] as const satisfies readonly ProblemStatus[];

/** What is remembered of a report for good. What people wrote stands apart, so that it can be erased. */
export interface Problem extends Remembered {
  readonly id: string;
  readonly company: string;
  /** Address of the screen inside the console. */
  readonly screen: string;
  readonly severity: ProblemSeverity;
  readonly status: ProblemStatus;
  readonly reportedBy: string;
  /** Set where a partner's people reported it. */
  readonly partnerId?: string;
  readonly reportedAt: Instant;
  /** Number of the request that failed, as its refusal names it. */
  readonly failedRequest?: string;
  readonly answeredBy?: string;
  readonly answeredAt?: Instant;
  readonly textErasedAt?: Instant;
}

/** What people wrote, in the one item that may hold it. */
export interface ProblemText {
  readonly company: string;
  readonly problemId: string;
  readonly happened: string;
  readonly expected?: string;
  readonly answer?: string;
}

export function isOpen({ status }: Pick<Problem, 'status'>): boolean {
  return status === 'open' || status === 'seen';
}

interface Acting {
  readonly company: string;
  readonly actor: string;
  readonly partnerId?: string;
  readonly now: Instant;
}

export interface ReportProblem {
  readonly screen: string;
  readonly severity: ProblemSeverity;
  readonly happened: string;
  readonly expected?: string;
  readonly failedRequest?: string;
}

/** Takes a report as it is told: whoever is stopped by something is not asked for proof. */
export function reportProblem(
  { problemId }: { readonly problemId: string },
  { happened, expected, ...told }: ReportProblem,
  { company, actor, partnerId, now }: Acting,
): Decision<{ readonly problem: Problem; readonly text: ProblemText }, ProblemReported, never> {
  const problem: Problem = {
    id: problemId,
    company,
    ...told,
    status: 'open',
    reportedBy: actor,
    ...(partnerId ? { partnerId } : {}),
    reportedAt: now,
  };
  return accepted(
    { problem, text: { company, problemId, happened, ...(expected ? { expected } : {}) } },
    { type: 'admin.problem-reported.v1', data: { problemId, severity: told.severity } },
  );
}

export interface AnswerProblem {
  readonly status: (typeof problemAnswers)[number];
  readonly answer?: string;
}

/** Says what became of a report. Fixed and declined are said in words; seen may go without. */
export function answerProblem(
  { problem, text }: { readonly problem: Problem; readonly text: ProblemText | undefined },
  { status, answer }: AnswerProblem,
  { actor, now }: Acting,
): Decision<
  { readonly problem: Problem; readonly text: ProblemText },
  ProblemAnswered,
  'problem-text-erased' | 'problem-answer-missing' | 'nothing-changed'
> {
  if (!text) return rejected('problem-text-erased', { problem: problem.id });
  if (status !== 'seen' && answer === undefined) return rejected('problem-answer-missing', { status });
  if (status === problem.status && (answer ?? text.answer) === text.answer) return rejected('nothing-changed');
  return accepted(
    {
      problem: { ...problem, status, answeredBy: actor, answeredAt: now },
      text: { ...text, ...(answer === undefined ? {} : { answer }) },
    },
    { type: 'admin.problem-answered.v1', data: { problemId: problem.id, status } },
  );
}

/** Takes away what people wrote; that something was reported, and what became of it, stays. */
export function eraseProblemText(
  { problem, text }: { readonly problem: Problem; readonly text: ProblemText | undefined },
  _command: object,
  { now }: Acting,
): Decision<Problem, ProblemTextErased, 'problem-text-erased'> {
  if (!text) return rejected('problem-text-erased', { problem: problem.id });
  return accepted(
    { ...problem, textErasedAt: now },
    { type: 'admin.problem-text-erased.v1', data: { problemId: problem.id } },
  );
}

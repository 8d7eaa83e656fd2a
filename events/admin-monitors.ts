import * as z from 'zod';
import { day, eventType, id, type EventOf } from './catalogue-entry.ts';

export const exceptionRaisedV1 = eventType({
  type: 'admin.exception-raised.v1',
  meaning: 'A monitor found something wrong with a master record: for the first time, again, or in another state.',
  data: z.strictObject({
    exceptionId: id,
    rule: id,
    subjectKind: id,
    subjectId: id,
    severity: id,
    post: id,
    due: day,
  }),
  example: {
    exceptionId: 'exc_1',
    rule: 'licence-lapsing',
    subjectKind: 'partner',
    subjectId: 'ptn_1',
    severity: 'warning',
    post: 'sales',
    due: '2027-01-12',
  },
});
export type ExceptionRaised = EventOf<typeof exceptionRaisedV1>;

export const exceptionTakenV1 = eventType({
  type: 'admin.exception-taken.v1',
  meaning: 'A person made an exception of the master data his own.',
  data: z.strictObject({ exceptionId: id, takenBy: id }),
  example: { exceptionId: 'exc_1', takenBy: 'usr_1' },
});
export type ExceptionTaken = EventOf<typeof exceptionTakenV1>;

export const exceptionDismissedV1 = eventType({
  type: 'admin.exception-dismissed.v1',
  meaning: 'A person put an exception of the master data aside until a day; the reason stands with it.',
  data: z.strictObject({ exceptionId: id, until: day }),
  example: { exceptionId: 'exc_1', until: '2027-03-31' },
});
export type ExceptionDismissed = EventOf<typeof exceptionDismissedV1>;

export const exceptionResolvedV1 = eventType({
  type: 'admin.exception-resolved.v1',
  meaning: 'A monitor does not find any more what it had raised: the data was put right, or is not in use any more.',
  data: z.strictObject({ exceptionId: id, rule: id, subjectId: id }),
  example: { exceptionId: 'exc_1', rule: 'licence-lapsing', subjectId: 'ptn_1' },
});
export type ExceptionResolved = EventOf<typeof exceptionResolvedV1>;

export const monitorRunOrderedV1 = eventType({
  type: 'admin.monitor-run-ordered.v1',
  meaning: 'A person asked for all monitors of the master data to be run now.',
  data: z.strictObject({ runId: id }),
  example: { runId: 'mrn_1' },
});
export type MonitorRunOrdered = EventOf<typeof monitorRunOrderedV1>;

export const monitorRunFinishedV1 = eventType({
  type: 'admin.monitor-run-finished.v1',
  meaning: 'The monitors looked at all master data once; this much they saw, raised and found to be over.',
  data: z.strictObject({
    runId: id,
    looked: z.int().nonnegative(),
    found: z.int().nonnegative(),
    raised: z.int().nonnegative(),
    resolved: z.int().nonnegative(),
  }),
  example: { runId: 'mrn_1', looked: 120, found: 9, raised: 2, resolved: 1 },
});
export type MonitorRunFinished = EventOf<typeof monitorRunFinishedV1>;

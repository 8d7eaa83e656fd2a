import * as z from 'zod';
import { day, eventType, id, type EventOf } from './catalogue-entry.ts';

export const userAddedV1 = eventType({
  type: 'admin.user-added.v1',
  meaning: 'A person may sign in and act under these posts.',
  data: z.strictObject({ userId: id, roles: z.array(id).min(1), partnerId: id.optional() }),
  example: { userId: 'usr_1', roles: ['partner-buyer'], partnerId: 'ptn_1' },
});
export type UserAdded = EventOf<typeof userAddedV1>;

export const userChangedV1 = eventType({
  type: 'admin.user-changed.v1',
  meaning: 'Posts, warehouses or the switch of a user or client changed; it holds from the next request on.',
  data: z.strictObject({ userId: id, roles: z.array(id).min(1), active: z.boolean() }),
  example: { userId: 'usr_1', roles: ['sales'], active: false },
});
export type UserChanged = EventOf<typeof userChangedV1>;

export const clientAddedV1 = eventType({
  type: 'admin.client-added.v1',
  meaning: 'A partner’s own system may call the API in the name of that partner.',
  data: z.strictObject({ userId: id, roles: z.array(id).min(1), partnerId: id }),
  example: { userId: 'cli_1', roles: ['partner-buyer'], partnerId: 'ptn_1' },
});
export type ClientAdded = EventOf<typeof clientAddedV1>;

export const republicationOrderedV1 = eventType({
  type: 'admin.republication-ordered.v1',
  meaning: 'The events of an hour of the journal are to be put on the bus once more, under their first ids.',
  data: z.strictObject({ republicationId: id, hour: id }),
  example: { republicationId: 'rep_1', hour: '2026-11-22T02' },
});
export type RepublicationOrdered = EventOf<typeof republicationOrderedV1>;

export const redriveOrderedV1 = eventType({
  type: 'admin.redrive-ordered.v1',
  meaning: 'What a consumer could not do and was parked is to be given to it again.',
  data: z.strictObject({ redriveId: id, consumer: id, atMost: z.int().positive() }),
  example: { redriveId: 'red_1', consumer: 'issue-invoice-on-shipment-delivered', atMost: 100 },
});
export type RedriveOrdered = EventOf<typeof redriveOrderedV1>;

export const problemReportedV1 = eventType({
  type: 'admin.problem-reported.v1',
  meaning: 'Somebody reported a problem with a screen; what he wrote stands with the report and never in an event.',
  data: z.strictObject({ problemId: id, severity: id }),
  example: { problemId: 'prb_1', severity: 'hindering' },
});
export type ProblemReported = EventOf<typeof problemReportedV1>;

export const problemAnsweredV1 = eventType({
  type: 'admin.problem-answered.v1',
  meaning: 'An administrator said what became of a reported problem: seen, fixed or declined.',
  data: z.strictObject({ problemId: id, status: id }),
  example: { problemId: 'prb_1', status: 'fixed' },
});
export type ProblemAnswered = EventOf<typeof problemAnsweredV1>;

export const problemTextErasedV1 = eventType({
  type: 'admin.problem-text-erased.v1',
  meaning: 'What people wrote in a problem report was erased; the report itself stays.',
  data: z.strictObject({ problemId: id }),
  example: { problemId: 'prb_1' },
});
export type ProblemTextErased = EventOf<typeof problemTextErasedV1>;

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

const switchRule = z.strictObject({ feature: id, scope: id, target: id.optional(), isOn: z.boolean(), from: day });

export const switchSetV1 = eventType({
  type: 'admin.switch-set.v1',
  meaning: 'A feature is on or off in a place from a day on.',
  data: switchRule,
  example: { feature: 'order-templates', scope: 'partner', target: 'ptn_1', isOn: true, from: '2026-12-01' },
});
export type SwitchSet = EventOf<typeof switchSetV1>;

export const switchProposedV1 = eventType({
  type: 'admin.switch-proposed.v1',
  meaning: 'Somebody wants a quality rule to be on or off in a place; a second person has to approve it.',
  data: switchRule,
  example: { feature: 'chain-demanded', scope: 'partner', target: 'ptn_1', isOn: true, from: '2026-12-01' },
});
export type SwitchProposed = EventOf<typeof switchProposedV1>;

export const switchRefusedV1 = eventType({
  type: 'admin.switch-refused.v1',
  meaning: 'A second person did not approve that a quality rule is switched; everything stays as it was.',
  data: switchRule,
  example: { feature: 'chain-demanded', scope: 'partner', target: 'ptn_1', isOn: true, from: '2026-12-01' },
});
export type SwitchRefused = EventOf<typeof switchRefusedV1>;

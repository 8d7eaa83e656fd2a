import * as z from 'zod';
import { eventType, id, type EventOf } from './catalogue-entry.ts';

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

import * as z from 'zod';
import { importKinds } from '../domain/shared/import/kinds.ts';
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

const importKind = z.enum(importKinds);
const importedRow = z.int().min(2);
const rowCount = z.int().min(0);

export const importStartedV1 = eventType({
  type: 'admin.import-started.v1',
  meaning: 'Somebody announced a list to be taken in; its file is still on its way.',
  data: z.strictObject({ importId: id, kind: importKind }),
  example: { importId: 'imp_1', kind: 'items' },
});
export type ImportStarted = EventOf<typeof importStartedV1>;

export const importReadV1 = eventType({
  type: 'admin.import-read.v1',
  meaning: 'The file of a list arrived and its heading was read.',
  data: z.strictObject({ importId: id, kind: importKind, rows: z.int().positive() }),
  example: { importId: 'imp_1', kind: 'items', rows: 2000 },
});
export type ImportRead = EventOf<typeof importReadV1>;

export const importColumnsMappedV1 = eventType({
  type: 'admin.import-columns-mapped.v1',
  meaning: 'It is settled which column of a list is what, also for the sender’s next files.',
  data: z.strictObject({ importId: id, kind: importKind, fields: z.array(id) }),
  example: { importId: 'imp_1', kind: 'items', fields: ['code', 'name'] },
});
export type ImportColumnsMapped = EventOf<typeof importColumnsMappedV1>;

/** One step of the work on a list: a check of all its rows, or the taking in of one page. */
const step = z.strictObject({
  importId: id,
  step: z.enum(['check', 'apply']),
  run: z.int().positive(),
  page: z.int().min(0),
});

const listStepOrdered = <const L extends 'item' | 'partner' | 'licence' | 'stock' | 'price'>(
  list: L,
  records: string,
) =>
  eventType({
    type: `admin.${list}-list-step-ordered.v1`,
    meaning: `The next step of a list of ${records} is to be done: all rows checked, or one page taken in.`,
    data: step,
    example: { importId: 'imp_1', step: 'apply', run: 1, page: 0 },
  });
export const itemListStepOrderedV1 = listStepOrdered('item', 'items');
export const partnerListStepOrderedV1 = listStepOrdered('partner', 'partners');
export const licenceListStepOrderedV1 = listStepOrdered('licence', 'licences');
export const stockListStepOrderedV1 = listStepOrdered('stock', 'opening stock');
export const priceListStepOrderedV1 = listStepOrdered('price', 'prices');
export type ImportStepOrdered =
  | EventOf<typeof itemListStepOrderedV1>
  | EventOf<typeof partnerListStepOrderedV1>
  | EventOf<typeof licenceListStepOrderedV1>
  | EventOf<typeof stockListStepOrderedV1>
  | EventOf<typeof priceListStepOrderedV1>;

export const importCheckedV1 = eventType({
  type: 'admin.import-checked.v1',
  meaning: 'Every row of a list was judged without taking it in; bad and doubtful rows are listed.',
  data: z.strictObject({
    importId: id,
    kind: importKind,
    run: z.int().positive(),
    good: rowCount,
    bad: rowCount,
    known: rowCount,
    doubtful: rowCount,
  }),
  example: { importId: 'imp_1', kind: 'items', run: 1, good: 1940, bad: 60, known: 0, doubtful: 4 },
});
export type ImportChecked = EventOf<typeof importCheckedV1>;

export const importDuplicateSettledV1 = eventType({
  type: 'admin.import-duplicate-settled.v1',
  meaning: 'A person said whether a row of a list is a thing of its own or one that is here already.',
  data: z.strictObject({ importId: id, row: importedRow, decision: z.enum(['merge', 'new']), into: id.optional() }),
  example: { importId: 'imp_1', row: 17, decision: 'merge', into: 'D-001' },
});
export type ImportDuplicateSettled = EventOf<typeof importDuplicateSettledV1>;

export const importAppliedV1 = eventType({
  type: 'admin.import-applied.v1',
  meaning:
    'Every good row of a list was taken in, was here before, was refused or waits; the list of rows left says which.',
  data: z.strictObject({
    importId: id,
    kind: importKind,
    run: z.int().positive(),
    taken: rowCount,
    before: rowCount,
    refused: rowCount,
    waiting: rowCount,
  }),
  example: { importId: 'imp_1', kind: 'items', run: 1, taken: 1936, before: 0, refused: 0, waiting: 4 },
});
export type ImportApplied = EventOf<typeof importAppliedV1>;

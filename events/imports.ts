import * as z from 'zod';
import { eventType, id, type EventOf } from './catalogue-entry.ts';

/** What a list holds. Kinds are added as companies need them, so the first version, which named five, gave way to an open name. */
const importKind = id;
const importedRow = z.int().min(2);
const rowCount = z.int().min(0);

export const importStartedV2 = eventType({
  type: 'admin.import-started.v2',
  meaning: 'Somebody announced a list to be taken in; its file is still on its way.',
  data: z.strictObject({ importId: id, kind: importKind }),
  example: { importId: 'imp_1', kind: 'items' },
});
export type ImportStarted = EventOf<typeof importStartedV2>;

export const importReadV2 = eventType({
  type: 'admin.import-read.v2',
  meaning: 'The file of a list arrived and its heading was read.',
  data: z.strictObject({ importId: id, kind: importKind, rows: z.int().positive() }),
  example: { importId: 'imp_1', kind: 'items', rows: 2000 },
});
export type ImportRead = EventOf<typeof importReadV2>;

export const importColumnsMappedV2 = eventType({
  type: 'admin.import-columns-mapped.v2',
  meaning: 'It is settled which column of a list is what, also for the sender’s next files.',
  data: z.strictObject({ importId: id, kind: importKind, fields: z.array(id) }),
  example: { importId: 'imp_1', kind: 'items', fields: ['code', 'name'] },
});
export type ImportColumnsMapped = EventOf<typeof importColumnsMappedV2>;

/** One step of the work on a list: a check of all its rows, or the taking in of one page. */
const step = z.strictObject({
  importId: id,
  step: z.enum(['check', 'apply']),
  run: z.int().positive(),
  page: z.int().min(0),
});

const listStepOrdered = <
  const L extends
    | 'item'
    | 'partner'
    | 'licence'
    | 'certificate'
    | 'person'
    | 'stock'
    | 'price'
    | 'open-order'
    | 'receivable'
    | 'sale',
>(
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
export const certificateListStepOrderedV1 = listStepOrdered('certificate', 'certificates');
export const personListStepOrderedV1 = listStepOrdered('person', 'people');
export const stockListStepOrderedV1 = listStepOrdered('stock', 'opening stock');
export const priceListStepOrderedV1 = listStepOrdered('price', 'prices');
export const openOrderListStepOrderedV1 = listStepOrdered('open-order', 'open orders');
export const receivableListStepOrderedV1 = listStepOrdered('receivable', 'open receivables');
export const saleListStepOrderedV1 = listStepOrdered('sale', 'past sales');
export type ImportStepOrdered =
  | EventOf<typeof itemListStepOrderedV1>
  | EventOf<typeof partnerListStepOrderedV1>
  | EventOf<typeof licenceListStepOrderedV1>
  | EventOf<typeof certificateListStepOrderedV1>
  | EventOf<typeof personListStepOrderedV1>
  | EventOf<typeof stockListStepOrderedV1>
  | EventOf<typeof priceListStepOrderedV1>
  | EventOf<typeof openOrderListStepOrderedV1>
  | EventOf<typeof receivableListStepOrderedV1>
  | EventOf<typeof saleListStepOrderedV1>;

export const importCheckedV2 = eventType({
  type: 'admin.import-checked.v2',
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
export type ImportChecked = EventOf<typeof importCheckedV2>;

export const importDuplicateSettledV1 = eventType({
  type: 'admin.import-duplicate-settled.v1',
  meaning: 'A person said whether a row of a list is a thing of its own or one that is here already.',
  data: z.strictObject({ importId: id, row: importedRow, decision: z.enum(['merge', 'new']), into: id.optional() }),
  example: { importId: 'imp_1', row: 17, decision: 'merge', into: 'D-001' },
});
export type ImportDuplicateSettled = EventOf<typeof importDuplicateSettledV1>;

export const importAppliedV2 = eventType({
  type: 'admin.import-applied.v2',
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
export type ImportApplied = EventOf<typeof importAppliedV2>;

import * as z from 'zod';
import { eventType, id, quantity, type EventOf } from './catalogue-entry.ts';

const riskClass = z.enum(['I', 'II', 'III']);

export const itemRegisteredV1 = eventType({
  type: 'catalogue.item-registered.v1',
  meaning: 'An item was taken into the master; it waits for first-operation review.',
  data: z.strictObject({ itemId: id, code: id, riskClass, levels: z.int().min(0) }),
  example: { itemId: 'itm_1', code: 'STENT-35', riskClass: 'III', levels: 2 },
});
export type ItemRegistered = EventOf<typeof itemRegisteredV1>;

export const itemChangedV1 = eventType({
  type: 'catalogue.item-changed.v1',
  meaning: 'Quality changed an item’s data; when that touched what was reviewed, it waits for review again.',
  data: z.strictObject({ itemId: id, code: id, fields: z.array(z.string()).min(1), needsReview: z.boolean() }),
  example: { itemId: 'itm_1', code: 'STENT-35', fields: ['storage'], needsReview: false },
});
export type ItemChanged = EventOf<typeof itemChangedV1>;

export const itemApprovedV1 = eventType({
  type: 'catalogue.item-approved.v1',
  meaning: 'An item passed first-operation review: it can be bought and sold.',
  data: z.strictObject({ itemId: id, code: id, riskClass, certificates: z.int().min(0) }),
  example: { itemId: 'itm_1', code: 'STENT-35', riskClass: 'III', certificates: 1 },
});
export type ItemApproved = EventOf<typeof itemApprovedV1>;

export const itemBannedV1 = eventType({
  type: 'catalogue.item-banned.v1',
  meaning: 'Quality stopped an item: no new document takes it and its goods stop wherever they are.',
  data: z.strictObject({ itemId: id, code: id, stopId: id }),
  example: { itemId: 'itm_1', code: 'STENT-35', stopId: 'stp_1' },
});
export type ItemBanned = EventOf<typeof itemBannedV1>;

export const itemBanLiftedV1 = eventType({
  type: 'catalogue.item-ban-lifted.v1',
  meaning: 'Quality let a banned item go; it waits for first-operation review again.',
  data: z.strictObject({ itemId: id, code: id }),
  example: { itemId: 'itm_1', code: 'STENT-35' },
});
export type ItemBanLifted = EventOf<typeof itemBanLiftedV1>;

export const codeMappedV1 = eventType({
  type: 'catalogue.code-mapped.v1',
  meaning: 'A foreign code got its one meaning: an item, and how many base units one piece is.',
  data: z.strictObject({ system: id, code: id, itemId: id, quantity }),
  example: { system: 'partner:ptn_1', code: 'H-4711', itemId: 'itm_1', quantity: 1 },
});
export type CodeMapped = EventOf<typeof codeMappedV1>;

export const itemImportStartedV1 = eventType({
  type: 'catalogue.item-import-started.v1',
  meaning: 'Somebody handed in a list of items; it is worked through page by page.',
  data: z.strictObject({ jobId: id, page: z.literal(0), pages: z.int().positive(), records: z.int().positive() }),
  example: { jobId: 'job_1', page: 0, pages: 4, records: 100 },
});
export type ItemImportStarted = EventOf<typeof itemImportStartedV1>;

export const itemImportAdvancedV1 = eventType({
  type: 'catalogue.item-import-advanced.v1',
  meaning: 'One page of a list of items is done; `page` is the next.',
  data: z.strictObject({ jobId: id, page: z.int().positive(), pages: z.int().positive() }),
  example: { jobId: 'job_1', page: 1, pages: 4 },
});
export type ItemImportAdvanced = EventOf<typeof itemImportAdvancedV1>;

export const itemImportFinishedV1 = eventType({
  type: 'catalogue.item-import-finished.v1',
  meaning: 'Every record of a list of items was accepted, refused or found unchanged; the report says which.',
  data: z.strictObject({
    jobId: id,
    accepted: z.int().min(0),
    refused: z.int().min(0),
    unchanged: z.int().min(0),
  }),
  example: { jobId: 'job_1', accepted: 90, refused: 4, unchanged: 6 },
});
export type ItemImportFinished = EventOf<typeof itemImportFinishedV1>;

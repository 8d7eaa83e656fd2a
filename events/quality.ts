import * as z from 'zod';
import { day, eventType, id, instant, quantity, type EventOf } from './catalogue-entry.ts';

const units = z.int().nonnegative();
const goods = {
  itemId: id,
  /** Absent together with `serials`: the whole item. */
  lots: z.array(id).optional(),
  serials: z.array(z.strictObject({ from: id, to: id })).optional(),
};
const ofCase = { recallId: id, number: id };
const caseExample = { recallId: 'rcl_1', number: 'RC-2026-000001' };

export const recallTriggeredV1 = eventType({
  type: 'quality.recall-triggered.v1',
  meaning: 'A recall began: its goods are stopped everywhere; consignees must be found and open work withdrawn.',
  data: z.strictObject({ ...ofCase, stopId: id, ...goods, recallClass: z.enum(['I', 'II', 'III']) }),
  example: { ...caseExample, stopId: 'stp_1', itemId: 'itm_1', lots: ['A1'], recallClass: 'I' },
});
export type RecallTriggered = EventOf<typeof recallTriggeredV1>;

export const consigneesFoundV1 = eventType({
  type: 'quality.consignees-found.v1',
  meaning: 'Some consignees of a recall have their notice and more are to be told: the next step follows.',
  data: z.strictObject({ ...ofCase, step: z.int().positive(), remaining: z.int().positive() }),
  example: { ...caseExample, step: 1, remaining: 120 },
});
export type ConsigneesFound = EventOf<typeof consigneesFoundV1>;

export const recallNoticesSentV1 = eventType({
  type: 'quality.recall-notices-sent.v1',
  meaning: 'Every consignee that our moves know has its recall notice with its due time.',
  data: z.strictObject({ ...ofCase, step: z.int().positive(), notices: units }),
  example: { ...caseExample, step: 1, notices: 12 },
});
export type RecallNoticesSent = EventOf<typeof recallNoticesSentV1>;

export const recallAnsweredV1 = eventType({
  type: 'quality.recall-answered.v1',
  meaning: 'A consignee said what became of its recalled goods; a later answer corrects an earlier one.',
  data: z.strictObject({ ...ofCase, partnerId: id, used: units, onHand: units, forwarded: units }),
  example: { ...caseExample, partnerId: 'ptn_1', used: 2, onHand: 3, forwarded: 0 },
});
export type RecallAnswered = EventOf<typeof recallAnsweredV1>;

export const recallReturnReceivedV1 = eventType({
  type: 'quality.recall-return-received.v1',
  meaning: 'Recalled goods came back from a consignee and stand apart as recalled.',
  data: z.strictObject({ ...ofCase, partnerId: id, warehouseId: id, itemId: id, lot: id, quantity }),
  example: { ...caseExample, partnerId: 'ptn_1', warehouseId: 'wh_east', itemId: 'itm_1', lot: 'A1', quantity: 3 },
});
export type RecallReturnReceived = EventOf<typeof recallReturnReceivedV1>;

export const recalledGoodsDestroyedV1 = eventType({
  type: 'quality.recalled-goods-destroyed.v1',
  meaning: 'Recalled goods were destroyed under supervision.',
  data: z.strictObject({ ...ofCase, destructionId: id, warehouseId: id, itemId: id, lot: id, quantity }),
  example: {
    ...caseExample,
    destructionId: 'rds_1',
    warehouseId: 'wh_east',
    itemId: 'itm_1',
    lot: 'A1',
    quantity: 3,
  },
});
export type RecalledGoodsDestroyed = EventOf<typeof recalledGoodsDestroyedV1>;

export const recallNoticeOverdueV1 = eventType({
  type: 'quality.recall-notice-overdue.v1',
  meaning: 'A consignee has not answered its recall notice in time; said once for each notice.',
  data: z.strictObject({ ...ofCase, partnerId: id, dueAt: instant }),
  example: { ...caseExample, partnerId: 'ptn_1', dueAt: '2026-11-23T15:59:59.999Z' },
});
export type RecallNoticeOverdue = EventOf<typeof recallNoticeOverdueV1>;

export const recallClosedV1 = eventType({
  type: 'quality.recall-closed.v1',
  meaning: 'A recall adds up unit by unit and is closed; its stop stays until quality lifts it.',
  data: z.strictObject({ ...ofCase, issued: units, used: units, returned: units, destroyed: units }),
  example: { ...caseExample, issued: 5, used: 2, returned: 3, destroyed: 0 },
});
export type RecallClosed = EventOf<typeof recallClosedV1>;

export const goodsHeldV1 = eventType({
  type: 'quality.goods-held.v1',
  meaning: 'Quality stopped goods outside a recall; they move nowhere until the stop is lifted.',
  data: z.strictObject({ stopId: id, ...goods, reason: z.enum(['hold', 'ban']) }),
  example: { stopId: 'stp_1', itemId: 'itm_1', lots: ['A1'], reason: 'hold' },
});
export type GoodsHeld = EventOf<typeof goodsHeldV1>;

export const stopLiftedV1 = eventType({
  type: 'quality.stop-lifted.v1',
  meaning: 'A stop ended; its goods may move again where nothing else stops them.',
  data: z.strictObject({ stopId: id, ...goods, reason: z.enum(['recall', 'hold', 'ban']), source: id }),
  example: { stopId: 'stp_1', itemId: 'itm_1', lots: ['A1'], reason: 'hold', source: 'stp_1' },
});
export type StopLifted = EventOf<typeof stopLiftedV1>;

const attached = { attachmentId: id, ownerKind: id, ownerId: id };
const licencePaper = { attachmentId: 'att_1', ownerKind: 'partner', ownerId: 'ptn_1' };
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

export const uploadRequestedV1 = eventType({
  type: 'quality.upload-requested.v1',
  meaning: 'A document is about to be sent; nothing counts on it until its file has arrived and was compared.',
  data: z.strictObject({ ...attached, documentKind: id, bytes: z.int().positive(), sha256 }),
  example: { ...licencePaper, documentKind: 'business-licence', bytes: 81_234, sha256: 'a1'.repeat(32) },
});
export type UploadRequested = EventOf<typeof uploadRequestedV1>;

export const fileUploadedV1 = eventType({
  type: 'quality.file-uploaded.v1',
  meaning: 'A document arrived as it was announced and is part of its file; it must be scanned before anyone opens it.',
  data: z.strictObject({ ...attached, documentKind: id, contentType: id, bytes: z.int().positive(), sha256 }),
  example: {
    ...licencePaper,
    documentKind: 'business-licence',
    contentType: 'application/pdf',
    bytes: 81_234,
    sha256: 'a1'.repeat(32),
  },
});
export type FileUploaded = EventOf<typeof fileUploadedV1>;

export const fileJudgedV1 = eventType({
  type: 'quality.file-judged.v1',
  meaning: 'An engine looked for viruses in a document; only what is clean can be opened.',
  data: z.strictObject({ attachmentId: id, outcome: z.enum(['clean', 'infected']), engine: id }),
  example: { attachmentId: 'att_1', outcome: 'clean', engine: 'eicar-test-string-only' },
});
export type FileJudged = EventOf<typeof fileJudgedV1>;

export const attachmentWithdrawnV1 = eventType({
  type: 'quality.attachment-withdrawn.v1',
  meaning: 'A document counts no longer in its file; its bytes stay where they are for the legal time.',
  data: z.strictObject({ ...attached, reason: id }),
  example: { ...licencePaper, reason: 'superseded' },
});
export type AttachmentWithdrawn = EventOf<typeof attachmentWithdrawnV1>;

export const attachmentErasedV1 = eventType({
  type: 'quality.attachment-erased.v1',
  meaning: 'A document of a person was deleted with the person’s data; only that there was one stays on record.',
  data: z.strictObject(attached),
  example: { attachmentId: 'att_1', ownerKind: 'person', ownerId: 'per_1' },
});
export type AttachmentErased = EventOf<typeof attachmentErasedV1>;

export const packRequestedV1 = eventType({
  type: 'quality.pack-requested.v1',
  meaning: 'The qualification papers for a customer and some items are to be bound into one file.',
  data: z.strictObject({
    packId: id,
    partnerId: id,
    items: z.int().positive(),
    papers: z.int().positive(),
    lacking: z.int().nonnegative(),
  }),
  example: { packId: 'pck_1', partnerId: 'ptn_1', items: 3, papers: 9, lacking: 1 },
});
export type PackRequested = EventOf<typeof packRequestedV1>;

export const packMadeV1 = eventType({
  type: 'quality.pack-made.v1',
  meaning: 'A pack of qualification papers lies ready; on the day after `lapsesOn` one of its papers holds no more.',
  data: z.strictObject({
    packId: id,
    partnerId: id,
    pages: z.int().positive(),
    bytes: z.int().positive(),
    sha256,
    lapsesOn: day.optional(),
  }),
  example: {
    packId: 'pck_1',
    partnerId: 'ptn_1',
    pages: 14,
    bytes: 812_345,
    sha256: 'a1'.repeat(32),
    lapsesOn: '2027-03-31',
  },
});
export type PackMade = EventOf<typeof packMadeV1>;

export const workingYearAnnouncedV1 = eventType({
  type: 'quality.working-year-announced.v1',
  meaning: 'The working days of a year are known; what counts in working days can be told through it.',
  data: z.strictObject({ year: id, holidays: units, worked: units }),
  example: { year: '2027', holidays: 7, worked: 6 },
});
export type WorkingYearAnnounced = EventOf<typeof workingYearAnnouncedV1>;

import * as z from 'zod';
import { day, eventType, id, quantity, type EventOf } from './catalogue-entry.ts';

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

const certificate = { certificateId: id, number: id };
const certificateExample = { certificateId: 'crt_1', number: '国械注准20233130001' };

export const certificateRecordedV1 = eventType({
  type: 'catalogue.certificate-recorded.v1',
  meaning: 'A registration certificate or filing was put on file; another person of quality has to compare it.',
  data: z.strictObject({ ...certificate, riskClass }),
  example: { ...certificateExample, riskClass: 'III' },
});
export type CertificateRecorded = EventOf<typeof certificateRecordedV1>;

export const certificateRenewalRaisedV1 = eventType({
  type: 'catalogue.certificate-renewal-raised.v1',
  meaning: 'The next term of a certificate, or the notice that its renewal was asked for, waits for another person.',
  data: z.strictObject({ ...certificate, change: z.enum(['renewal', 'notice']) }),
  example: { ...certificateExample, change: 'renewal' },
});
export type CertificateRenewalRaised = EventOf<typeof certificateRenewalRaisedV1>;

export const certificateApprovedV1 = eventType({
  type: 'catalogue.certificate-approved.v1',
  meaning: 'What waited of a certificate was approved: its terms open sales of the items that go by it.',
  data: z.strictObject({ ...certificate, change: z.enum(['first', 'renewal', 'notice']) }),
  example: { ...certificateExample, change: 'first' },
});
export type CertificateApproved = EventOf<typeof certificateApprovedV1>;

export const certificateRenewalDecidedV1 = eventType({
  type: 'catalogue.certificate-renewal-decided.v1',
  meaning: 'The authority decided on a renewal; until that day the certificate counted as renewed.',
  data: z.strictObject({ ...certificate, outcome: z.enum(['granted', 'refused']), day }),
  example: { ...certificateExample, outcome: 'granted', day: '2027-12-01' },
});
export type CertificateRenewalDecided = EventOf<typeof certificateRenewalDecidedV1>;

export const certificateEndedV1 = eventType({
  type: 'catalogue.certificate-ended.v1',
  meaning: 'A certificate ended before its printed day; what was made until its last day stays lawful.',
  data: z.strictObject({
    ...certificate,
    reason: z.enum(['revoked', 'cancelled', 'amended', 'recorded-in-error']),
    lastDay: day,
  }),
  example: { ...certificateExample, reason: 'revoked', lastDay: '2026-11-21' },
});
export type CertificateEnded = EventOf<typeof certificateEndedV1>;

const link = { ...certificate, itemId: id, code: id };
const linkExample = { ...certificateExample, itemId: 'itm_1', code: 'STENT-35' };

export const certificateLinkedV1 = eventType({
  type: 'catalogue.certificate-linked.v1',
  meaning: 'An item may be sold under a certificate, as the device it names or as a component listed in it.',
  data: z.strictObject({ ...link, as: z.enum(['device', 'component']) }),
  example: { ...linkExample, as: 'device' },
});
export type CertificateLinked = EventOf<typeof certificateLinkedV1>;

export const certificateUnlinkedV1 = eventType({
  type: 'catalogue.certificate-unlinked.v1',
  meaning: 'An item is no longer sold under a certificate.',
  data: z.strictObject(link),
  example: linkExample,
});
export type CertificateUnlinked = EventOf<typeof certificateUnlinkedV1>;

export const listingSetV1 = eventType({
  type: 'catalogue.listing-set.v1',
  meaning: 'A provincial listing of an item was recorded or changed: its price, status or time.',
  data: z.strictObject({ itemId: id, province: id, number: id, status: z.enum(['listed', 'suspended', 'withdrawn']) }),
  example: { itemId: 'itm_1', province: '310000', number: 'SH-2026-001', status: 'listed' },
});
export type ListingSet = EventOf<typeof listingSetV1>;

export const substituteApprovedV1 = eventType({
  type: 'catalogue.substitute-approved.v1',
  meaning: 'Quality approved that one item may stand in for another; the other way round is a decision of its own.',
  data: z.strictObject({ itemId: id, substituteId: id }),
  example: { itemId: 'itm_1', substituteId: 'itm_2' },
});
export type SubstituteApproved = EventOf<typeof substituteApprovedV1>;

export const substituteWithdrawnV1 = eventType({
  type: 'catalogue.substitute-withdrawn.v1',
  meaning: 'Quality took back that one item may stand in for another.',
  data: z.strictObject({ itemId: id, substituteId: id }),
  example: { itemId: 'itm_1', substituteId: 'itm_2' },
});
export type SubstituteWithdrawn = EventOf<typeof substituteWithdrawnV1>;

export const udidDeliveryTakenV1 = eventType({
  type: 'catalogue.udid-delivery-taken.v1',
  meaning: 'A file of the national UDI database was taken in; what differs waits for a person, item by item.',
  data: z.strictObject({
    deliveryId: id,
    version: id,
    records: z.int().positive(),
    matched: z.int().min(0),
    different: z.int().min(0),
  }),
  example: { deliveryId: 'udd_1', version: '20261121', records: 1200, matched: 40, different: 3 },
});
export type UdidDeliveryTaken = EventOf<typeof udidDeliveryTakenV1>;

export const udidDifferenceSettledV1 = eventType({
  type: 'catalogue.udid-difference-settled.v1',
  meaning: 'A person took lines of the national UDI database into an item, or left them.',
  data: z.strictObject({ deliveryId: id, itemId: id, taken: z.array(z.string()), left: z.int().min(0) }),
  example: { deliveryId: 'udd_1', itemId: 'itm_1', taken: ['udiShows'], left: 1 },
});
export type UdidDifferenceSettled = EventOf<typeof udidDifferenceSettledV1>;

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

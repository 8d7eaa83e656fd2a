import * as z from 'zod';
import { day, eventType, id, type EventOf } from './catalogue-entry.ts';

export const partnerRegisteredV1 = eventType({
  type: 'partners.partner-registered.v1',
  meaning: 'A partner was put on file; nothing is bought from or sold to it until quality approves it.',
  data: z.strictObject({ partnerId: id, code: id, kind: id, parentId: id.optional() }),
  example: { partnerId: 'ptn_1', code: 'D-001', kind: 'distributor', parentId: 'ptn_0' },
});
export type PartnerRegistered = EventOf<typeof partnerRegisteredV1>;

export const partnerChangedV1 = eventType({
  type: 'partners.partner-changed.v1',
  meaning: 'Terms or qualification data of a partner changed; `reviewAgain` says that it waits for approval again.',
  data: z.strictObject({ partnerId: id, fields: z.array(z.string()), reviewAgain: z.boolean() }),
  example: { partnerId: 'ptn_1', fields: ['creditLimit', 'tier'], reviewAgain: false },
});
export type PartnerChanged = EventOf<typeof partnerChangedV1>;

export const partnerApprovedV1 = eventType({
  type: 'partners.partner-approved.v1',
  meaning: 'First-operation review passed: the partner may be bought from and sold to within its licences.',
  data: z.strictObject({ partnerId: id, code: id, kind: id }),
  example: { partnerId: 'ptn_1', code: 'D-001', kind: 'distributor' },
});
export type PartnerApproved = EventOf<typeof partnerApprovedV1>;

export const partnerSuspendedV1 = eventType({
  type: 'partners.partner-suspended.v1',
  meaning: 'Quality stopped all buying from and selling to the partner; returns and recalls go on.',
  data: z.strictObject({ partnerId: id, code: id, reason: z.string() }),
  example: { partnerId: 'ptn_1', code: 'D-001', reason: 'quality-problem' },
});
export type PartnerSuspended = EventOf<typeof partnerSuspendedV1>;

export const licenceRecordedV1 = eventType({
  type: 'partners.licence-recorded.v1',
  meaning: 'A licence or filing of a partner is on file with its scope and validity.',
  data: z.strictObject({ licenceId: id, partnerId: id, kind: id, number: id, validFrom: day, validTo: day }),
  example: {
    licenceId: 'lic_1',
    partnerId: 'ptn_1',
    kind: 'operating-licence',
    number: '沪浦药监械经营许20200001号',
    validFrom: '2022-01-01',
    validTo: '2026-12-31',
  },
});
export type LicenceRecorded = EventOf<typeof licenceRecordedV1>;

export const licenceEndedV1 = eventType({
  type: 'partners.licence-ended.v1',
  meaning: 'A licence or filing ended before its last day; from the day after `lastDay` it covers nothing.',
  data: z.strictObject({ licenceId: id, partnerId: id, number: id, lastDay: day, reason: z.string() }),
  example: {
    licenceId: 'lic_1',
    partnerId: 'ptn_1',
    number: '沪浦药监械经营许20200001号',
    lastDay: '2026-11-21',
    reason: 'revoked',
  },
});
export type LicenceEnded = EventOf<typeof licenceEndedV1>;

export const authorisationRecordedV1 = eventType({
  type: 'partners.authorisation-recorded.v1',
  meaning: 'A partner may sell these product lines in these regions for a term.',
  data: z.strictObject({
    authorisationId: id,
    partnerId: id,
    productLines: z.array(id).min(1),
    regions: z.array(id).min(1),
    validFrom: day,
    validTo: day,
  }),
  example: {
    authorisationId: 'aut_1',
    partnerId: 'ptn_1',
    productLines: ['cardio'],
    regions: ['310000'],
    validFrom: '2026-01-01',
    validTo: '2026-12-31',
  },
});
export type AuthorisationRecorded = EventOf<typeof authorisationRecordedV1>;

export const licenceRenewalAskedV1 = eventType({
  type: 'partners.licence-renewal-asked.v1',
  meaning: 'The authority took in a renewal in time: the licence counts as renewed until it decides (O54 art. 16).',
  data: z.strictObject({ licenceId: id, partnerId: id, number: id, notice: id, askedOn: day, validTo: day }),
  example: {
    licenceId: 'lic_1',
    partnerId: 'ptn_own',
    number: '沪浦药监械经营许20200001号',
    notice: '沪受理20260712',
    askedOn: '2026-07-12',
    validTo: '2026-10-31',
  },
});
export type LicenceRenewalAsked = EventOf<typeof licenceRenewalAskedV1>;

export const licenceRenewalDecidedV1 = eventType({
  type: 'partners.licence-renewal-decided.v1',
  meaning: 'The authority granted or refused a renewal; `lastDay` is the last day the old term covers.',
  data: z.strictObject({
    licenceId: id,
    partnerId: id,
    number: id,
    outcome: z.enum(['granted', 'refused']),
    day,
    lastDay: day,
  }),
  example: {
    licenceId: 'lic_1',
    partnerId: 'ptn_own',
    number: '沪浦药监械经营许20200001号',
    outcome: 'granted',
    day: '2026-09-30',
    lastDay: '2026-10-31',
  },
});
export type LicenceRenewalDecided = EventOf<typeof licenceRenewalDecidedV1>;

const chainData = {
  chainId: id,
  registrant: z.string(),
  links: z.int().positive(),
  /** What all links together cover. */
  productLines: z.array(id).min(1),
  validFrom: day,
  validTo: day,
};
const chainExample = {
  chainId: 'chn_1',
  registrant: '示例医疗科技股份有限公司',
  links: 2,
  productLines: ['cardio'],
  validFrom: '2026-01-01',
  validTo: '2026-12-31',
};

export const authorisationChainRecordedV1 = eventType({
  type: 'partners.authorisation-chain-recorded.v1',
  meaning: 'The authorisations from a registrant to us are on file; sales of its lines are held against each of them.',
  data: z.strictObject(chainData),
  example: chainExample,
});
export type AuthorisationChainRecorded = EventOf<typeof authorisationChainRecordedV1>;

export const authorisationChainChangedV1 = eventType({
  type: 'partners.authorisation-chain-changed.v1',
  meaning: 'A link of an authorisation chain was renewed, narrowed or ended.',
  data: z.strictObject({ ...chainData, reason: z.string() }),
  example: { ...chainExample, reason: '2027 年度授权续签' },
});
export type AuthorisationChainChanged = EventOf<typeof authorisationChainChangedV1>;

export const contactErasedV1 = eventType({
  type: 'partners.contact-erased.v1',
  meaning: 'The personal data of a contact were blanked; documents keep only its id.',
  data: z.strictObject({ contactId: id }),
  example: { contactId: 'con_1' },
});
export type ContactErased = EventOf<typeof contactErasedV1>;

export const partnerCodeKeptV1 = eventType({
  type: 'partners.partner-code-kept.v1',
  meaning: 'A former code became another name of a partner, e.g. of a record that was merged into it.',
  data: z.strictObject({ partnerId: id, code: id }),
  example: { partnerId: 'ptn_1', code: 'OLD-17' },
});
export type PartnerCodeKept = EventOf<typeof partnerCodeKeptV1>;

import * as z from 'zod';
import {
  certificateChanges,
  certificateEnds,
  certificateStatus,
  certificateStatuses,
  mostItemsAtOnce,
  type CertificateTerm,
  type RegistrationCertificate,
} from '../../domain/catalogue/certificate.ts';
import { both } from '../../domain/shared/said.ts';
import { staffRoles, type Role } from '../../domain/shared/roles.ts';
import { isDeemedRenewed, isInForce } from '../../domain/shared/validity.ts';
import type { Day } from '../../domain/shared/calendar.ts';
import { field } from '../fields.ts';
import { itemFields, renewal } from './catalogue.ts';

/** Posts that put certificates on file; another person approves. */
export const certificateKeepers = ['quality', 'quality-manager'] as const satisfies readonly Role[];
export const certificateReaders = staffRoles;

/** What people read off the paper of one term. */
export const termFields = {
  validFrom: field.day,
  validTo: field.day.optional(),
  issuedOn: field.day.optional(),
};

/** A certificate as it is put on file, by hand or from a list. */
export const recordedCertificate = z.strictObject({
  number: field.code,
  riskClass: itemFields.riskClass,
  productName: field.name,
  registrant: field.name,
  /** Of an imported device. */
  agent: field.name.optional(),
  ...termFields,
  /** Items that go by it once it is approved. */
  itemIds: z
    .array(field.id)
    .max(
      mostItemsAtOnce,
      both(
        `一次最多 ${mostItemsAtOnce} 个商品，其余另行关联`,
        `at most ${mostItemsAtOnce} items; link the rest afterwards`,
      ),
    )
    .optional(),
  demo: z.boolean().optional(),
});

const termShape = z.strictObject({
  validFrom: z.string(),
  validTo: z.string().optional(),
  issuedOn: z.string().optional(),
  renewal: renewal.optional(),
  inForce: z.boolean(),
  /** True while only a renewal that was asked for covers today. */
  deemedRenewed: z.boolean(),
});

export const certificateShape = z.strictObject({
  certificateId: z.string(),
  number: z.string(),
  riskClass: z.enum(['I', 'II', 'III']),
  legacy: z.boolean(),
  demo: z.boolean(),
  productName: z.string(),
  registrant: z.string(),
  agent: z.string().optional(),
  status: z.enum(certificateStatuses),
  inForce: z.boolean(),
  /** Approved terms, the oldest first. */
  terms: z.array(termShape),
  waiting: z
    .strictObject({
      change: z.enum(certificateChanges),
      /** The term it brings or changes. */
      term: termShape,
      raisedBy: z.string(),
      raisedAt: z.string(),
      /** Items that will go by it. */
      itemIds: z.array(z.string()),
    })
    .optional(),
  approvedBy: z.string().optional(),
  approvedAt: z.string().optional(),
  ended: z.strictObject({ reason: z.enum(certificateEnds), lastDay: z.string(), endedBy: z.string() }).optional(),
  version: z.int(),
});

/** What a command about a certificate answers. */
export const certificateAnswer = z.strictObject({
  certificateId: z.string(),
  number: z.string(),
  status: z.enum(certificateStatuses),
});

export function answerOf(certificate: RegistrationCertificate): z.input<typeof certificateAnswer> {
  const { id, number } = certificate;
  return { certificateId: id, number, status: certificateStatus(certificate) };
}

function termView(term: CertificateTerm, today: Day): z.input<typeof termShape> {
  return { ...term, inForce: isInForce(term, today), deemedRenewed: isDeemedRenewed(term, today) };
}

export function certificateView(certificate: RegistrationCertificate, today: Day): z.input<typeof certificateShape> {
  const { id, number, riskClass, legacy, demo, productName, registrant, agent } = certificate;
  const { terms, waiting, approvedBy, approvedAt, ended, remembered } = certificate;
  const asked = waiting?.terms.at(-1);
  return {
    certificateId: id,
    ...{ number, riskClass, productName, registrant, agent },
    legacy: legacy === true,
    demo: demo === true,
    status: certificateStatus(certificate),
    inForce: terms.some((term) => isInForce(term, today)),
    terms: terms.map((term) => termView(term, today)),
    ...(waiting && asked
      ? {
          waiting: {
            change: waiting.change,
            term: termView(asked, today),
            raisedBy: waiting.raisedBy,
            raisedAt: waiting.raisedAt,
            itemIds: [...(waiting.itemIds ?? [])],
          },
        }
      : {}),
    ...{ approvedBy, approvedAt, ended },
    version: remembered?.version ?? 0,
  };
}

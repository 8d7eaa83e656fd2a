import * as z from 'zod';
import {
  healthResults,
  identityDocuments,
  letterIssuers,
  letterStatuses,
  personQualificationKinds,
  revocationReasons,
} from '../../../domain/people/person.ts';
import { query } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { dutyGapShape, personShape } from '../../../runtime/shapes/people.ts';

const text = z.string().optional();

export const contract = query({
  context: 'people',
  name: 'get-person',
  path: '/people/{personId}',
  summary: {
    en: 'The file of a person: posts, letters, qualifications, trainings, health checks, and what is lacking',
    zh: '人员档案：岗位、授权书、资质证明、培训、健康检查及缺项',
  },
  loses: 'Nobody can show an inspector the file of a person.',
  may: ['quality', 'quality-manager', 'sales', 'sales-manager', 'purchaser', 'administrator', 'auditor'],
  input: z.strictObject({ personId: field.id }),
  output: z.strictObject({
    ...personShape,
    userId: text,
    joinedOn: field.day,
    leftOn: field.day.optional(),
    erasedAt: text,
    phone: text,
    document: z.enum(identityDocuments).optional(),
    /** Its first three and last four characters for those who need not know it. */
    documentNumber: text,
    letters: z.array(
      z.strictObject({
        letterId: z.string(),
        issuer: z.enum(letterIssuers),
        number: z.string(),
        productLines: z.array(z.string()),
        itemIds: z.array(z.string()),
        regions: z.array(z.string()),
        validFrom: field.day,
        validTo: field.day,
        status: z.enum(letterStatuses),
        raisedBy: z.string(),
        approvedBy: text,
        revokedFor: z.enum(revocationReasons).optional(),
        /** Approved, and today within its term. */
        inForce: z.boolean(),
      }),
    ),
    qualifications: z.array(
      z.strictObject({
        qualificationId: z.string(),
        kind: z.enum(personQualificationKinds),
        subject: z.string(),
        number: text,
        validFrom: field.day,
        validTo: field.day.optional(),
      }),
    ),
    trainings: z.array(
      z.strictObject({
        trainingId: z.string(),
        topic: z.string(),
        heldOn: field.day,
        score: z.int().optional(),
        passed: z.boolean(),
      }),
    ),
    /** Absent for those who do not look after health. */
    healthChecks: z
      .array(
        z.strictObject({
          checkId: z.string(),
          day: field.day,
          result: z.enum(healthResults),
          nextDue: field.day.optional(),
        }),
      )
      .optional(),
    /** What the posts ask for and is not there; absent for those who do not look after it. */
    gaps: z.array(dutyGapShape).optional(),
  }),
  rejections: {},
  example: { personId: 'per_demo' },
});

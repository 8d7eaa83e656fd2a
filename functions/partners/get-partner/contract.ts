import * as z from 'zod';
import {
  licenceKinds,
  partnerKinds,
  partnerStatuses,
  endReasons,
  tradeModes,
} from '../../../domain/partners/partner.ts';
import { renewalOutcomes } from '../../../domain/shared/validity.ts';
import { query } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';

/** Of a licence, for those who may see people; without a name once it was erased. */
const licencePerson = z.strictObject({
  contactId: z.string(),
  name: z.string().optional(),
  erasedAt: z.string().optional(),
});

export const contract = query({
  context: 'partners',
  name: 'get-partner',
  path: '/partners/{partnerId}',
  summary: {
    en: 'A partner’s file with licences, authorisations and, for those concerned, credit and contacts',
    zh: '往来单位档案：许可证、授权，以及相关人员可见的信用和联系人',
  },
  loses: 'Nobody can look up a partner’s file.',
  may: 'anyone',
  input: z.strictObject({ partnerId: field.id }),
  output: z.strictObject({
    partnerId: z.string(),
    code: z.string(),
    name: z.string(),
    kind: z.enum(partnerKinds),
    tier: z.int(),
    region: z.string(),
    parentId: z.string().optional(),
    status: z.enum(partnerStatuses),
    warehouseId: z.string(),
    minimumShelfLifeDays: z.int(),
    oneLotPerLine: z.boolean(),
    bannedLots: z.array(z.string()),
    shortage: z.enum(['partial', 'all-or-nothing']),
    approvesByPolicy: z.boolean(),
    raisedBy: z.string().optional(),
    approvedBy: z.string().optional(),
    approvedAt: z.string().optional(),
    billing: z.record(z.string(), z.string()).optional(),
    addresses: z.array(
      z.strictObject({
        id: z.string(),
        region: z.string(),
        text: z.string(),
        contact: z
          .strictObject({
            contactId: z.string(),
            name: z.string().optional(),
            phone: z.string().optional(),
            erasedAt: z.string().optional(),
          })
          .optional(),
      }),
    ),
    licences: z.array(
      z.strictObject({
        licenceId: z.string(),
        kind: z.enum(licenceKinds),
        number: z.string(),
        riskClasses: z.array(z.enum(['I', 'II', 'III'])),
        productLines: z.array(z.string()).optional(),
        categories: z.array(z.string()).optional(),
        warehouses: z.array(z.string()).optional(),
        mode: z.enum(tradeModes).optional(),
        premises: z.array(z.string()).optional(),
        legalRepresentative: licencePerson.optional(),
        responsiblePerson: licencePerson.optional(),
        issuedBy: z.string().optional(),
        issuedOn: z.string().optional(),
        validFrom: z.string(),
        validTo: z.string(),
        ended: z.enum(endReasons).optional(),
        inForce: z.boolean(),
        renewal: z
          .strictObject({
            notice: z.string(),
            askedOn: z.string(),
            outcome: z.enum(renewalOutcomes).optional(),
            decidedOn: z.string().optional(),
            /** True while only the waiting renewal keeps it in force. */
            isDeemed: z.boolean(),
          })
          .optional(),
      }),
    ),
    authorisations: z.array(
      z.strictObject({
        authorisationId: z.string(),
        productLines: z.array(z.string()),
        regions: z.array(z.string()),
        validFrom: z.string(),
        validTo: z.string(),
        inForce: z.boolean(),
      }),
    ),
    credit: z
      .strictObject({
        limit: field.moneyText,
        used: field.moneyText,
        left: field.moneyText,
        days: z.int(),
      })
      .optional(),
  }),
  rejections: {},
  example: { partnerId: 'ptn_demo' },
});

import * as z from 'zod';
import { licenceKinds, partnerKinds, tradeModes } from '../../domain/partners/partner.ts';
import { longestChain } from '../../domain/partners/authorisation-chain.ts';
import { both } from '../../domain/shared/said.ts';
import { field } from '../fields.ts';

/** Top level of the classification catalogue of 2017 (01 to 22), or 6840 for reagents, as licences list their scope. */
export const category = z
  .string()
  .regex(
    /^(?:0[1-9]|1\d|2[0-2]|68\d{2})$/,
    both('须为分类目录 01 至 22 或 68xx', 'must be 01 to 22 of the catalogue, or 68xx'),
  );

/** GB/T 2260 codes: province, city or county; shorter prefixes mean the whole of them. */
export const regions = z
  .array(
    z
      .string()
      .regex(/^(\d{2}|\d{4}|\d{6})$/, both('须为 2、4 或 6 位行政区划代码', 'must be 2, 4 or 6 digits of GB/T 2260')),
  )
  .min(1)
  .max(50);

/** One authorisation of a chain from a registrant to us. */
export const authorisationLink = z.strictObject({
  grantor: field.name,
  grantee: field.name,
  /** Number or title of the letter of authorisation. */
  document: field.code,
  productLines: z.array(field.code).min(1).max(30),
  regions: regions.optional(),
  validFrom: field.day,
  validTo: field.day,
});
export const authorisationLinks = z.array(authorisationLink).min(1).max(longestChain);

/** A partner as it is put on file, by hand or from a list. */
export const registeredPartner = z.strictObject({
  // It stands in addresses and keys, so it holds no space and none of their separators.
  code: field.code.regex(/^[^\s/#?%]+$/, both('不得含空格及 /、#、?、%', 'must not contain spaces or any of / # ? %')),
  name: field.name,
  kind: z.enum(partnerKinds),
  region: field.region,
  parentId: field.id.optional(),
  warehouseId: field.id,
  addresses: z
    .array(
      z.strictObject({
        region: field.region,
        text: field.name,
        contact: z
          .strictObject({
            name: z.string().trim().min(1).max(60),
            phone: z.string().trim().min(3).max(30).optional(),
          })
          .optional(),
      }),
    )
    .max(20, both('一个往来单位最多 20 个收货地址', 'a partner has at most 20 addresses'))
    .default([]),
  billing: z
    .strictObject({
      title: field.name,
      taxNumber: z
        .string()
        .trim()
        .length(18, both('统一社会信用代码须为 18 位', 'a unified social credit code has 18 characters')),
      addressAndPhone: field.name.optional(),
      bankAndAccount: field.name.optional(),
      invoiceKind: z.enum(['special', 'general']),
    })
    .optional(),
});

/** A licence as it is recorded, by hand or from a list. */
export const recordedLicence = z.strictObject({
  partnerId: field.id,
  kind: z.enum(licenceKinds),
  number: field.code,
  riskClasses: z
    .array(z.enum(['I', 'II', 'III']))
    .max(3)
    .default([]),
  productLines: z.array(field.code).min(1).max(30).optional(),
  /** Categories of the classification catalogue that its scope lists; absent where it lists none. */
  categories: z.array(category).min(1).max(60).optional(),
  /** Warehouses of ours whose address stands on it; for our own licences only. */
  warehouses: z.array(field.id).min(1).max(50).optional(),
  mode: z.enum(tradeModes).optional(),
  premises: z.array(field.name).min(1).max(10).optional(),
  /** Kept as erasable contacts. */
  legalRepresentative: field.name.optional(),
  responsiblePerson: field.name.optional(),
  issuedBy: field.name.optional(),
  issuedOn: field.day.optional(),
  validFrom: field.day,
  validTo: field.day,
});

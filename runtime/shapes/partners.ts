import * as z from 'zod';
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
export const authorisationLinks = z.array(authorisationLink).min(1).max(8);

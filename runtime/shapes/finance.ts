import * as z from 'zod';
import { both } from '../../domain/shared/said.ts';
import { field } from '../fields.ts';

/** An open document of the system before, as a list brings it; amounts in minor units. */
export const openedReceivable = z.strictObject({
  partnerId: field.id,
  document: field.code,
  providerNumber: z
    .string()
    .regex(/^\d{20}$/, both('数电票号码须为 20 位数字', 'a digital invoice number has 20 digits'))
    .optional(),
  issuedOn: field.day,
  dueOn: field.day.optional(),
  gross: z.int().optional(),
  open: z.int(),
});

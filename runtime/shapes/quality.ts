import * as z from 'zod';
import { field } from '../fields.ts';

/** A year's holidays, first and last day included, and the weekend days that are worked instead (调休). */
export const workingYear = z.strictObject({
  year: z.string().regex(/^20\d{2}$/),
  off: z
    .array(z.strictObject({ from: field.day, to: field.day }))
    .min(1)
    .max(20),
  worked: z.array(field.day).max(20),
});

import * as z from 'zod';
import { staffRoles } from '../../../domain/shared/roles.ts';
import { query } from '../../../runtime/contract.ts';
import { workingYear } from '../../../runtime/shapes/quality.ts';

export const contract = query({
  context: 'quality',
  name: 'list-working-years',
  path: '/quality/working-years',
  summary: { en: 'Years whose working days are known, with their source', zh: '已登记节假日安排的年度' },
  loses: 'Nobody can check by which calendar working days are counted.',
  may: staffRoles,
  input: z.strictObject({}),
  output: z.strictObject({
    items: z.array(
      workingYear.extend({
        /** Number of the announcement; absent for the years that came with the system. */
        source: z.string().optional(),
        /** Working days in the year. */
        workingDays: z.int(),
        version: z.int().optional(),
      }),
    ),
  }),
  rejections: {},
  example: {},
});

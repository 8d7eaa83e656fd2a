import * as z from 'zod';
import { command } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { choose } from '../../../runtime/rejections.ts';
import { qualityRejections } from '../../../runtime/rejections/quality.ts';
import { workingYear } from '../../../runtime/shapes/quality.ts';

export const contract = command({
  context: 'quality',
  name: 'announce-working-year',
  method: 'PUT',
  path: '/quality/working-years/{year}',
  status: 200,
  summary: {
    en: 'Enter a year’s holidays and worked weekend days as announced, so that working days can be counted in it',
    zh: '登记年度节假日及调休安排，作为工作日计算依据',
  },
  loses: 'Clocks in working days cannot be told for the next year.',
  may: ['quality-manager', 'administrator'],
  input: workingYear.extend({
    /** Number of the announcement. */
    source: field.name,
  }),
  output: z.strictObject({ year: z.string() }),
  rejections: choose(qualityRejections, 'working-year-wrong', 'nothing-changed'),
  example: {
    year: '2027',
    source: '国办发明电〔2026〕示例号',
    off: [{ from: '2027-01-01', to: '2027-01-03' }],
    worked: ['2027-02-20'],
  },
});

import type { Words } from '../../contract.ts';

/**
 * How a value is measured or written. Money and unit prices are decimal texts; an instant is UTC, a day is one of the
 * company's zone and stands as YYYY-MM-DD.
 */
export const measures = [
  'base-unit',
  'celsius',
  'percent',
  'basis-points',
  'days',
  'bytes',
  'money',
  'unit-price',
  'day',
  'instant',
  'hour',
  'month',
] as const;
export type Measure = (typeof measures)[number];

/** What a field is called on screens and papers. */
export interface FieldWords extends Words {
  /** One sentence for those who could take it for something else. */
  readonly explains?: Words;
  readonly unit?: Measure;
  /** The code list its values come from, where the values alone do not tell. */
  readonly codeList?: string;
}

/** By field name, or by `<name of the field around it>.<name>` where the place decides the meaning. */
export type FieldDictionary = Readonly<Record<string, FieldWords>>;

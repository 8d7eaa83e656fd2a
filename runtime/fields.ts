import * as z from 'zod';
import { isDay } from '../domain/shared/calendar.ts';
import { scaledInteger } from '../domain/shared/money.ts';
import { both } from '../domain/shared/said.ts';

/** Field shapes that many contracts share, so that one thing is spelt and checked one way. */
export const field = {
  id: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/, both('不是本系统的编号', 'is no id of this system')),
  /** `<issuer>:<sub>` as the authoriser names it. It reaches the journal, so it must be opaque: no e-mail address. */
  subject: z
    .string()
    .regex(
      /^([A-Za-z0-9_.-]{1,32}:)?[A-Za-z0-9_.|-]{1,128}$/,
      both('须为不含个人信息的登录标识，如 stub:usr-100', 'must be an opaque subject, e.g. stub:usr-100'),
    ),
  code: z.string().trim().min(1).max(64),
  name: z.string().trim().min(1).max(200),
  note: z.string().trim().max(500),
  day: z
    .string()
    .refine(isDay, both('须为有效日期，格式为 YYYY-MM-DD', 'must be a day that exists, written YYYY-MM-DD'))
    .meta({ format: 'date' }),
  /** Instants are compared and sorted as text, so every one has the same form, whatever precision it was told in. */
  instant: z.iso
    .datetime({
      message: both(
        '须为世界协调时时间，如 2026-11-22T01:30:00Z',
        'must be an instant in UTC, e.g. 2026-11-22T01:30:00Z',
      ),
    })
    .transform((text) => new Date(text).toISOString()),
  /** Base units. */
  quantity: z
    .int(both('须为整数，按基本单位计', 'must be a whole number of base units'))
    .positive(both('不得小于 1', 'must be at least 1'))
    .max(10_000_000),
  /** A measured value. The table counts in decimals, so two places are kept and no more are taken. */
  measured: z
    .number()
    .refine((value) => Number(value.toFixed(2)) === value, both('最多两位小数', 'has at most two decimal places')),
  /** "1234.56" → minor units. */
  money: decimal(2, 'money'),
  /** "12.5000" → ten-thousandths. */
  unitPrice: decimal(4, 'unit-price'),
  moneyText: z
    .string()
    .regex(/^-?\d+\.\d{2}$/)
    .meta({ format: 'money' }),
  unitPriceText: z
    .string()
    .regex(/^-?\d+\.\d{4}$/)
    .meta({ format: 'unit-price' }),
  lot: z
    .string()
    .trim()
    .regex(
      /^[\x21-\x7E]{1,40}$/,
      both('须为 1 至 40 个可打印字符，不含空格', 'must be 1 to 40 printable characters without spaces'),
    ),
  serial: z
    .string()
    .trim()
    .regex(
      /^[\x21-\x7E]{1,40}$/,
      both('须为 1 至 40 个可打印字符，不含空格', 'must be 1 to 40 printable characters without spaces'),
    ),
  region: z
    .string()
    .regex(/^\d{6}$/, both('须为 6 位行政区划代码（GB/T 2260）', 'must be a GB/T 2260 code of six digits')),
  limit: z.coerce.number().int().min(1).max(100).default(25),
  cursor: z.string().max(2000).optional(),
};

/** The format reaches the OpenAPI document, where forms and tables learn from it how to write the amount. */
function decimal(decimals: number, format: 'money' | 'unit-price') {
  return z
    .string()
    .refine(
      (text) => scaledInteger(text, decimals) !== undefined,
      both(`须为数字，最多 ${decimals} 位小数`, `must be a decimal with at most ${decimals} places`),
    )
    .meta({ format })
    .transform((text) => scaledInteger(text, decimals) as number);
}

/** A page of a list and the cursor to go on with. */
export function pageOf<T extends z.ZodType>(item: T) {
  return z.strictObject({ items: z.array(item), cursor: z.string().optional() });
}

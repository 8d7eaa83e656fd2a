/**
 * Money is an integer of minor units (分 for CNY) with its currency beside it. A unit price keeps four decimals, as
 * an integer of ten-thousandths of the major unit (`unitPriceE4`: 12.5 yuan = 125000). Both are tax-inclusive
 * (含税), as prices between Chinese distributors are agreed; net and tax are split once, per invoice or order line.
 *
 * One rounding rule everywhere: half away from zero, once per line, never on a sum.
 */
export const currencies = ['CNY', 'USD', 'EUR', 'HKD'] as const;
export type Currency = (typeof currencies)[number];

/** Largest gross of one line, in minor units: a hundred thousand million. Sums of any document's lines stay exact. */
const largestLineGross = 10_000_000_000_000;

/** Thrown for a line whose amount no document could hold; whoever asked is told so. */
export class AmountTooLarge extends RangeError {}

/** Divides integers, rounding half away from zero. Exact for any size: BigInt inside. */
export function divideRounded(numerator: bigint, denominator: bigint): number {
  if (denominator <= 0n) throw new RangeError(`denominator ${denominator} must be positive`);
  const sign = numerator < 0n ? -1n : 1n;
  const rounded = (numerator * sign * 2n + denominator) / (denominator * 2n);
  const result = Number(rounded * sign);
  if (!Number.isSafeInteger(result)) throw new RangeError(`amount ${rounded} exceeds the largest exact amount`);
  return result;
}

/**
 * Gross minor units of a line: quantity (base units) times the tax-inclusive unit price.
 * Throws AmountTooLarge above a hundred thousand million of the major unit.
 */
export function lineGross(unitPriceE4: number, quantity: number): number {
  const product = BigInt(unitPriceE4) * BigInt(quantity);
  if (product > BigInt(largestLineGross) * 100n) throw new AmountTooLarge(`${unitPriceE4} times ${quantity}`);
  return divideRounded(product, 100n);
}

/** Splits a tax-inclusive amount; `taxRateBp` in basis points (13 % = 1300). `net + tax === gross` always. */
export function splitTax(gross: number, taxRateBp: number): { readonly net: number; readonly tax: number } {
  const net = divideRounded(BigInt(gross) * 10_000n, BigInt(10_000 + taxRateBp));
  return { net, tax: gross - net };
}

/** Minor units as the decimal string of the API: 123456 → "1234.56". */
export function moneyText(minor: number): string {
  return scaledText(minor, 2);
}

/** A unit price as the decimal string of the API: 125000 → "12.5000". */
export function unitPriceText(priceE4: number): string {
  return scaledText(priceE4, 4);
}

function scaledText(value: number, decimals: number): string {
  const digits = Math.abs(value)
    .toString()
    .padStart(decimals + 1, '0');
  return `${value < 0 ? '-' : ''}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** Reads a decimal string with at most `decimals` places into a scaled integer; undefined when it is no such number. */
export function scaledInteger(text: string, decimals: number): number | undefined {
  const match = /^(-?)(\d{1,12})(?:\.(\d+))?$/.exec(text);
  if (!match || (match[3] ?? '').length > decimals) return undefined;
  const value = Number(`${match[2]}${(match[3] ?? '').padEnd(decimals, '0')}`);
  return Number.isSafeInteger(value) ? (match[1] ? -value : value) : undefined;
}

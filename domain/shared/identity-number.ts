import { isDay } from './calendar.ts';

// GB 11643: ISO 7064 MOD 11-2 over seventeen digits.
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const checks = '10X98765432';

/** The check character of the first 17 digits of a citizen's identity number (公民身份号码). */
export function identityNumberCheck(first17: string): string {
  return checks.charAt(weights.reduce((sum, weight, index) => sum + weight * Number(first17.charAt(index)), 0) % 11);
}

/**
 * True for a citizen's identity number of 18 characters whose birthday exists and whose check character fits
 * (GB 11643). Whether the place in its first six digits still exists is not asked: places are renamed, numbers stay.
 */
export function isIdentityNumber(number: string): boolean {
  if (!/^[1-9]\d{16}[\dX]$/.test(number)) return false;
  const born = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  return isDay(born) && identityNumberCheck(number.slice(0, 17)) === number.charAt(17);
}

/** What those see who need not know the number: its first three and last four characters, of a short one none. */
export function maskedNumber(number: string): string {
  if (number.length < 10) return '*'.repeat(number.length);
  return `${number.slice(0, 3)}${'*'.repeat(number.length - 7)}${number.slice(-4)}`;
}

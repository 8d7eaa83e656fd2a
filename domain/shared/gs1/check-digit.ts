/** Check digits and check characters of the GS1 General Specifications, sections 7.9 and 7.9.5. */

/** Character set 82 in its official order: the order gives each character its number in the check pair. */
export const characterSet82 = `!"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz`;

/** The modulo 10 digit for the digits that stand before it: weights 3, 1, 3, ... from the right. */
export function checkDigit(digits: string): string {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const weight = (digits.length - index) % 2 === 1 ? 3 : 1;
    sum += Number(digits[index]) * weight;
  }
  return String((10 - (sum % 10)) % 10);
}

/** True for a GTIN-8, -12, -13 or -14 with the right check digit. */
export function isGtin(text: string): boolean {
  return /^(\d{8}|\d{12,14})$/.test(text) && checkDigit(text.slice(0, -1)) === text.at(-1);
}

/** The 14-digit form in which every GTIN is kept; undefined for a text that is no GTIN. */
export function padGtin(text: string): string | undefined {
  return isGtin(text) ? text.padStart(14, '0') : undefined;
}

const primes = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83];
const pairCharacters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** The two check characters of a global model number: primes from the right as weights, modulo 1021. */
export function checkPair(text: string): string {
  let sum = 0;
  for (let index = 0; index < text.length; index += 1) {
    sum += characterSet82.indexOf(text.charAt(index)) * (primes[text.length - 1 - index] ?? 0);
  }
  const rest = sum % 1021;
  return pairCharacters.charAt(rest >> 5) + pairCharacters.charAt(rest & 31);
}

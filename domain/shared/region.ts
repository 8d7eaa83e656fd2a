/** The whole country, as lists of divisions and letters of authorisation write it beside the codes of GB/T 2260. */
export const wholeCountry = '100000';

/**
 * Whether a region of GB/T 2260 lies within another. Codes have two digits each for province, city and county; a wider
 * one may be cut short, and `00` stands for the whole: `31` and `310000` hold 310115; a county holds itself alone;
 * `100000` holds the country.
 */
export function isWithin(region: string, wider: string): boolean {
  return wider === wholeCountry || region.startsWith(wider.replace(/(?:00){1,2}$/, ''));
}

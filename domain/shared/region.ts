/** The whole country, as lists of divisions and letters of authorisation write it beside the codes of GB/T 2260. */
export const wholeCountry = '100000';

/**
 * Whether a region of GB/T 2260 lies within another, by six digits: province, city, county in two digits each, where
 * `00` stands for the whole. `310000` holds 310115; a county holds itself alone; `100000` holds the country.
 */
export function isWithin(region: string, wider: string): boolean {
  return wider === wholeCountry || region.startsWith(wider.replace(/(?:00){1,2}$/, ''));
}

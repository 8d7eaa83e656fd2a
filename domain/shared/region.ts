/**
 * Whether a region of GB/T 2260 lies within another. Codes have two digits each for province, city and county; a wider one may be cut short, and
 * `00` stands for the whole: `31` and `310000` hold 310115; a county holds itself alone.
 */
export function isWithin(region: string, wider: string): boolean {
  return region.startsWith(wider.replace(/(?:00){1,2}$/, ''));
}

/**
 * Whether a region of GB/T 2260 lies within another, by six digits: province, city, county in two digits each, where
 * `00` stands for the whole. `310000` holds 310115; a county holds itself alone.
 */
export function isWithin(region: string, wider: string): boolean {
  return region.startsWith(wider.replace(/(?:00){1,2}$/, ''));
}

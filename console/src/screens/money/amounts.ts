/** A part of a whole in per cent to one place; both are minor units and never pass through floating point. */
export function shareText(part: bigint, whole: bigint): string {
  if (whole === 0n) return '—';
  const thousandths = (part * 2000n + whole) / (2n * whole);
  return `${thousandths / 10n}.${thousandths % 10n}\u00a0%`;
}

/** Minor units of an amount as a person types it: `1,234.5`; undefined when it is none or has more than two places. */
export function typedCents(typed: string): bigint | undefined {
  const text = typed.replace(/[,，\s]/g, '');
  if (!/^\d{1,13}(?:\.\d{1,2})?$/.test(text)) return undefined;
  const [whole = '0', fraction = ''] = text.split('.');
  return BigInt(whole) * 100n + BigInt(fraction.padEnd(2, '0'));
}

/** Minor units as the API takes them: without grouping. */
export function plainAmount(value: bigint): string {
  const digits = (value < 0n ? -value : value).toString().padStart(3, '0');
  return `${value < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

export const sumOf = (amounts: Iterable<bigint>): bigint => {
  let sum = 0n;
  for (const amount of amounts) sum += amount;
  return sum;
};

/** A tax rate as people write it: `13 %` for `13.00`. */
export const rateText = (rate: string): string => `${rate.replace(/\.0+$|(\.\d*?[1-9])0+$/, '$1')}\u00a0%`;

/** How much there is, as partners are told it: a size, never the stock itself. Base units. */
export const availabilityBands = ['0', '1-9', '10-99', '100+'] as const;
export type AvailabilityBand = (typeof availabilityBands)[number];

/** Nobody is told of more than this, so nothing beyond it is read. */
export const availableEnough = 100;

export function availabilityBand(quantity: number): AvailabilityBand {
  if (quantity >= availableEnough) return '100+';
  if (quantity >= 10) return '10-99';
  return quantity > 0 ? '1-9' : '0';
}

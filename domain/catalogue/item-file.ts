import type { Day, Instant } from '../shared/calendar.ts';
import type { Remembered } from '../shared/decision.ts';

export const listingStatuses = [
  'listed', // 挂网
  'suspended', // 暂停挂网
  'withdrawn', // 撤网
] as const;
export type ListingStatus = (typeof listingStatuses)[number];

/** A provincial listing (挂网) of an item: one for each province and listing number. */
export interface Listing extends Remembered {
  readonly id: string;
  readonly company: string;
  readonly itemId: string;
  /** GB/T 2260, a whole province. */
  readonly province: string;
  /** Number on the province's platform. */
  readonly number: string;
  /** Ten-thousandths of the company's currency per base unit, tax-inclusive: the most a buyer there may be asked. */
  readonly priceE4: number;
  readonly status: ListingStatus;
  readonly validFrom: Day;
  readonly validTo?: Day;
}

/** That one item may stand in for another (替代品); directed, since the other way round may not be true. */
export interface Substitute extends Remembered {
  readonly id: string;
  readonly company: string;
  readonly itemId: string;
  readonly substituteId: string;
  readonly reason: string;
  readonly approvedBy: string;
  readonly approvedAt: Instant;
  readonly withdrawn?: boolean;
}

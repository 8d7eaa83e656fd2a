import type { Instant } from '../shared/calendar.ts';
import type { Remembered } from '../shared/decision.ts';

/** A list of goods a partner orders again and again. It holds no prices: those are of the day it is ordered. */
export interface OrderTemplate extends Remembered {
  readonly id: string;
  readonly company: string;
  readonly partnerId: string;
  /** One of its partner's templates has it, whatever its width, case and blanks. */
  readonly name: string;
  /** Removed ones stay for the history and are shown nowhere. */
  readonly status: 'kept' | 'removed';
  readonly lineCount: number;
  readonly savedAt: Instant;
  readonly savedBy: string;
}

export interface TemplateLine {
  readonly itemId: string;
  readonly quantity: number;
}

/** The form in which names of templates are compared. */
export function comparedName(name: string): string {
  return name.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim();
}

import type { Day } from './calendar.ts';

/** Days of a document, both included; without a last day it does not lapse. */
export interface Term {
  readonly validFrom: Day;
  readonly validTo?: Day | undefined;
}

export const renewalOutcomes = ['granted', 'refused'] as const;

/** A renewal that was asked for in time, as the authority's acceptance notice (受理通知书) proves. */
export interface Renewal {
  /** Number of the acceptance notice. */
  readonly notice: string;
  readonly askedOn: Day;
  /** Absent while the authority has not decided. */
  readonly decision?: { readonly outcome: (typeof renewalOutcomes)[number]; readonly day: Day };
}

export interface RenewableTerm extends Term {
  readonly renewal?: Renewal | undefined;
}

/**
 * The last day a document covers, undefined while it has no end. One whose renewal waits for its decision counts as
 * renewed (O54 art. 16, Order 739 art. 22): it covers every day up to the decision, whatever that is. A granted renewal
 * is a term of its own.
 */
export function lastDayOf({ validTo, renewal }: RenewableTerm): Day | undefined {
  if (validTo === undefined || !renewal) return validTo;
  if (!renewal.decision) return undefined;
  return renewal.decision.day > validTo ? renewal.decision.day : validTo;
}

export function isInForce(document: RenewableTerm, day: Day): boolean {
  const last = lastDayOf(document);
  return document.validFrom <= day && (last === undefined || day <= last);
}

/** True on the days that only a waiting renewal covers, so that whoever relies on it knows. */
export function isDeemedRenewed(document: RenewableTerm, day: Day): boolean {
  return document.validTo !== undefined && document.validTo < day && isInForce(document, day);
}

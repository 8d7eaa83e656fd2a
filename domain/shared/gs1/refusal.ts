import type { Facts } from '../decision.ts';

/** Why a scan is not read, in the words of a clerk. */
export type ScanRefusalReason =
  | 'not-a-gs1-code'
  | 'agency-not-yet-read'
  | 'unknown-application-identifier'
  | 'wrong-length'
  | 'wrong-character'
  | 'wrong-check-digit'
  | 'wrong-value'
  | 'impossible-date'
  | 'impossible-time'
  | 'unknown-country'
  | 'missing-separator'
  | 'repeated-identifier-differs'
  | 'identifiers-exclude-each-other'
  | 'identifier-needs-another'
  | 'wrong-web-address'
  | 'web-address-without-identifier'
  | 'identifier-in-wrong-place';

export interface ScanRefusal {
  readonly ok: false;
  readonly reason: ScanRefusalReason;
  /** Position in the text as scanned, from 0, counted in UTF-16 units. */
  readonly at: number;
  readonly facts: Facts;
}

export function refusal(reason: ScanRefusalReason, at: number, facts: Facts = {}): ScanRefusal {
  return { ok: false, reason, at, facts };
}

/** A separator cannot be seen, so facts show it as its Unicode picture. */
export function visible(text: string): string {
  return text.replaceAll('\x1D', '\u241D');
}

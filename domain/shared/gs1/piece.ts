import type { ApplicationIdentifier } from './application-identifiers.ts';
import type { ScanRefusal } from './refusal.ts';

/** One identifier with its value as it stands in the scanned text, not yet judged. */
export interface Piece {
  readonly identifier: ApplicationIdentifier;
  /** Where the identifier stands in the scanned text. */
  readonly at: number;
  readonly value: string;
  /** Where each character of the value stands in the scanned text; one more entry than the value is long. */
  readonly places: readonly number[];
}

/** What a text was cut into; when it could not be cut to the end, the pieces before that and why. */
export interface Cut {
  readonly pieces: readonly Piece[];
  readonly refusal?: ScanRefusal;
}

/** A piece whose value stands in the scanned text character by character. */
export function plainPiece(identifier: ApplicationIdentifier, at: number, value: string, valueAt: number): Piece {
  return { identifier, at, value, places: Array.from({ length: value.length + 1 }, (_, index) => valueAt + index) };
}

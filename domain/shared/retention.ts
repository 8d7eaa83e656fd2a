import type { Day } from './calendar.ts';
import { noExpiry } from './stock.ts';

/** What a record is of and what the law counts its keeping from. */
export type RetainedRecord =
  | {
      /** Acceptance and sales records, and all that proves them (GSP 23, O54 art. 38). */
      readonly kind: 'goods';
      readonly implantable: boolean;
      /** Last usable day of the goods; absent or `noExpiry` where they have none. */
      readonly expiry?: Day | undefined;
      readonly recordedOn: Day;
    }
  /** Recall papers: five years from the certificate's last day; a filing has none, so from their own (RECALL 21). */
  | { readonly kind: 'recall'; readonly certificateLastDay?: Day | undefined; readonly recordedOn: Day }
  /** Copies of invoices (INV 28). */
  | { readonly kind: 'invoice'; readonly recordedOn: Day };

/** The same calendar day some years on; 29 February becomes the last of the month. */
export function yearsAfter(day: Day, years: number): Day {
  const later = `${(Number(day.slice(0, 4)) + years).toString().padStart(4, '0')}${day.slice(4)}`;
  const exists = new Date(`${later}T00:00:00Z`).toISOString().slice(0, 10) === later;
  return exists ? later : `${later.slice(0, 8)}28`;
}

/**
 * The last day on which a record must still be there, undefined where it may never go: expiry and two years more, five
 * years where goods have no expiry, for ever for implants.
 */
export function retainUntil(record: RetainedRecord): Day | undefined {
  switch (record.kind) {
    case 'goods': {
      if (record.implantable) return undefined;
      const { expiry = noExpiry, recordedOn } = record;
      return expiry === noExpiry ? yearsAfter(recordedOn, 5) : yearsAfter(expiry, 2);
    }
    case 'recall': {
      const { certificateLastDay, recordedOn } = record;
      const later = certificateLastDay && certificateLastDay > recordedOn ? certificateLastDay : recordedOn;
      return yearsAfter(later, 5);
    }
    case 'invoice':
      return yearsAfter(record.recordedOn, 5);
  }
}

/** Whether a record may go on a day. */
export function mayBeDeleted(record: RetainedRecord, day: Day): boolean {
  const until = retainUntil(record);
  return until !== undefined && day > until;
}

import type { Day } from '../calendar.ts';
import { otherAgencyOf } from './agencies.ts';
import { firstOfEach, judgeAssociations, type ScannedElement } from './associations.ts';
import { applicationIdentifiers } from './application-identifiers.ts';
import { readDay } from './dates.ts';
import { cutDigitalLink } from './digital-link.ts';
import { cutBracketed, cutElementString } from './element-string.ts';
import type { Cut, Piece } from './piece.ts';
import { refusal, visible, type ScanRefusal } from './refusal.ts';
import { judgeValue } from './values.ts';

/** What a scan says. A field is absent when the code does not carry it. */
export interface Scan {
  readonly ok: true;
  readonly agency: 'GS1';
  /** The text exactly as scanned. */
  readonly carrier: string;
  /** In the order of the code; an identifier repeated with the same value stands once. */
  readonly elements: readonly ScannedElement[];
  /** Device identifier: the GTIN of the item scanned, 14 digits. */
  readonly di?: string;
  readonly lot?: string;
  readonly serial?: string;
  readonly productionDate?: Day;
  readonly packagingDate?: Day;
  readonly bestBeforeDate?: Day;
  readonly sellByDate?: Day;
  readonly expiryDate?: Day;
  /** `HH:MM` on the expiry date, local to the user of the item. */
  readonly expiryTime?: string;
  /** Pieces in an item of varying content (30). */
  readonly count?: number;
  /** Serial shipping container code of a carton or pallet, 18 digits. */
  readonly sscc?: string;
  /** GTIN of the items inside a logistic unit, 14 digits, and how many there are. */
  readonly contentDi?: string;
  readonly contentCount?: number;
  readonly additionalIdentification?: string;
  readonly customerPartNumber?: string;
  readonly secondarySerial?: string;
  readonly softwareVersion?: string;
  readonly modelNumber?: string;
  readonly orderNumber?: string;
  readonly shipTo?: string;
  /** ISO 3166-1 numeric. */
  readonly countryOfOrigin?: string;
}

/** Symbologies of ISO/IEC 15424 whose reader vouches for GS1 data. */
const gs1Symbology = /^\](C1|d2|Q3|e0|J1)/;
const anySymbology = /^\][A-Za-z][0-9A-Za-z]/;

/**
 * Reads any scan: element string with or without symbology identifier and leading separator, bracketed text, GS1
 * Digital Link, or the bare digits of a GTIN. A label with several codes is read as one when each stands on a line
 * of its own. Never throws; what cannot be read is refused with the first position at which it is wrong. `today`
 * decides the century of two-digit years. Blanks and line ends around a code are ignored.
 */
export function readScan(text: string, today: Day): Scan | ScanRefusal {
  const elements: ScannedElement[] = [];
  for (const { start, end } of codesIn(text)) {
    const cut = cutAny(text.slice(0, end), start);
    for (const piece of cut.pieces) {
      const wrong = judgeValue(piece, today);
      if (wrong) return wrong;
      elements.push({ ai: piece.identifier.ai, value: piece.value, at: piece.at });
    }
    if (cut.refusal) return cut.refusal;
  }
  if (elements.length === 0) return refusal('not-a-gs1-code', text.length);
  return judgeAssociations(elements) ?? summary(text, firstOfEach(elements), today);
}

/** Where the codes of a label begin and end: one on each line that is not blank. */
function codesIn(text: string): { start: number; end: number }[] {
  const codes = text.matchAll(/[^\r\n]+/g);
  return [...codes].flatMap(({ 0: line, index }) => {
    const start = index + line.length - line.trimStart().length;
    const end = index + line.trimEnd().length;
    return start < end ? [{ start, end }] : [];
  });
}

function cutAny(text: string, start: number): Cut {
  const symbology = anySymbology.exec(text.slice(start, start + 3))?.[0] ?? '';
  const at = start + symbology.length;
  const rest = text.slice(at);
  if (gs1Symbology.test(symbology) && rest.length > 0) return cutElementString(text, at);
  const agency = otherAgencyOf(rest);
  if (agency) return { pieces: [], refusal: refusal('agency-not-yet-read', at, { agency }) };
  if (/^https?:/i.test(rest)) return cutDigitalLink(text, at);
  if (rest.startsWith('(')) return cutBracketed(text, at);
  if (/^(\d{8}|\d{12,14})$/.test(rest)) return { pieces: [bareGtin(rest, at)] };
  if (symbology === '' && /^\x1D?\d/.test(rest)) return cutElementString(text, at);
  return { pieces: [], refusal: refusal('not-a-gs1-code', at, { found: visible(rest.slice(0, 10)), symbology }) };
}

/** The digits of an EAN, UPC or ITF code are a GTIN without an identifier in front of it. */
function bareGtin(digits: string, at: number): Piece {
  const identifier = applicationIdentifiers.get('01');
  if (!identifier) throw new Error('the table of application identifiers has no GTIN');
  const padding = 14 - digits.length;
  const places = Array.from({ length: 15 }, (_, index) => at + Math.max(0, index - padding));
  return { identifier, at, value: digits.padStart(14, '0'), places };
}

function summary(carrier: string, elements: readonly ScannedElement[], today: Day): Scan {
  const value = (ai: string) => elements.find((element) => element.ai === ai)?.value;
  const day = (ai: string) => {
    const written = value(ai);
    return written === undefined ? undefined : readDay(written.slice(0, 6), today);
  };
  const number = (ai: string) => {
    const digits = value(ai);
    return digits === undefined ? undefined : Number(digits);
  };
  return present({
    ok: true,
    agency: 'GS1',
    carrier,
    elements,
    di: value('01') ?? value('03') ?? value('8006')?.slice(0, 14),
    lot: value('10'),
    serial: value('21') ?? value('235'),
    productionDate: day('11') ?? day('8008'),
    packagingDate: day('13'),
    bestBeforeDate: day('15'),
    sellByDate: day('16'),
    ...expiry(day('17'), day('7003'), value('7003')),
    count: number('30'),
    sscc: value('00'),
    contentDi: value('02') ?? value('8026')?.slice(0, 14),
    contentCount: number('37'),
    additionalIdentification: value('240'),
    customerPartNumber: value('241'),
    secondarySerial: value('250'),
    softwareVersion: value('8012'),
    modelNumber: value('8013'),
    orderNumber: value('400'),
    shipTo: value('410'),
    countryOfOrigin: value('422'),
  });
}

/** Where a code carries the expiry twice, the earlier day holds: the item must not be used after either. */
function expiry(byDay: Day | undefined, byTime: Day | undefined, written: string | undefined) {
  if (byTime === undefined || written === undefined || (byDay !== undefined && byDay < byTime)) {
    return { expiryDate: byDay };
  }
  return { expiryDate: byTime, expiryTime: `${written.slice(6, 8)}:${written.slice(8, 10)}` };
}

/** Leaves out the fields that hold nothing, so that a scan can be stored and compared as it is. */
function present(scan: Scan): Scan {
  return Object.fromEntries(Object.entries(scan).filter(([, value]) => value !== undefined)) as unknown as Scan;
}

import { identifierAt, type ApplicationIdentifier } from './application-identifiers.ts';
import { plainPiece, type Cut, type Piece } from './piece.ts';
import { refusal, visible } from './refusal.ts';
import { lengthsOf } from './values.ts';

/** The character that stands for FNC1 between two elements. */
export const separator = '\x1D';

/** Cuts an element string as a reader transmits it: no brackets, a separator where a length is not predefined. */
export function cutElementString(text: string, start: number): Cut {
  const pieces: Piece[] = [];
  let at = text.startsWith(separator, start) ? start + 1 : start;
  while (at < text.length) {
    const identifier = identifierAt(text, at);
    if (!identifier) {
      return { pieces, refusal: unknown(text.slice(at, at + 4), at) };
    }
    const valueAt = at + identifier.ai.length;
    const separatorAt = text.indexOf(separator, valueAt);
    const nextAt = separatorAt < 0 ? text.length : separatorAt;
    const most = lengthsOf(identifier).most;
    if (nextAt - valueAt > most && !identifier.predefinedLength) {
      return { pieces, refusal: refusal('missing-separator', valueAt + most, { ai: identifier.ai, most }) };
    }
    const end = Math.min(nextAt, valueAt + most);
    pieces.push(plainPiece(identifier, at, text.slice(valueAt, end), valueAt));
    // A separator after a predefined length says nothing new and is allowed.
    at = end === nextAt ? end + 1 : end;
  }
  return { pieces };
}

const bracket = /\((\d{2,4})\)/y;

function bracketAt(text: string, at: number): string | undefined {
  bracket.lastIndex = at;
  return bracket.exec(text)?.[1];
}

/**
 * Cuts the form printed for people: `(01)06901234567892 (10)A1`. An opening bracket that belongs to a value and could
 * be taken for an identifier is written `\(`. Blanks around a value are layout, not data.
 */
export function cutBracketed(text: string, start: number): Cut {
  const pieces: Piece[] = [];
  let at = start;
  while (at < text.length) {
    const digits = bracketAt(text, at);
    const identifier = identifierOf(digits);
    if (!identifier) return { pieces, refusal: unknown(digits ?? text.slice(at, at + 6), at) };
    const { value, places, end } = bracketedValue(text, at + identifier.ai.length + 2);
    pieces.push({ identifier, at, value, places });
    at = end;
  }
  return { pieces };
}

function identifierOf(digits: string | undefined): ApplicationIdentifier | undefined {
  const found = digits === undefined ? undefined : identifierAt(digits, 0);
  return found?.ai === digits ? found : undefined;
}

function bracketedValue(text: string, valueAt: number): { value: string; places: number[]; end: number } {
  const kept: { character: string; place: number }[] = [];
  let end = valueAt;
  while (end < text.length && bracketAt(text, end) === undefined) {
    if (text.startsWith('\\(', end)) end += 1;
    kept.push({ character: text.charAt(end), place: end });
    end += 1;
  }
  while (isBlank(kept[0]?.character)) kept.shift();
  while (isBlank(kept.at(-1)?.character)) kept.pop();
  return {
    value: kept.map(({ character }) => character).join(''),
    places: [...kept.map(({ place }) => place), end],
    end,
  };
}

function isBlank(character: string | undefined): boolean {
  return character === ' ' || character === '\t';
}

function unknown(found: string, at: number) {
  return refusal('unknown-application-identifier', at, { found: visible(found) });
}

/** An identifier with its value, as it is written into a code. */
export interface WrittenElement {
  readonly ai: string;
  readonly value: string;
}

/**
 * Element string for drawing a code: `bracketed` for the text below it, `raw` with separators and without the
 * leading FNC1, which the drawing adds. Identifiers of predefined length come first, which saves separators; else the order is kept. The
 * values are taken as they are: read the result back with `readScan` where they come from outside.
 */
export function formatElementString(elements: readonly WrittenElement[]): { bracketed: string; raw: string } {
  const isPredefined = ({ ai }: WrittenElement) => identifierAt(ai, 0)?.predefinedLength === true;
  const ordered = [...elements.filter(isPredefined), ...elements.filter((element) => !isPredefined(element))];
  return {
    bracketed: ordered.map(({ ai, value }) => `(${ai})${value.replaceAll('(', '\\(')}`).join(''),
    raw: ordered
      .map((element, index) => {
        const last = index === ordered.length - 1;
        return element.ai + element.value + (isPredefined(element) || last ? '' : separator);
      })
      .join(''),
  };
}

import { applicationIdentifiers } from './application-identifiers.ts';
import type { Cut, Piece } from './piece.ts';
import { refusal, type ScanRefusal } from './refusal.ts';

/**
 * Keys that may open a GS1 Digital Link path, each with the qualifiers that may follow it in that order; the second
 * list is an alternative to the first (GS1 Digital Link: URI syntax, section 4).
 */
const qualifiers: ReadonlyMap<string, readonly (readonly string[])[]> = new Map([
  ['00', []],
  ['01', [['22', '10', '21'], ['235']]],
  ['253', []],
  ['255', []],
  ['401', []],
  ['402', []],
  ['414', [['254'], ['7040']]],
  ['415', [['8020']]],
  ['417', [['7040']]],
  ['8003', []],
  ['8004', [['7040']]],
  ['8006', [['22', '10', '21']]],
  ['8010', [['8011']]],
  ['8013', []],
  ['8017', [['8019']]],
  ['8018', [['8019']]],
]);

/** A part of the address between two delimiters. */
interface Part {
  readonly text: string;
  readonly at: number;
}

// The scheme is all small or all capital letters: a mixed one is a sign of a mangled address.
const address = /^(?:https?|HTTPS?):\/\/([A-Za-z0-9.:_~[\]-]+)(\/[^?#]*)?(?:\?([^#]*))?(?:#|$)/;

/** Cuts a GS1 Digital Link: the key and its qualifiers from the path, other identifiers from the query. */
export function cutDigitalLink(text: string, start: number): Cut {
  const found = address.exec(text.slice(start));
  if (!found) return { pieces: [], refusal: refusal('wrong-web-address', start) };
  const [whole, host = '', path = '', query] = found;
  const pathAt = start + whole.indexOf('://') + 3 + host.length;
  const segments = split(path.slice(1), '/', pathAt + 1);
  const keyIndex = keyIn(segments);
  if (keyIndex === undefined) return { pieces: [], refusal: refusal('web-address-without-identifier', pathAt) };
  const attributes = query === undefined ? [] : split(query, '&', pathAt + path.length + 1);
  const ais = segments.filter((_, index) => index >= keyIndex && (index - keyIndex) % 2 === 0);
  const misplaced = misplacedQualifier(ais) ?? misplacedAttribute(ais, attributes);
  if (misplaced) return { pieces: [], refusal: misplaced };
  const pieces: Piece[] = [];
  for (const [ai, value, inQuery] of [...pairsOf(segments.slice(keyIndex)), ...attributes.flatMap(pairOf)]) {
    const piece = pieceOf(ai, value, inQuery);
    if ('ok' in piece) return { pieces, refusal: piece };
    pieces.push(piece);
  }
  return { pieces };
}

function split(text: string, delimiter: string, at: number): Part[] {
  const parts: Part[] = [];
  let from = at;
  for (const part of text.split(delimiter)) {
    parts.push({ text: part, at: from });
    from += part.length + 1;
  }
  return parts;
}

/**
 * Where the key stands among the segments. It is looked for in pairs from the end, since a company may put folders
 * of its own before it; a slash at the end is ignored.
 */
function keyIn(segments: Part[]): number | undefined {
  if (segments.at(-1)?.text === '') segments.pop();
  for (let index = segments.length - 2; index >= 0; index -= 2) {
    if (qualifiers.has(segments[index]?.text ?? '')) return index;
  }
  return undefined;
}

function misplacedQualifier([key, ...rest]: readonly Part[]): ScanRefusal | undefined {
  const allowed = qualifiers.get(key?.text ?? '') ?? [];
  const unknown = rest.find(({ text }) => !applicationIdentifiers.has(text));
  if (unknown) return refusal('unknown-application-identifier', unknown.at, { found: unknown.text });
  if (rest.length === 0 || allowed.some((order) => firstOutOf(order, rest) === undefined)) return undefined;
  const orders = allowed.map((order) => firstOutOf(order, rest)?.at ?? 0);
  const at = Math.max(...orders, rest[0]?.at ?? 0);
  return refusal('identifier-in-wrong-place', at, { key: key?.text ?? '', order: allowed.join(' | ') });
}

/** The first qualifier that does not come later in the order than the one before it. */
function firstOutOf(order: readonly string[], rest: readonly Part[]): Part | undefined {
  return rest.find(({ text }, index) => {
    const before = index === 0 ? -1 : order.indexOf(rest[index - 1]?.text ?? '');
    return order.indexOf(text) <= before;
  });
}

/** Identifiers that mean something only in the path, or not at all in a web address. */
const neverInQuery = new Set('03 21 22 235 254 7040 7041 8011 8014 8019 8020 8040 8041 8042 8043 8200'.split(' '));

/**
 * A qualifier that could stand in the path beside those already there does not belong in the query; one that stands
 * in the path already is judged as a repetition.
 */
function misplacedAttribute([key, ...rest]: readonly Part[], attributes: readonly Part[]): ScanRefusal | undefined {
  const inPath = new Set(rest.map(({ text }) => text));
  const orders = qualifiers.get(key?.text ?? '') ?? [];
  const open = orders.filter((order) => [...inPath].every((ai) => order.includes(ai)));
  const belongsInPath = (ai: string) => neverInQuery.has(ai) || open.some((order) => order.includes(ai));
  const names = attributes.flatMap(pairOf).map(([ai]) => ai);
  const found = names.find(({ text }) => !inPath.has(text) && belongsInPath(text));
  return found && refusal('identifier-in-wrong-place', found.at, { ai: found.text, key: key?.text ?? '' });
}

/** An identifier, its value, and whether they stand in the query. */
type Pair = readonly [Part, Part, boolean];

function pairsOf(segments: readonly Part[]): Pair[] {
  return segments.flatMap((ai, index): Pair[] => {
    const value = segments[index + 1];
    return index % 2 === 0 && value ? [[ai, value, false]] : [];
  });
}

/** An attribute whose name is digits is an identifier; others, like `linkType`, are for the resolver. */
function pairOf({ text, at }: Part): Pair[] {
  const equals = text.indexOf('=');
  const name = equals < 0 ? text : text.slice(0, equals);
  if (!/^\d+$/.test(name)) return [];
  const value = equals < 0 ? '' : text.slice(equals + 1);
  return [[{ text: name, at }, { text: value, at: at + name.length + (equals < 0 ? 0 : 1) }, true]];
}

function pieceOf(ai: Part, written: Part, inQuery: boolean): Piece | ScanRefusal {
  const identifier = applicationIdentifiers.get(ai.text);
  if (!identifier) return refusal('unknown-application-identifier', ai.at, { found: ai.text });
  const places: number[] = [];
  let value = '';
  let index = 0;
  while (index < written.text.length) {
    const character = written.text.charAt(index);
    const escape = /^%[0-9A-Fa-f]{2}/.exec(written.text.slice(index, index + 3))?.[0];
    if (character === '%' && escape === undefined) return refusal('wrong-web-address', written.at + index);
    places.push(written.at + index);
    if (escape) value += String.fromCharCode(Number.parseInt(escape.slice(1), 16));
    else value += inQuery && character === '+' ? ' ' : character;
    index += escape ? 3 : 1;
  }
  places.push(written.at + index);
  // A key of 8, 12 or 13 digits is a GTIN whose leading zeros were left out; its zeros stand at its first digit.
  const padded = ai.text === '01' && /^(\d{8}|\d{12}|\d{13})$/.test(value) ? value.padStart(14, '0') : value;
  const zeros = Array.from({ length: padded.length - value.length }, () => written.at);
  return { identifier, at: ai.at, value: padded, places: [...zeros, ...places] };
}

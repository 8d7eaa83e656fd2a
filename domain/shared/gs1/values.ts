import type { Day } from '../calendar.ts';
import type { ApplicationIdentifier, Component } from './application-identifiers.ts';
import { characterSet82, checkDigit, checkPair } from './check-digit.ts';
import { isCountry } from './countries.ts';
import { readDay, readLongDay } from './dates.ts';
import type { Piece } from './piece.ts';
import { refusal, visible, type ScanRefusal, type ScanRefusalReason } from './refusal.ts';
import type { Facts } from '../decision.ts';

/** What is wrong with one component; `offset` counts from its first character. */
interface Fault {
  readonly reason: ScanRefusalReason;
  readonly offset: number;
  readonly facts?: Facts;
}
type Rule = (text: string, today: Day) => Fault | undefined;

const characters: Readonly<Record<Component['characters'], ReadonlySet<string>>> = {
  N: new Set('0123456789'),
  X: new Set(characterSet82),
  Y: new Set('#-/0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'),
  Z: new Set('-0123456789=ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz'),
};

const wrongCheck = (expected: string, found: string, offset: number): Fault | undefined =>
  expected === found ? undefined : { reason: 'wrong-check-digit', offset, facts: { expected, found } };

/** A rule that a plain pattern can say. */
const matching =
  (pattern: RegExp, reason: ScanRefusalReason, meaning: string): Rule =>
  (text) =>
    pattern.test(text) ? undefined : { reason, offset: 0, facts: { found: text, expected: meaning } };

const day = (text: string, today: Day): Fault | undefined =>
  readDay(text, today) ? undefined : { reason: 'impossible-date', offset: 0, facts: { found: text } };

const companyPrefix = matching(/^\d\d/, 'wrong-value', 'a GS1 company prefix at the start');

const country: Rule = (text) =>
  isCountry(text) ? undefined : { reason: 'unknown-country', offset: 0, facts: { found: text } };

const checkPairAtEnd: Rule = (text) => {
  const end = text.length - 2;
  // Two digits of company prefix and the pair itself are the least that can stand here.
  if (end < 2) return { reason: 'wrong-length', offset: 0, facts: { found: text.length, least: 4 } };
  return wrongCheck(checkPair(text.slice(0, end)), text.slice(end), end) ?? companyPrefix(text, '');
};

const rules: Readonly<Record<string, Rule>> = {
  check: (text) => wrongCheck(checkDigit(text.slice(0, -1)), text.slice(-1), text.length - 1),
  'check-pair': checkPairAtEnd,
  'check-pair-and-letter': (text, today) =>
    checkPairAtEnd(text, today) ?? matching(/\D/, 'wrong-value', 'a character that is no digit')(text, today),
  'company-prefix': companyPrefix,
  'month-or-day': day,
  day: (text, today) =>
    text.endsWith('00') ? { reason: 'impossible-date', offset: 0, facts: { found: text } } : day(text, today),
  'long-day': (text) =>
    readLongDay(text) ? undefined : { reason: 'impossible-date', offset: 0, facts: { found: text } },
  hour: matching(/^([01]\d|2[0-3])$/, 'impossible-time', 'an hour from 00 to 23'),
  sixtieth: matching(/^[0-5]\d$/, 'impossible-time', 'minutes or seconds from 00 to 59'),
  time: matching(/^([01]\d|2[0-3])[0-5]\d$/, 'impossible-time', 'a time from 0000 to 2359'),
  country,
  'country-or-any': (text, today) => (text === '999' ? undefined : country(text, today)),
  zero: matching(/^0$/, 'wrong-value', '0'),
  'more-than-zero': matching(/[1-9]/, 'wrong-value', 'more than zero'),
  'yes-or-no': matching(/^[01]$/, 'wrong-value', '0 or 1'),
  hyphen: matching(/^-$/, 'wrong-value', '-'),
  'no-leading-zero': matching(/^(0|[1-9]\d*)$/, 'wrong-value', 'no zero at the start'),
  piece: (text) => {
    const [piece, total] = [Number(text.slice(0, 2)), Number(text.slice(2))];
    if (piece >= 1 && piece <= total) return undefined;
    return { reason: 'wrong-value', offset: 0, facts: { found: text, expected: 'piece number and number of pieces' } };
  },
};

/** The fewest and the most characters a value of this identifier has. */
export function lengthsOf({ components }: ApplicationIdentifier): { least: number; most: number } {
  return {
    least: components.reduce((sum, { optional, least }) => sum + (optional ? 0 : least), 0),
    most: components.reduce((sum, { most }) => sum + most, 0),
  };
}

function faultOf(component: Component, text: string, today: Day): Fault | undefined {
  const wrong = [...text].findIndex((character) => !characters[component.characters].has(character));
  if (wrong >= 0)
    return { reason: 'wrong-character', offset: wrong, facts: { found: visible([...text][wrong] ?? '') } };
  return component.rule === undefined ? undefined : rules[component.rule]?.(text, today);
}

/** Judges the value of one piece against the components of its identifier, from left to right. */
export function judgeValue({ identifier, value, places }: Piece, today: Day): ScanRefusal | undefined {
  const { ai, components } = identifier;
  const { least, most } = lengthsOf(identifier);
  const wrongLength = () => refusal('wrong-length', places[0] ?? 0, { ai, found: value.length, least, most });
  if (value.length < least || value.length > most) return wrongLength();
  let from = 0;
  for (const component of components) {
    const text = value.slice(from, from + component.most);
    if (text === '' && component.optional) break;
    if (text.length < component.least) return wrongLength();
    const fault = faultOf(component, text, today);
    if (fault) return refusal(fault.reason, places[from + fault.offset] ?? 0, { ai, ...fault.facts });
    from += text.length;
  }
  return undefined;
}

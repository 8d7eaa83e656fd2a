import { drawingSVG, gs1_128, gs1datamatrix, gs1dldatamatrix } from '@bwip-js/node';
import fc from 'fast-check';
import {
  applicationIdentifiers,
  type ApplicationIdentifier,
} from '../../../../domain/shared/gs1/application-identifiers.ts';
import { characterSet82, checkDigit } from '../../../../domain/shared/gs1/check-digit.ts';
import { formatElementString, type WrittenElement } from '../../../../domain/shared/gs1/element-string.ts';
import { readScan } from '../../../../domain/shared/gs1/scan.ts';

/**
 * The drawing library checks what it draws against the syntax dictionary of GS1 and shares no code with ours: both
 * must say yes to the same element strings.
 */
const today = '2026-11-22';
/** Milliseconds; drawing is slow on a busy machine. */
const patience = 60_000;
const drawers = { gs1datamatrix, gs1_128, gs1dldatamatrix };

function oracleAccepts(text: string, drawer: keyof typeof drawers = 'gs1datamatrix'): boolean {
  try {
    drawers[drawer]({ bcid: drawer, text }, drawingSVG());
    return true;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (message.startsWith('bwipp.GS1')) return false;
    throw error;
  }
}

/** An opening bracket cannot be told to the drawing library. */
const drawable = [...characterSet82].filter((character) => character !== '(' && character !== '^');
const characters = {
  N: [...'0123456789'],
  X: drawable,
  Y: [...'#-/0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'],
  Z: [...'ABCabc012-_'],
};

const rulesWithMeaning: Readonly<Record<string, fc.Arbitrary<string>>> = {
  'month-or-day': dateDigits(0),
  day: dateDigits(1),
  time: fc.tuple(fc.integer({ min: 0, max: 24 }), fc.integer({ min: 0, max: 60 })).map(twoEach),
  country: fc.constantFrom('156', '276', '840', '000', '999', '157'),
  'country-or-any': fc.constantFrom('156', '999', '998'),
  piece: fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 })).map(twoEach),
};

function twoEach(numbers: readonly number[]): string {
  return numbers.map((number) => String(number).padStart(2, '0')).join('');
}

function dateDigits(least: number): fc.Arbitrary<string> {
  return fc
    .tuple(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 1, max: 13 }), fc.integer({ min: least, max: 31 }))
    .map(twoEach);
}

/** Values of one identifier, most of them right: check digits are right in nine of ten. */
function valueOf({ components }: ApplicationIdentifier): fc.Arbitrary<string> {
  const parts = components.map(({ characters: set, least, most, rule }) => {
    const known = rulesWithMeaning[rule ?? ''];
    if (known) return known;
    const text = fc.string({ unit: fc.constantFrom(...characters[set]), minLength: least, maxLength: most });
    if (rule !== 'check') return text;
    return fc
      .tuple(text, fc.integer({ min: 0, max: 9 }))
      .map(([digits, luck]) => (luck === 0 ? digits : digits.slice(0, -1) + checkDigit(digits.slice(0, -1))));
  });
  return fc.tuple(...parts).map((texts) => texts.join(''));
}

// What the reader judges by length and characters only, or holds no healthcare meaning, is left out here.
const unjudged = /^(39[13]|4307|4309|4317|43[0-2]|703|704|724|725|800[17]|8013|8014|8030|811)/;
const judged = [...applicationIdentifiers.values()].filter(({ ai }) => !unjudged.test(ai));
const usual = ['00', '01', '02', '10', '11', '17', '21', '22', '30', '37', '240', '250', '7003', '8006', '235', '3102'];

function elementsOf(identifiers: readonly ApplicationIdentifier[]): fc.Arbitrary<WrittenElement> {
  return fc
    .constantFrom(...identifiers)
    .chain((identifier) => valueOf(identifier).map((value) => ({ ai: identifier.ai, value })));
}

const named = (ais: readonly string[]) => judged.filter(({ ai }) => ais.includes(ai));
const rightItem = fc.constant({ ai: '01', value: '06901234567892' });
const mixed = fc.oneof(
  fc.array(elementsOf(judged), { minLength: 1, maxLength: 2 }),
  fc.array(elementsOf(named(usual)), { minLength: 1, maxLength: 4 }),
  fc.tuple(rightItem, elementsOf(judged)).map((pair) => [...pair]),
  fc.tuple(rightItem, elementsOf(named(usual)), elementsOf(named(usual))).map((three) => [...three]),
);

test(
  'the oracle refuses what is known to be wrong',
  () => {
    expect(oracleAccepts('(01)06901234567892')).toBe(true);
    expect(oracleAccepts('(01)06901234567893')).toBe(false);
    expect(oracleAccepts('(17)271231')).toBe(false);
  },
  patience,
);

test(
  'the oracle agrees on generated element strings, bracketed and raw',
  () => {
    const seen = { accepted: 0, refused: 0 };
    fc.assert(
      fc.property(mixed, (elements) => {
        const { bracketed, raw } = formatElementString(elements);
        const expected = oracleAccepts(bracketed);
        seen[expected ? 'accepted' : 'refused'] += 1;
        expect([bracketed, readScan(bracketed, today).ok]).toEqual([bracketed, expected]);
        expect([raw, readScan(`]d2${raw}`, today).ok]).toEqual([raw, expected]);
      }),
      { numRuns: 700 },
    );
    expect(Math.min(seen.accepted, seen.refused)).toBeGreaterThan(50);
  },
  patience,
);

test(
  'the linear code of the same library agrees too',
  () => {
    fc.assert(
      fc.property(fc.tuple(rightItem, elementsOf(named(['10', '17', '21', '11', '30']))), (elements) => {
        const { bracketed } = formatElementString(elements);
        expect(readScan(bracketed, today).ok).toBe(oracleAccepts(bracketed, 'gs1_128'));
      }),
      { numRuns: 100 },
    );
  },
  patience,
);

test(
  'the oracle knows the same identifiers, of all that two to four digits can write',
  () => {
    for (const length of [2, 3, 4]) {
      for (let number = 0; number < 10 ** length; number += 1) {
        const ai = String(number).padStart(length, '0');
        if (!applicationIdentifiers.has(ai) && number % 7 !== 0) continue;
        const scan = readScan(`(${ai})`, today);
        const known = scan.ok || scan.reason !== 'unknown-application-identifier';
        expect([ai, known]).toEqual([ai, oracleMessage(`(${ai})`).includes('GS1unknownAI') === false]);
      }
    }
  },
  patience,
);

function oracleMessage(text: string): string {
  try {
    gs1datamatrix({ bcid: 'gs1datamatrix', text }, drawingSVG());
    return '';
  } catch (error) {
    return String(error);
  }
}

test(
  'the oracle knows the same countries',
  () => {
    for (let number = 0; number < 1000; number += 1) {
      const text = `(01)06901234567892(422)${String(number).padStart(3, '0')}`;
      expect([text, readScan(text, today).ok]).toEqual([text, oracleAccepts(text)]);
    }
  },
  patience,
);

test(
  'the oracle agrees on model numbers and devices with check pairs',
  () => {
    const pair = fc.string({ unit: fc.constantFrom(...drawable), minLength: 0, maxLength: 12 });
    const whole = fc.tuple(fc.constantFrom('69', '6901', '6', 'A1'), pair).map((parts) => parts.join(''));
    fc.assert(
      fc.property(whole, fc.constantFrom('', '22', '2K', 'ZZ'), (text, end) => {
        const written = `(8013)${text}${end}`;
        expect([written, readScan(written, today).ok]).toEqual([written, oracleAccepts(written)]);
      }),
      { numRuns: 300 },
    );
  },
  patience,
);

test(
  'the oracle agrees on web addresses',
  () => {
    const part = fc.constantFrom('/22/A', '/10/B', '/21/C', '/235/D', '/17/271231', '/99/x');
    const attribute = fc.constantFrom(
      '17=271231',
      '17=271331',
      '10=B',
      '99=x%2Fy',
      '99=a+b',
      'linkType=all',
      '05=1',
      '03=1',
    );
    const scheme = fc.constantFrom('https', 'http', 'HTTPS', 'Https');
    const key = fc.constantFrom(
      '/01/06901234567892',
      '/01/6901234567892',
      '/01/40170725',
      '/a/b/01/06901234567892',
      '/x',
    );
    const paths = fc.array(part, { maxLength: 3 });
    const queries = fc.array(attribute, { maxLength: 2 });
    fc.assert(
      fc.property(scheme, key, paths, queries, (opening, start, path, query) => {
        const text = `${opening}://id.example.com${start}${path.join('')}${query.length ? '?' : ''}${query.join('&')}`;
        expect([text, readScan(text, today).ok]).toEqual([text, oracleAccepts(text, 'gs1dldatamatrix')]);
      }),
      { numRuns: 400 },
    );
  },
  patience,
);

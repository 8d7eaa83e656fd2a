import fc from 'fast-check';
import { readLabel } from '../../console/src/screens/warehouse/gs1.ts';
import { characterSet82, checkDigit } from '../../domain/shared/gs1/check-digit.ts';
import { formatElementString } from '../../domain/shared/gs1/element-string.ts';
import { readScan } from '../../domain/shared/gs1/scan.ts';

/** A label that the phone reads otherwise than the API sends a picker to the wrong lot as long as he is offline. */
const today = '2026-11-22';
const GS = '\x1D';
const gtin = '06901234567892';
const element = `01${gtin}17271231101A2B3C${GS}21SN0001`;

/** What the API reads, as far as the device looks at it. */
function saidByApi(text: string) {
  const scan = readScan(text, today);
  if (!scan.ok) return undefined;
  const { di, lot, serial, productionDate, expiryDate, count, contentDi, contentCount } = scan;
  const said = { di, lot, serial, productionDate, expiryDate, count, contentDi, contentCount };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
}

describe('is read on the device as the API reads it', () => {
  test.each([
    ...[']C1', ']d2', ']Q3', ']e0', ']J1', '', GS, `]d2${GS}`].map((opening) => opening + element),
    `  ${element}\r\n`,
    `${element}${GS}`,
    `01${gtin}${GS}17271231${GS}101A2B3C${GS}21SN0001`,
    `101A2B3C${GS}21SN0001${GS}01${gtin}17271231`,
    `(01)${gtin}(17)271231(10)1A2B3C(21)SN0001`,
    `(01) ${gtin} (17)\t271231 (10) 1A2B3C (21) SN0001`,
    `${element}${GS}01${gtin}`,
    `]C101${gtin} \r\n  \r\n ]C117271231101A2B3C${GS}21SN0001\t\r\n`,
    `6901234567892\n\n17271231101A2B3C${GS}21SN0001`,
    // Without a separator a following identifier is part of the lot, as nobody can tell.
    `01${gtin}101A2B3C21SN0001`,
    `(01)${gtin}(10)A(B)(1)`,
    '40170725',
    '036000291452',
    '6901234567892',
    gtin,
    ']E06901234567892',
    ']I106901234567892',
    `01${gtin}11261002`,
    `01${gtin}3012`,
    `01${gtin}17270200`,
    `01${gtin}17280200`,
    `01${gtin}17771231`,
    `01${gtin}17761231`,
    `00069012345678901238` + `02${gtin}3724${GS}10L`,
    '00069012345678901238',
  ])('%j', (text) => {
    expect(saidByApi(text)).toBeDefined();
    expect(readLabel(text, today)).toEqual(saidByApi(text));
  });
});

describe('is left to the API, which reads or refuses it', () => {
  test.each([
    '',
    '  \n',
    GS,
    `]C1${GS}`,
    'hello',
    ']d2',
    `]d101${gtin}10A`,
    `${GS}${GS}01`,
    '+A123BJC5D6E71G',
    'MA.156.M0.100099.1',
    '05123',
    `01${gtin}10A${GS}${GS}21B`,
    `]d2(01)${gtin}`,
    `]C1${gtin}`,
    `(01)${gtin}(101)A`,
    '0106901234',
    `01${gtin}1727${GS}10A`,
    `01${gtin}10${GS}21B`,
    `(01)${gtin}(17)2712310`,
    `(01)${gtin}(10)${'A'.repeat(21)}`,
    `01${gtin}10${'A'.repeat(21)}`,
    `01${gtin}10A B C`,
    `01${gtin}10批1`,
    '0106901234567893',
    '6901234567893',
    '(00)069012345678901237',
    `01${gtin}17271331`,
    `01${gtin}17270229`,
    `01${gtin}10A${GS}10B`,
    `01${gtin}3724`,
    `02${gtin}3724`,
    `10A`,
    `21S`,
    `01${gtin}70032702031405`,
    `https://id.example.com/01/${gtin}/10/1A2B3C`,
    `(01)${gtin}(21)S\\(30)`,
  ])('%j', (text) => {
    expect(readLabel(text, today)).toBeUndefined();
  });
});

const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 13, maxLength: 13 });
const text82 = fc.string({ unit: fc.constantFrom(...characterSet82), minLength: 1, maxLength: 20 });
const six = fc.tuple(fc.nat(99), fc.nat(13), fc.nat(32)).map((parts) => parts.map(twoDigits).join(''));
const twoDigits = (part: number) => String(part).padStart(2, '0');

test('whatever stands on a label, the device never says another thing than the API', () => {
  const values = fc.record(
    {
      '01': digits.map((first) => first + checkDigit(first)),
      '10': text82,
      '11': six,
      '17': six,
      '21': text82,
      '30': fc.nat(99_999_999).map(String),
      '240': text82,
    },
    { requiredKeys: ['01'] },
  );
  fc.assert(
    fc.property(values, fc.nat(6), fc.nat(40), (said, turn, broken) => {
      const all = Object.entries(said).map(([ai, value]) => ({ ai, value }));
      const { bracketed, raw } = formatElementString([...all.slice(turn), ...all.slice(0, turn)]);
      for (const text of [bracketed, raw, `]d2${raw}`, raw.slice(0, broken), raw.replaceAll(GS, '')]) {
        const read = readLabel(text, today);
        if (read) expect(read).toEqual(saidByApi(text));
      }
      const known = all.every(({ ai }) => ai !== '240') && !bracketed.includes('\\(');
      if (known && saidByApi(raw)) expect(readLabel(bracketed, today)).toEqual(saidByApi(bracketed));
    }),
    { numRuns: 2_000 },
  );
});

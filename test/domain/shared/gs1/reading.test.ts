import { checkDigit, checkPair, isGtin, padGtin } from '../../../../domain/shared/gs1/check-digit.ts';
import { readDay, readLongDay, yearOf } from '../../../../domain/shared/gs1/dates.ts';
import { formatElementString } from '../../../../domain/shared/gs1/element-string.ts';
import { readScan } from '../../../../domain/shared/gs1/scan.ts';

const today = '2026-11-22';
const GS = '\x1D';
const gtin = '06901234567892';

describe('a code with lot, expiry and serial, read into DI and PI (complaints 19 and 23)', () => {
  const element = `01${gtin}17271231101A2B3C${GS}21SN0001`;
  const said = { di: gtin, lot: '1A2B3C', serial: 'SN0001', expiryDate: '2027-12-31' };

  test.each([']C1', ']d2', ']Q3', ']e0', ']J1', '', GS, `]d2${GS}`])('is read behind %j', (opening) => {
    expect(readScan(opening + element, today)).toEqual({
      ok: true,
      agency: 'GS1',
      carrier: opening + element,
      elements: [
        { ai: '01', value: gtin, at: opening.length },
        { ai: '17', value: '271231', at: opening.length + 16 },
        { ai: '10', value: '1A2B3C', at: opening.length + 24 },
        { ai: '21', value: 'SN0001', at: opening.length + 33 },
      ],
      ...said,
    });
  });

  test('keeps the carrier as scanned and counts positions in it, blanks and line end included', () => {
    const scanned = `  ${element}\r\n`;
    expect(readScan(scanned, today)).toMatchObject({ ok: true, carrier: scanned, elements: [{ at: 2 }, {}, {}, {}] });
  });

  test.each([
    ['separator at the end', `${element}${GS}`],
    ['separator after a predefined length', `01${gtin}${GS}17271231${GS}101A2B3C${GS}21SN0001`],
    ['lot first', `101A2B3C${GS}21SN0001${GS}01${gtin}17271231`],
    ['brackets', `(01)${gtin}(17)271231(10)1A2B3C(21)SN0001`],
    ['brackets with blanks', `(01) ${gtin} (17)\t271231 (10) 1A2B3C (21) SN0001`],
    ['an identifier twice with the same value', `${element}${GS}01${gtin}`],
    ['two codes of one label', `]C101${gtin} \r\n  \r\n ]C117271231101A2B3C${GS}21SN0001\t\r\n`],
    ['a second code without symbology', `6901234567892\n\n17271231101A2B3C${GS}21SN0001`],
    ['brackets over several lines', `(01) ${gtin}\n(17) 271231\n(10) 1A2B3C (21) SN0001`],
    ['web address', `https://id.example.com/01/${gtin}/10/1A2B3C/21/SN0001?17=271231`],
  ])('is read with %s', (_, text) => {
    const scan = readScan(text, today);
    expect(scan).toMatchObject({ ok: true, ...said });
    expect(scan.ok && scan.elements).toHaveLength(4);
  });
});

test('without a separator a following identifier is part of the lot, as nobody can tell', () => {
  expect(readScan(`01${gtin}101A2B3C21SN0001`, today)).toMatchObject({ lot: '1A2B3C21SN0001' });
});

test('a bracket inside a value stays there unless it reads as an identifier', () => {
  expect(readScan(`(01)${gtin}(10)A(B)(1)(21)S\\(30)`, today)).toMatchObject({ lot: 'A(B)(1)', serial: 'S(30)' });
});

describe('digits alone are a GTIN', () => {
  test.each([
    ['40170725', '00000040170725'],
    ['036000291452', '00036000291452'],
    ['6901234567892', gtin],
    [gtin, gtin],
    [']E06901234567892', gtin],
    [']I106901234567892', gtin],
    [' 6901234567892\n', gtin],
  ])('%j', (text, di) => {
    const at = text.startsWith(']') ? 3 : text.search(/\d/);
    expect(readScan(text, today)).toEqual({
      ok: true,
      agency: 'GS1',
      carrier: text,
      elements: [{ ai: '01', value: di, at }],
      di,
    });
  });
});

test.each([
  ['13261001', { packagingDate: '2026-10-01' }],
  ['15261031', { bestBeforeDate: '2026-10-31' }],
  ['16261030', { sellByDate: '2026-10-30' }],
  ['11261002', { productionDate: '2026-10-02' }],
  ['800826100213', { productionDate: '2026-10-02' }],
  [`800826100213${GS}11261001`, { productionDate: '2026-10-01' }],
  ['70032702031405', { expiryDate: '2027-02-03', expiryTime: '14:05' }],
  [`70032702031405${GS}17270203`, { expiryDate: '2027-02-03', expiryTime: '14:05' }],
  [`70032702031405${GS}17270204`, { expiryDate: '2027-02-03', expiryTime: '14:05' }],
  [`70032702031405${GS}17270202`, { expiryDate: '2027-02-02' }],
  ['3012', { count: 12 }],
  ['240AD', { additionalIdentification: 'AD' }],
  ['241CP', { customerPartNumber: 'CP' }],
  [`21S${GS}2502S`, { serial: 'S', secondarySerial: '2S' }],
  ['235TP', { serial: 'TP' }],
  ['8012V1', { softwareVersion: 'V1' }],
  ['80131987654Ad4X4bL5ttr2310c2K', { modelNumber: '1987654Ad4X4bL5ttr2310c2K' }],
  ['400PO-1', { orderNumber: 'PO-1' }],
  ['4106901234000009', { shipTo: '6901234000009' }],
  ['422156', { countryOfOrigin: '156' }],
])('%j beside the item says %j and no more', (element, said) => {
  const scan = readScan(`01${gtin}${element}`, today);
  expect(scan).toMatchObject({ ok: true });
  const { ok, agency, carrier, elements, ...fields } = scan as unknown as Record<string, unknown>;
  expect(fields).toEqual({ di: gtin, ...said });
});

test('a pallet says its number and its content, but no item of its own', () => {
  const scan = readScan(`00069012345678901238` + `02${gtin}3724${GS}10L`, today);
  expect(scan).toMatchObject({ sscc: '069012345678901238', contentDi: gtin, contentCount: 24, lot: 'L' });
  expect(scan).not.toHaveProperty('di');
});

test('a piece and a made-to-order item name their GTIN', () => {
  expect(readScan(`8006${gtin}0102`, today)).toMatchObject({ di: gtin });
  expect(readScan(`03${gtin}21S`, today)).toMatchObject({ di: gtin, serial: 'S' });
  expect(readScan(`8026${gtin}0102${GS}374${GS}00069012345678901238`, today)).toMatchObject({ contentDi: gtin });
});

describe('web addresses', () => {
  test.each([
    `https://example.com/01/6901234567892`,
    `HTTPS://example.com/01/${gtin}/`,
    `http://example.com:8080/shop/01/${gtin}?linkType=gs1:pip&x#17=0`,
    `https://example.com/01/${gtin}?17x=1&x17=2&=3&&`,
    `]Q1https://example.com/01/${gtin}`,
    `https://example.com/some/more/folders/01/${gtin}`,
    `https://example.com/00/nothing/01/${gtin}`,
  ])('%s', (text) => {
    expect(readScan(text, today)).toMatchObject({ ok: true, di: gtin, elements: [{ value: gtin }] });
  });

  test.each([
    [`/01/40170725`, { di: '00000040170725' }],
    [`/01/036000291452/22/A/10/B/21/C`, { di: '00036000291452', lot: 'B', serial: 'C' }],
    [`/01/${gtin}/21/C`, { serial: 'C' }],
    [`/01/${gtin}/10/A%2FB%2b%25?240=X%2fY`, { lot: 'A/B+%', additionalIdentification: 'X/Y' }],
    [`/01/${gtin}/10/A+B`, { lot: 'A+B' }],
    [`/01/${gtin}/235/T`, { serial: 'T' }],
    [`/01/${gtin}?17=271200&11=260101&17=271200`, { expiryDate: '2027-12-31', productionDate: '2026-01-01' }],
    [`/00/069012345678901238?02=${gtin}&37=5`, { sscc: '069012345678901238', contentCount: 5 }],
    [`/01/${gtin}/235/T?10=B`, { serial: 'T', lot: 'B' }],
    [`/01/${gtin}/10/B?10=B`, { lot: 'B' }],
    [`/414/6901234000009/254/A`, {}],
    [`/8004/69A/7040/1ABC`, {}],
  ])('%s', (path, said) => {
    expect(readScan(`https://example.com${path}`, today)).toMatchObject({ ok: true, ...said });
  });

  test('positions are those of the address', () => {
    expect(readScan(`https://e.cn/x/01/${gtin}/10/A?17=271231`, today)).toMatchObject({
      elements: [
        { ai: '01', at: 15 },
        { ai: '10', at: 33 },
        { ai: '17', at: 38 },
      ],
    });
  });
});

describe('dates', () => {
  test.each([
    ['76', '2026-11-22', 2076],
    ['77', '2026-11-22', 1977],
    ['26', '2026-11-22', 2026],
    ['00', '2026-11-22', 2000],
    ['10', '2060-01-01', 2110],
    ['11', '2060-01-01', 2011],
    ['99', '2050-01-01', 2099],
    ['50', '1999-12-31', 1950],
    ['49', '1999-12-31', 2049],
  ])('%s read on %s is %i', (digits, day, year) => expect(yearOf(digits, day)).toBe(year));

  test.each([
    ['270200', '2027-02-28'],
    ['280200', '2028-02-29'],
    ['280229', '2028-02-29'],
    ['271200', '2027-12-31'],
    ['270400', '2027-04-30'],
    ['270229', undefined],
    ['271301', undefined],
    ['270001', undefined],
    ['270000', undefined],
    ['270431', undefined],
    ['270132', undefined],
  ])('%s is %s', (digits, day) => expect(readDay(digits, today)).toBe(day));

  test('a long day is read as it stands', () => {
    expect(readLongDay('19000228')).toBe('1900-02-28');
    expect(readLongDay('19000229')).toBeUndefined();
  });
});

describe('check digits', () => {
  test.each([
    ['690123456789', '2'],
    ['0690123456789', '2'],
    ['4017072', '5'],
    ['06901234567890123', '8'],
    ['000000000000', '0'],
    ['', '0'],
  ])('%s ends in %s', (digits, digit) => expect(checkDigit(digits)).toBe(digit));

  test('the example pair of the General Specifications', () => {
    expect(checkPair('1987654Ad4X4bL5ttr2310c')).toBe('2K');
  });

  test('only 8, 12, 13 or 14 digits with the right last one are a GTIN', () => {
    for (const right of ['40170725', '036000291452', '6901234567892', gtin]) {
      expect(isGtin(right)).toBe(true);
      expect(padGtin(right)).toBe(right.padStart(14, '0'));
    }
    for (const wrong of [
      '',
      '0',
      '000000000',
      '00000000000',
      '006901234567892',
      '6901234567893',
      '690123456789A',
      'x40170725',
      '40170725x',
    ]) {
      expect(isGtin(wrong)).toBe(false);
      expect(padGtin(wrong)).toBeUndefined();
    }
  });
});

test('elements are written with predefined lengths first and separators only where needed', () => {
  const elements = [
    { ai: '10', value: 'A(1)' },
    { ai: '01', value: gtin },
    { ai: '422', value: '156' },
    { ai: '17', value: '271231' },
  ];
  expect(formatElementString(elements)).toEqual({
    bracketed: `(01)${gtin}(17)271231(10)A\\(1)(422)156`,
    raw: `01${gtin}1727123110A(1)${GS}422156`,
  });
  expect(formatElementString([])).toEqual({ bracketed: '', raw: '' });
});

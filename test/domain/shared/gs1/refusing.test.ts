import { checkPair } from '../../../../domain/shared/gs1/check-digit.ts';
import { readScan } from '../../../../domain/shared/gs1/scan.ts';

const today = '2026-11-22';
const GS = '\x1D';
const gtin = '06901234567892';
const item = `01${gtin}`;

test.each([
  ['', 'not-a-gs1-code', 0, {}],
  ['  \n', 'not-a-gs1-code', 3, {}],
  [GS, 'not-a-gs1-code', 0, { found: '␝', symbology: '' }],
  [`]C1${GS}`, 'not-a-gs1-code', 4, {}],
  [`see https://e.cn/01/${gtin}`, 'not-a-gs1-code', 0, { found: 'see https:' }],
  ['hello', 'not-a-gs1-code', 0, { found: 'hello', symbology: '' }],
  ['  A-1234567890123', 'not-a-gs1-code', 2, { found: 'A-12345678', symbology: '' }],
  [']d2', 'not-a-gs1-code', 3, { found: '', symbology: ']d2' }],
  [']', 'not-a-gs1-code', 0, { found: ']', symbology: '' }],
  [`]d1${item}10A`, 'not-a-gs1-code', 3, { found: '0106901234', symbology: ']d1' }],
  [`${GS}${GS}01`, 'not-a-gs1-code', 0, { found: '␝␝01', symbology: '' }],

  ['+A123BJC5D6E71G', 'agency-not-yet-read', 0, { agency: 'HIBCC' }],
  [' ]C0+A123BJC5D6E71G', 'agency-not-yet-read', 4, { agency: 'HIBCC' }],
  ['=/A9999XYZ100T0944', 'agency-not-yet-read', 0, { agency: 'ICCBBA' }],
  ['&,1000000000000XYZ123', 'agency-not-yet-read', 0, { agency: 'ICCBBA' }],
  ['MA.156.M0.100099.1', 'agency-not-yet-read', 0, { agency: 'MA' }],
  ['AHM123', 'agency-not-yet-read', 0, { agency: 'AHM' }],

  ['05123', 'unknown-application-identifier', 0, { found: '0512' }],
  [`${item}05123`, 'unknown-application-identifier', 16, { found: '0512' }],
  [`${item}10A${GS}${GS}21B`, 'unknown-application-identifier', 20, { found: '␝21B' }],
  [`]d2(01)${gtin}`, 'unknown-application-identifier', 3, { found: '(01)' }],
  [`]C1${gtin}`, 'unknown-application-identifier', 3, { found: '0690' }],
  [`(01)${gtin}(05)1`, 'unknown-application-identifier', 18, { found: '05' }],
  [`(01)${gtin}(101)A`, 'unknown-application-identifier', 18, { found: '101' }],
  ['(0', 'unknown-application-identifier', 0, { found: '(0' }],
  [`https://e.cn/01/${gtin}?05=1`, 'unknown-application-identifier', 31, { found: '05' }],
  [`https://e.cn/01/${gtin}/05/1`, 'unknown-application-identifier', 31, { found: '05' }],

  ['0106901234', 'wrong-length', 2, { ai: '01', found: 8, least: 14, most: 14 }],
  [`${item}1727${GS}10A`, 'wrong-length', 18, { ai: '17', found: 2, least: 6, most: 6 }],
  [`${item}10${GS}21B`, 'wrong-length', 18, { ai: '10', found: 0, least: 1, most: 20 }],
  [`(01)${gtin}(17) (10)A`, 'wrong-length', 23, { ai: '17', found: 0, least: 6, most: 6 }],
  [`(01)${gtin}(17)2712310`, 'wrong-length', 22, { ai: '17', found: 7, least: 6, most: 6 }],
  [`(01)${gtin}(10)${'A'.repeat(21)}`, 'wrong-length', 22, { ai: '10', found: 21, least: 1, most: 20 }],
  [`(01)${gtin}(7007)2701012`, 'wrong-length', 24, { ai: '7007', found: 7, least: 6, most: 12 }],
  [`https://e.cn/01/${gtin}/10/`, 'web-address-without-identifier', 12, {}],
  [`https://e.cn/01/123`, 'wrong-length', 16, { ai: '01', found: 3, least: 14, most: 14 }],
  [`https://e.cn/01/A40170725`, 'wrong-length', 16, { ai: '01', found: 9 }],
  [`https://e.cn/01/40170725A`, 'wrong-length', 16, { ai: '01', found: 9 }],
  [`https://e.cn/01/${gtin}?17`, 'wrong-length', 33, { ai: '17', found: 0, least: 6, most: 6 }],
  [`https://e.cn/01/${gtin}?17=`, 'wrong-length', 34, { ai: '17', found: 0, least: 6, most: 6 }],
  ['801312K', 'wrong-length', 4, { ai: '8013', found: 3, least: 4 }],

  [`${item}10A B C`, 'wrong-character', 19, { ai: '10', found: ' ' }],
  [`${item}10批1`, 'wrong-character', 18, { ai: '10', found: '批' }],
  [`${item}10A😀`, 'wrong-character', 19, { ai: '10', found: '😀' }],
  [`${item}1727123X`, 'wrong-character', 23, { ai: '17', found: 'X' }],
  [`(01)${gtin}(10)A\x1D`, 'wrong-character', 23, { ai: '10', found: '␝' }],
  [`(01)${gtin}(10)A\\(B#`, 'wrong-character', 26, { ai: '10', found: '#' }],
  ['801069a', 'wrong-character', 6, { ai: '8010', found: 'a' }],
  [`https://e.cn/01/${gtin}/10/A%20B`, 'wrong-character', 35, { ai: '10', found: ' ' }],
  [`https://e.cn/01/${gtin}?99=A+B`, 'wrong-character', 35, { ai: '99', found: ' ' }],
  [`https://e.cn/01/${gtin}/10/%41%7E`, 'wrong-character', 37, { ai: '10', found: '~' }],

  ['0106901234567893', 'wrong-check-digit', 15, { ai: '01', expected: '2', found: '3' }],
  [']d20106901234567893', 'wrong-check-digit', 18, { ai: '01', expected: '2', found: '3' }],
  ['6901234567893', 'wrong-check-digit', 12, { ai: '01', expected: '2', found: '3' }],
  ['40170726', 'wrong-check-digit', 7, { ai: '01', expected: '5', found: '6' }],
  ['(00)069012345678901237', 'wrong-check-digit', 21, { ai: '00', expected: '8', found: '7' }],
  ['4106901234000008', 'wrong-check-digit', 15, { ai: '410', expected: '9', found: '8' }],
  ['80131987654Ad4X4bL5ttr2310c2J', 'wrong-check-digit', 27, { ai: '8013', expected: '2K', found: '2J' }],
  ['https://e.cn/01/6901234567893', 'wrong-check-digit', 28, { ai: '01', expected: '2', found: '3' }],

  [`${item}17271331`, 'impossible-date', 18, { ai: '17', found: '271331' }],
  [`${item}17270229`, 'impossible-date', 18, { ai: '17', found: '270229' }],
  [`${item}70032702001200`, 'impossible-date', 20, { ai: '7003', found: '270200' }],
  [`8018069012345678901238${GS}725020260231`, 'impossible-date', 27, { ai: '7250', found: '20260231' }],
  [`${item}70032702012400`, 'impossible-time', 26, { ai: '7003', found: '2400', expected: 'a time from 0000 to 2359' }],
  [`${item}70032702011260`, 'impossible-time', 26, { found: '1260' }],
  [`${item}800827020124`, 'impossible-time', 26, { found: '24' }],
  [`${item}80082702012360`, 'impossible-time', 28, { found: '60' }],
  [`${item}422000`, 'unknown-country', 19, { ai: '422', found: '000' }],
  [`${item}422999`, 'unknown-country', 19, { ai: '422', found: '999' }],
  [`${item}423156999`, 'unknown-country', 22, { ai: '423', found: '999' }],

  [`80031${'6901234567892'}`, 'wrong-value', 4, { ai: '8003', found: '1', expected: '0' }],
  ['8004A12', 'wrong-value', 4, { ai: '8004', found: 'A12' }],
  ['80046A', 'wrong-value', 4, { found: '6A' }],
  ['8010691' + GS + '801101', 'wrong-value', 12, { ai: '8011', found: '01' }],
  [`8006${gtin}0302`, 'wrong-value', 18, { ai: '8006', found: '0302' }],
  [`8006${gtin}0002`, 'wrong-value', 18, { found: '0002' }],
  ['000690123456789012384321' + '2', 'wrong-value', 24, { ai: '4321', found: '2', expected: '0 or 1' }],
  ['000690123456789012384330' + '000100X', 'wrong-value', 30, { ai: '4330', found: 'X', expected: '-' }],
  [`${item}800100000000100110`, 'wrong-value', 20, { ai: '8001', found: '0000', expected: 'more than zero' }],

  [`${item}10${'A'.repeat(21)}`, 'missing-separator', 38, { ai: '10', most: 20 }],
  [`${item}42215610A`, 'missing-separator', 22, { ai: '422', most: 3 }],
  [`${item}30123456789${GS}10A`, 'missing-separator', 26, { ai: '30', most: 8 }],

  [`${item}10A${GS}10B`, 'repeated-identifier-differs', 20, { ai: '10', first: 'A', value: 'B' }],
  [`https://e.cn/01/${gtin}?17=271231&17=271230`, 'repeated-identifier-differs', 41, { ai: '17' }],
  [`${item}3712`, 'identifiers-exclude-each-other', 16, { ai: '01', other: '37' }],
  [`02${gtin}${item}375`, 'identifiers-exclude-each-other', 16, { ai: '02', other: '01' }],
  [`${item}\n10A\n\n 10B`, 'repeated-identifier-differs', 23, { ai: '10', first: 'A', value: 'B' }],
  [`${item}\n+A123BJC5D6E71G`, 'agency-not-yet-read', 17, { agency: 'HIBCC' }],
  [`${item}\n]C1170000`, 'wrong-length', 22, { ai: '17', found: 4 }],
  [`${item}3101000001${'3102000001'}`, 'identifiers-exclude-each-other', 26, { ai: '3101', other: '3102' }],
  [`${item}21A${GS}235B`, 'identifiers-exclude-each-other', 20, { ai: '21', other: '235' }],

  ['17271231', 'wrong-check-digit', 7, { ai: '01', expected: '3', found: '1' }],
  [`${GS}17271231`, 'identifier-needs-another', 1, { ai: '17', needs: '01 | 02 | 03 | 255 | 8006 | 8026' }],
  [']C117271231', 'identifier-needs-another', 3, { ai: '17', needs: '01 | 02 | 03 | 255 | 8006 | 8026' }],
  [`02${gtin}`, 'identifier-needs-another', 0, { ai: '02', needs: '37' }],
  [`02${gtin}375`, 'identifier-needs-another', 16, { ai: '37', needs: '00' }],
  [`${item}250A`, 'identifier-needs-another', 16, { ai: '250', needs: '21' }],
  [`${item}80402${'1'.repeat(14)}`, 'identifier-needs-another', 16, { ai: '8040', needs: '01+21' }],
  [`${item}3920100`, 'identifier-needs-another', 16, { ai: '3920', needs: '30 | 31nn | 32nn | 35nn | 36nn' }],

  [`Https://e.cn/01/${gtin}`, 'wrong-web-address', 0, {}],
  [`https:///01/${gtin}`, 'wrong-web-address', 0, {}],
  ['https:', 'wrong-web-address', 0, {}],
  [`Https://e.cn/https://e.cn/01/${gtin}`, 'wrong-web-address', 0, {}],
  [`]Q1https://e cn/01/${gtin}`, 'wrong-web-address', 3, {}],
  [`https://e.cn/01/${gtin}/10/A%2`, 'wrong-web-address', 35, {}],
  ['https://e.cn', 'web-address-without-identifier', 12, {}],
  ['https://e.cn/products/7', 'web-address-without-identifier', 12, {}],
  [`https://e.cn/?01=${gtin}`, 'web-address-without-identifier', 12, {}],
  [`https://e.cn/10/A/99/B`, 'web-address-without-identifier', 12, {}],
  [`https://e.cn/01/${gtin}/21/B/10/A`, 'identifier-in-wrong-place', 36, { key: '01', order: '22,10,21 | 235' }],
  [`https://e.cn/01/${gtin}/10/B/10/B`, 'identifier-in-wrong-place', 36, { key: '01' }],
  [`https://e.cn/01/${gtin}/10/B/235/B`, 'identifier-in-wrong-place', 36, { key: '01' }],
  [`https://e.cn/01/${gtin}/17/271231`, 'identifier-in-wrong-place', 31, { key: '01' }],
  [`https://e.cn/00/069012345678901238/10/A`, 'identifier-in-wrong-place', 35, { key: '00', order: '' }],
  [`https://e.cn/01/${gtin}?10=A`, 'identifier-in-wrong-place', 31, { ai: '10', key: '01' }],
  [`https://e.cn/01/${gtin}/235/T?21=A`, 'identifier-in-wrong-place', 37, { ai: '21', key: '01' }],
  [`https://e.cn/01/${gtin}/10/A?10=B`, 'repeated-identifier-differs', 36, { ai: '10', first: 'A', value: 'B' }],
  [`https://e.cn/01/${gtin}?x=1&8200=A`, 'identifier-in-wrong-place', 35, { ai: '8200', key: '01' }],
] as const)('%j is refused: %s at %i', (text, reason, at, facts) => {
  const scan = readScan(text, today);
  expect(scan).toMatchObject({ ok: false, reason, at, facts });
  if (Object.keys(facts).length === 0) expect(scan).toHaveProperty('facts', {});
});

test('what is right beside the refused is not: near misses are read', () => {
  for (const text of [
    `${item}10${'A'.repeat(20)}`,
    `]C1801369${checkPair('69')}`,
    `${item}801469A${checkPair('69A')}`,
    `${item}423156156`,
    `${item}7030999A`,
    `8006${gtin}0202`,
    `${item}3101000001${'3101000001'}`,
    `${item}3101000001${'3111000001'}`,
    `${item}21A${GS}250B`,
    `02${gtin}375${GS}00069012345678901238`,
    `${item}3920100${GS}3101000001`,
    `${item}3920100${GS}301`,
    `${item}21A${GS}80402${'1'.repeat(14)}`,
    '801069#A-/' + GS + '80110',
    '000690123456789012384330' + '000100-',
    '000690123456789012384330' + '000100',
    `${item}70032702012359`,
    `${item}800827020123595` + `9`,
  ]) {
    expect([text, readScan(text, today)]).toEqual([text, expect.objectContaining({ ok: true })]);
  }
});

test('a highly individualised device has a character that is no digit', () => {
  const numbers = Array.from({ length: 500 }, (_, index) => `69${index}`).map((text) => text + checkPair(text));
  const digitsOnly = numbers.filter((text) => /^\d+$/.test(text));
  expect(digitsOnly.length).toBeGreaterThan(0);
  for (const text of digitsOnly) {
    expect(readScan(`${item}8014${text}`, today)).toMatchObject({
      reason: 'wrong-value',
      at: 20,
      facts: { ai: '8014' },
    });
  }
});

test('the first wrong thing from the left is named', () => {
  expect(readScan(`0106901234567893` + `17271331`, today)).toMatchObject({ reason: 'wrong-check-digit' });
  expect(readScan(`0106901234567893` + `05`, today)).toMatchObject({ reason: 'wrong-check-digit' });
});

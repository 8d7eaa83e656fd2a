import fc from 'fast-check';
import { applicationIdentifiers } from '../../../../domain/shared/gs1/application-identifiers.ts';
import { characterSet82, checkDigit, isGtin, padGtin } from '../../../../domain/shared/gs1/check-digit.ts';
import { formatElementString } from '../../../../domain/shared/gs1/element-string.ts';
import { readScan } from '../../../../domain/shared/gs1/scan.ts';

const today = '2026-11-22';
const digit = fc.constantFrom(...'0123456789');
const gtins = fc
  .constantFrom(7, 11, 12, 13)
  .chain((length) => fc.string({ unit: digit, minLength: length, maxLength: length }))
  .map((digits) => digits + checkDigit(digits));
const text82 = fc.string({ unit: fc.constantFrom(...characterSet82), minLength: 1, maxLength: 20 });
const days = fc
  .date({ min: new Date('1978-01-01'), max: new Date('2076-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const sixDigits = (day: string) => day.slice(2).replaceAll('-', '');

test('what is written is read back: every field of an item, in both forms and any order', () => {
  const items = fc.record(
    {
      gtin: gtins,
      lot: text82,
      serial: text82,
      made: days,
      expires: days,
      count: fc.integer({ min: 0, max: 99999999 }),
    },
    { requiredKeys: ['gtin'] },
  );
  fc.assert(
    fc.property(items, fc.constantFrom(0, 1, 2, 3), ({ gtin, lot, serial, made, expires, count }, turn) => {
      const di = gtin.padStart(14, '0');
      const all = [
        { ai: '01', value: di },
        ...(lot === undefined ? [] : [{ ai: '10', value: lot }]),
        ...(serial === undefined ? [] : [{ ai: '21', value: serial }]),
        ...(made === undefined ? [] : [{ ai: '11', value: sixDigits(made) }]),
        ...(expires === undefined ? [] : [{ ai: '17', value: sixDigits(expires) }]),
        ...(count === undefined ? [] : [{ ai: '30', value: String(count) }]),
      ];
      const { bracketed, raw } = formatElementString([...all.slice(turn), ...all.slice(0, turn)]);
      const said = { ok: true, agency: 'GS1', di, lot, serial, productionDate: made, expiryDate: expires, count };
      const whole = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
      for (const carrier of [bracketed, `]d2${raw}`]) {
        const { elements, ...rest } = readScan(carrier, today) as unknown as Record<string, unknown>;
        expect(rest).toEqual({ ...whole, carrier });
        expect(elements).toHaveLength(all.length);
        for (const { ai, at } of elements as { ai: string; at: number }[]) {
          expect(carrier.slice(at, at + ai.length + 1)).toMatch(new RegExp(`^(\\(${ai}|${ai})`));
        }
      }
    }),
    { numRuns: 500 },
  );
});

test('any one digit wrong in a GTIN is refused, alone and in a code', () => {
  fc.assert(
    fc.property(gtins, fc.nat(), fc.integer({ min: 1, max: 9 }), (gtin, place, added) => {
      const index = place % gtin.length;
      const wrong = gtin.slice(0, index) + String((Number(gtin[index]) + added) % 10) + gtin.slice(index + 1);
      expect(isGtin(gtin)).toBe(true);
      expect(isGtin(wrong)).toBe(false);
      expect(padGtin(wrong)).toBeUndefined();
      expect(readScan(gtin, today)).toMatchObject({ di: padGtin(gtin) });
      expect(readScan(wrong, today)).toMatchObject({ reason: 'wrong-check-digit', at: wrong.length - 1 });
      expect(readScan(`01${wrong.padStart(14, '0')}`, today)).toMatchObject({ reason: 'wrong-check-digit', at: 15 });
      expect(readScan(`https://e.cn/01/${wrong}`, today)).toMatchObject({ at: 15 + wrong.length });
    }),
    { numRuns: 500 },
  );
});

test('no text throws, and a refusal points into the text', () => {
  const piecesOfCodes = fc.constantFrom(
    ...['(01)', '01', '06901234567892', '\x1D', ']d2', '10', '17', '271231', 'https://', 'e.cn/', '%', '/', '?', '&'],
    ...['8006', '8013', '(', ')', '\\', '\\(', '=', '+', '批', '😀', ' ', '\n', '37', '3920', '7003', '253', 'x'],
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(piecesOfCodes, { maxLength: 12 }).map((pieces) => pieces.join('')),
    fc.tuple(fc.constantFrom(...applicationIdentifiers.keys()), fc.string()).map((pair) => `]d2${pair.join('')}`),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const scan = readScan(text, today);
      if (scan.ok) expect(scan).toMatchObject({ carrier: text });
      else expect(scan.at >= 0 && scan.at <= text.length).toBe(true);
    }),
    { numRuns: 5000 },
  );
});

test('no identifier is the beginning of another', () => {
  const all = [...applicationIdentifiers.keys()];
  for (const ai of all) expect(all.filter((other) => other.startsWith(ai))).toEqual([ai]);
});

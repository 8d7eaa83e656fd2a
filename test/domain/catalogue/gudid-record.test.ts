import { describe, expect, it } from '@jest/globals';
import { readGudidRecord, type GudidRecord } from '../../../domain/catalogue/gudid-record.ts';

const primary = { di: '06901234567892', type: 'Primary', agency: 'GS1' };
const box = { di: '16901234567899', type: 'Package', agency: 'GS1', contains: primary.di, quantity: 5 };
const record: GudidRecord = {
  ids: [box, primary],
  brand: 'Reach',
  model: 'R-1',
  company: 'Example  Medical',
  count: 1,
  lot: true,
  serial: true,
  expiry: true,
  sterile: true,
  gmdn: ['Vascular catheter'],
  distribution: 'In Commercial Distribution',
};

const read = (more: GudidRecord = {}) => readGudidRecord({ ...record, ...more });
const levels = (more: GudidRecord) => {
  const result = read(more);
  if (!result.ok) throw new Error(result.reason);
  return Object.fromEntries(result.data.levels.map(({ di, quantity }) => [di, quantity]));
};

describe('a GUDID record', () => {
  it('becomes an item with its flags, and says what it does not know', () => {
    expect(read()).toEqual({
      ok: true,
      unconfirmed: ['riskClass', 'implantable', 'taxRateBp', 'productLine'],
      data: {
        code: primary.di,
        name: 'Vascular catheter (Reach)',
        specification: 'R-1',
        model: 'R-1',
        manufacturer: 'Example Medical',
        kind: 'device',
        riskClass: 'III',
        implantable: true,
        taxRateBp: 1300,
        productLine: 'unassigned',
        sterile: true,
        serialManaged: true,
        lotManaged: true,
        expiryManaged: true,
        coldChain: false,
        storage: {},
        unit: '件',
        levels: [
          { agency: 'GS1', di: box.di, unit: '包装', quantity: 5 },
          { agency: 'GS1', di: primary.di, unit: '件', quantity: 1 },
        ],
      },
    });
  });

  it('counts devices where the primary piece holds several, HIBC names beside GS1', () => {
    const use = { di: '06901234567809', type: 'Unit of Use', agency: 'GS1' };
    const hibc = { di: 'H3735K08B3W', type: 'Secondary', agency: 'HIBCC' };
    expect(levels({ count: 12, ids: [hibc, use, box, primary] })).toEqual({
      [use.di]: 1,
      [hibc.di]: 12,
      [primary.di]: 12,
      [box.di]: 60,
    });
  });

  it('counts a case of boxes, whatever comes first', () => {
    const carton = { ...box, di: '26901234567896', contains: box.di, quantity: 6 };
    expect(levels({ ids: [carton, primary, box] })[carton.di]).toBe(30);
  });

  it('puts goods in the cold chain by their upper limit', () => {
    const high = { value: '40', unit: 'Degrees Fahrenheit' };
    const result = read({ storage: [{ type: 'Storage Environment Temperature', high }] });
    expect(result).toMatchObject({ data: { coldChain: true, storage: { highCelsius: 4.4 } } });
  });

  const cases: [string, GudidRecord][] = [
    ['identifiers-missing', { ids: [] }],
    ['primary-identifier-missing', { ids: [box] }],
    ['primary-identifier-repeated', { ids: [primary, { ...primary, di: '06901234567809' }] }],
    ['identifier-agency-unknown', { ids: [{ ...primary, agency: 'ACME' }] }],
    ['identifier-type-unknown', { ids: [primary, { ...primary, di: '06901234567809', type: 'Direct Marking' }] }],
    ['di-wrong', { ids: [{ ...primary, di: '06901234567893' }] }],
    ['code-repeated', { ids: [primary, { ...box, di: primary.di }] }],
    ['count-missing', { count: 0 }],
    ['pack-too-large', { count: 10_000_001 }],
    ['name-missing', { brand: ' ', gmdn: [] }],
    ['model-missing', { model: '' }],
    ['manufacturer-missing', { company: undefined }],
    ['not-in-distribution', { distribution: 'Not in Commercial Distribution' }],
    ['too-many-levels', { ids: Array.from({ length: 13 }, () => primary) }],
    ['quantity-missing', { ids: [primary, { ...box, quantity: undefined }] }],
    ['contained-unknown', { ids: [primary, { ...box, contains: '06901234567809' }] }],
  ];
  it.each(cases)('is refused with %s', (reason, more) => {
    expect(read(more)).toMatchObject({ ok: false, reason });
  });
});

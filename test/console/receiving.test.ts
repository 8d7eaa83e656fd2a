import { describe, expect, test } from '@jest/globals';
import type { KnownItem, KnownItems } from '../../console/src/screens/warehouse/known-item.ts';
import type { Read } from '../../console/src/screens/warehouse/reading.ts';
import {
  counted,
  emptyDraft,
  inputOf,
  isCold,
  lacksOf,
  limitsOf,
  rowAt,
  type Purchase,
  type Row,
} from '../../console/src/screens/warehouse/receive-state.ts';
import { contract } from '../../functions/purchasing/receive-delivery/contract.ts';

/** A receiver counts a truck label by label; what the phone counts wrong stands wrong in the books. */
const today = '2026-11-22';
const purchase = {
  purchaseOrderId: 'pur_1',
  supplierId: 'ptn_1',
  lines: [
    { line: 1, itemId: 'itm', itemCode: 'ITM', name: '导管', unit: '包', quantity: 30, received: 10 },
    { line: 2, itemId: 'unit', itemCode: 'UNIT', name: '支架', unit: '套', quantity: 2, received: 0 },
  ],
} as unknown as Purchase;

const read = (more: Partial<Read> = {}): Read => ({
  ...{ code: 'box', itemId: 'itm', itemCode: 'ITM', name: '导管', unit: '包', levelUnit: '盒', perPackage: 10 },
  ...{ lotManaged: true, serialManaged: false, expiryManaged: true, lot: 'A', expiry: '2028-01-01' },
  ...more,
});
const unit = (serial: string | undefined): Read =>
  read({ ...{ code: `unit ${serial}`, itemId: 'unit', itemCode: 'UNIT', serial, serialManaged: true, perPackage: 1 } });

/** Counts scans one after another; answers the rows, or the first no. */
function scan(...scans: readonly Read[]): readonly Row[] | string {
  let rows: readonly Row[] = [];
  for (const one of scans) {
    const taken = counted(one, rows, purchase, [], today);
    if (!taken.isRight) return taken.no;
    rows = taken.rows;
  }
  return rows;
}
const rowsOf = (...scans: readonly Read[]): readonly Row[] => {
  const rows = scan(...scans);
  if (typeof rows === 'string') throw new Error(rows);
  return rows;
};

describe('a scan', () => {
  test('whose label lacks what the UDI database promises does not come in, and is named', () => {
    const taken = counted(read({ udiMissing: ['lot'] }), [], purchase, [], today);
    expect(taken).toMatchObject({ isRight: false, no: 'udiIncomplete' });
  });

  test('that says too little is sent as named goods together with its label', () => {
    const [row] = rowsOf(read({ lot: undefined }));
    if (!row) throw new Error('no row');
    const sent = inputOf(purchase, { ...emptyDraft, rows: [{ ...row, lot: 'TYPED' }], deliveryNote: 'N' });
    expect(sent.goods).toMatchObject([{ lot: 'TYPED', scan: 'box' }]);
    expect(sent.scans).toEqual([]);
  });

  test('of the same label again is one package more, of another one a row of its own', () => {
    expect(scan(read(), read())).toMatchObject([{ packages: 2, code: 'box' }]);
    expect(scan(read(), unit('S1'), unit('S2'))).toMatchObject([
      { serials: ['S2'], packages: 1 },
      { serials: ['S1'], packages: 1 },
      { packages: 1 },
    ]);
  });

  test.each([
    ['nobody ordered it', 'notOrdered', [read({ itemId: 'other' })]],
    ['it has expired', 'expiredNow', [read({ expiry: '2026-11-21' })]],
    ['the unit was counted already', 'serialTwice', [unit('S1'), unit('S1')]],
    ['it is more than is still to come', 'tooMuch', [read(), read(), read()]],
  ] as const)('does not come in when %s', (_, no, scans) => {
    expect(scan(...scans)).toBe(no);
  });

  test('counts with what waits to be sent', () => {
    const [before] = rowsOf(read(), read());
    expect(counted(read(), [], purchase, before ? [before] : [], today)).toMatchObject({ no: 'tooMuch' });
  });
});

describe('a label that says too little', () => {
  test.each([
    ['lot', read({ lot: undefined }), ['lotMissing']],
    ['expiry', read({ expiry: undefined }), ['expiryMissing']],
    ['serials', unit(undefined), ['serialsMissing']],
  ])('asks for its %s and is sent by name, not as scanned', (_, scanned, lacks) => {
    const [row] = rowsOf(scanned);
    expect(row).not.toHaveProperty('code');
    expect(row && lacksOf(row, today)).toEqual(lacks);
  });

  test('is whole when a person has filled it in', () => {
    const [row] = rowsOf(read({ lot: undefined, expiry: undefined }));
    expect(row && lacksOf({ ...row, lot: 'B1', expiry: '2028-01-01' }, today)).toEqual([]);
    expect(row && lacksOf({ ...row, lot: 'B 1', expiry: '2026-01-01' }, today)).toEqual(['lotMissing', 'expired']);
  });
});

describe('what is sent', () => {
  const rows = rowsOf(read(), unit('S1'), read({ code: 'bare', lot: undefined })).map((row) =>
    row.needsLot ? { ...row, lot: 'B1' } : row,
  );
  const input = inputOf(purchase, { ...emptyDraft, rows, deliveryNote: ' SH-1 ' });

  test('is what the contract takes', () => {
    expect(contract.input.safeParse(input)).toMatchObject({ success: true });
    expect(input).toMatchObject({
      deliveryNote: 'SH-1',
      scans: [
        { code: 'unit S1', packages: 1 },
        { code: 'box', packages: 1 },
      ],
      goods: [{ itemId: 'itm', lot: 'B1', expiry: '2028-01-01', quantity: 10 }],
    });
    expect(input).not.toHaveProperty('transport');
  });

  test('is found again by the pointer of a refusal', () => {
    expect(rowAt(rows, '/scans/1/code')).toMatchObject({ code: 'box' });
    expect(rowAt(rows, '/goods/0')).toMatchObject({ lot: 'B1' });
    expect(rowAt(rows, '/deliveryNote')).toBeUndefined();
  });
});

test('of several cold items the narrowest limits hold', () => {
  const cold = (itemId: string, lowCelsius: number, highCelsius: number) =>
    [itemId, { itemId, coldChain: true, storage: { lowCelsius, highCelsius } } as unknown as KnownItem] as const;
  const items: KnownItems = new Map([cold('itm', 2, 8), cold('unit', 4, 25)]);
  const rows = rowsOf(read(), unit('S1'));
  expect(isCold(rows, items)).toBe(true);
  expect(limitsOf(rows, items)).toEqual({ low: 4, high: 8 });
  expect(isCold(rows, new Map())).toBe(false);
});

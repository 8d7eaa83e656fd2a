import type { RowError, RowValues } from '../shared/import/column.ts';
import { badBy, type ImportRules, type Judged } from '../shared/import/check-rows.ts';
import { itemColumns } from '../shared/import/columns/items.ts';
import type { ItemTraits } from '../shared/import/item-likeness.ts';
import { baseUnitsIn } from '../shared/import/units.ts';
import { udiParts, type UdiPart } from '../shared/udi-duty.ts';
import { codesOf, type ItemCode } from './code.ts';
import type { Item, ItemData, PackagingLevel } from './item.ts';
import { withStoredCodes } from './item-data.ts';
import { registerItem } from './register-item.ts';

export type ItemRow = RowValues<typeof itemColumns>;

/** What is here already of all that a list of items names. */
export interface KnownItems {
  /** By `<system>#<code>`. */
  readonly codes: ReadonlyMap<string, ItemCode>;
  readonly items: ReadonlyMap<string, Item>;
}

/** The agency of an identifier where its form tells it: a number is GS1's, `MA.` the Chinese one's, + and = the others'. */
function agencyOf(di: string): PackagingLevel['agency'] | undefined {
  if (/^\d+$/.test(di)) return 'GS1';
  if (/^MA\./i.test(di)) return 'MA';
  if (di.startsWith('+')) return 'HIBCC';
  return di.startsWith('=') ? 'ICCBBA' : undefined;
}

function levelsOf(row: ItemRow, unit: string): readonly PackagingLevel[] | RowError {
  const levels: PackagingLevel[] = [];
  if (row.di !== undefined) {
    const agency = agencyOf(row.di);
    if (!agency) return { field: 'di', reason: 'identifier-agency-unclear', found: row.di };
    levels.push({ agency, di: row.di, unit, quantity: 1 });
  }
  const packing = row.packing ?? [];
  const largest = packing.find(({ per }) => !packing.some((other) => other.unit === per));
  if (row.packDi === undefined) {
    // A ratio has its place beside the identifier of its pack: without one it would be lost without a word.
    return packing.length === 0 ? levels : { field: 'packDi', reason: 'pack-identifier-unplaced', found: '' };
  }
  const quantity = largest && baseUnitsIn(largest.per, unit, packing);
  if (!largest || quantity === undefined) {
    return { field: 'packing', reason: 'pack-identifier-unplaced', found: row.packDi };
  }
  const agency = agencyOf(row.packDi);
  if (!agency) return { field: 'packDi', reason: 'identifier-agency-unclear', found: row.packDi };
  return [...levels, { agency, di: row.packDi, unit: largest.per, quantity }];
}

function itemOf(row: ItemRow): ItemData | RowError {
  const { code = '', name = '', specification = '', manufacturer = '', unit = '', productLine = '', riskClass } = row;
  if (riskClass === undefined) return { field: 'riskClass', reason: 'cell-empty', found: '' };
  const levels = levelsOf(row, unit);
  if ('reason' in levels) return levels;
  const { lowCelsius, highCelsius, storageNote: note } = row;
  return withStoredCodes({
    ...{ code, name, specification, model: row.model ?? specification, manufacturer, unit, productLine, riskClass },
    productionLicence: row.productionLicence,
    kind: row.kind ?? 'device',
    implantable: row.implantable ?? false,
    sterile: row.sterile ?? false,
    serialManaged: row.serialManaged ?? false,
    lotManaged: row.lotManaged ?? true,
    expiryManaged: row.expiryManaged ?? true,
    coldChain: row.coldChain ?? false,
    storage: { lowCelsius, highCelsius, note },
    shelfLifeDays: row.shelfLifeDays,
    levels,
    taxRateBp: row.taxRateBp ?? 1300,
    taxCode: row.taxCode,
    ...lawOf(row),
  });
}

const shownBy = {
  lot: 'udiShowsLot',
  serial: 'udiShowsSerial',
  productionDate: 'udiShowsProductionDate',
  expiry: 'udiShowsExpiry',
} as const satisfies Record<UdiPart, keyof ItemRow>;

/** What law and insurance ask for, as far as it is told: a list without such columns says nothing against the master. */
function lawOf(row: ItemRow): Partial<ItemData> {
  const { categoryCode, ivd, filingExempt, insuranceCode, insuranceSpecificationCode, udiBatch, udiExemption } = row;
  const told = { categoryCode, ivd, filingExempt, insuranceCode, insuranceSpecificationCode, udiBatch, udiExemption };
  const udiShows = udiParts.filter((part) => row[shownBy[part]] === true);
  const isShown = udiParts.some((part) => row[shownBy[part]] !== undefined);
  return {
    ...Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined)),
    ...(isShown ? { udiShows } : {}),
  };
}

const columnOfPointer: Readonly<Record<string, string>> = {
  '/code': 'code',
  '/storage/lowCelsius': 'lowCelsius',
  '/storage/highCelsius': 'highCelsius',
  '/lotManaged': 'lotManaged',
  '/levels/0/di': 'di',
  '/levels/1/di': 'packDi',
  '/udiShows': 'udiShowsLot',
};

/** Where in a list of items a field of the command stands. */
export function itemColumnOf(pointer: string): string {
  return columnOfPointer[pointer] ?? pointer.slice(1).split('/')[0] ?? '';
}

function isSame(item: Item, data: ItemData): boolean {
  return Object.entries(data).every(([field, value]) => inOrder(value) === inOrder(item[field as keyof ItemData]));
}

/** A value as text whatever order its fields came back in; what is not told is left out. */
function inOrder(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

function judge(row: ItemRow, known: KnownItems): Judged<ItemData> {
  const data = itemOf(row);
  if ('reason' in data) return { outcome: 'bad', errors: [data] };
  const codes = codesOf(data).flatMap(({ system, code }) => known.codes.get(`${system}#${code}`) ?? []);
  const owner = known.items.get(known.codes.get(`internal#${data.code}`)?.itemId ?? '');
  // The old code of an item that was merged means what it was merged into.
  if (owner && (owner.code !== data.code || isSame(owner, data))) return { outcome: 'known' };
  const decision = registerItem({ itemId: '', known: codes }, data, { company: '', actor: '' });
  if (!decision.accepted) return { outcome: 'bad', errors: [badBy(decision, itemColumnOf)] };
  return { outcome: 'good', command: data };
}

/** Every code that a row names, as far as it can be read: those are asked for before rows are judged. */
export function codesNamed(row: ItemRow): readonly Pick<ItemCode, 'system' | 'code'>[] {
  const data = itemOf(row);
  if (!('reason' in data)) return codesOf(data);
  return row.code === undefined ? [] : [{ system: 'internal', code: row.code }];
}

export const itemRules: ImportRules<typeof itemColumns, KnownItems, ItemData> = {
  columns: itemColumns,
  keyOf: ({ code }) => code,
  judge,
};

/** What tells an item apart from others, in a list or in the master. */
export function itemTraits(item: ItemData & { readonly certificates?: Item['certificates'] }): ItemTraits {
  const { name, specification, model, manufacturer, levels, certificates = [] } = item;
  return {
    ...{ name, specification, model, manufacturer },
    dis: levels.map(({ di }) => di),
    certificates: certificates.map(({ number }) => number),
  };
}

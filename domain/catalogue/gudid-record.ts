import type { Facts } from '../shared/decision.ts';
import { agencySystems, storedCode } from './code.ts';
import type { ConfirmableField, ItemData, PackagingLevel } from './item.ts';
import { baseQuantities, largestPiece, type Container, type PackagingReason } from './packaging.ts';
import { readStorage, type PublishedCondition, type StorageReason } from './storage-limits.ts';

/** One device as the FDA's Global UDI Database publishes it; anything may be missing or empty. */
export interface GudidRecord {
  readonly ids?: readonly {
    readonly di: string;
    readonly type: string;
    readonly agency: string;
    readonly contains?: string;
    readonly quantity?: number;
  }[];
  readonly brand?: string;
  readonly model?: string;
  readonly catalogNumber?: string;
  readonly company?: string;
  /** Devices in the piece that carries the primary identifier. */
  readonly count?: number;
  readonly description?: string;
  readonly lot?: boolean;
  readonly serial?: boolean;
  readonly expiry?: boolean;
  readonly sterile?: boolean;
  readonly gmdn?: readonly string[];
  readonly storage?: readonly PublishedCondition[];
  readonly distribution?: string;
}

export type RecordReason =
  | 'record-unreadable'
  | 'identifiers-missing'
  | 'primary-identifier-missing'
  | 'primary-identifier-repeated'
  | 'identifier-agency-unknown'
  | 'identifier-type-unknown'
  | 'di-wrong'
  | 'code-repeated'
  | 'count-missing'
  | 'name-missing'
  | 'model-missing'
  | 'manufacturer-missing'
  | 'not-in-distribution'
  | 'too-many-levels'
  | PackagingReason
  | StorageReason;

export type ReadRecord =
  | { readonly ok: true; readonly data: ItemData; readonly unconfirmed: readonly ConfirmableField[] }
  | { readonly ok: false; readonly reason: RecordReason; readonly facts: Facts };

const no = (reason: RecordReason, facts: Facts = {}): ReadRecord => ({ ok: false, reason, facts });

/** What the database does not say of Chinese law: the strictest stands in until quality states it at approval. */
const strictest = { riskClass: 'III', implantable: true, taxRateBp: 1300, productLine: 'unassigned' } as const;

/** Upper storage limit, in degrees Celsius, from which down goods travel in the cold chain. */
const coldChainBelow = 10;

const mostLevels = 12;

/**
 * A GUDID record as an item of the master, or why it cannot be one. Base unit is the single device: the unit of use
 * where several are in the primary piece. A secondary identifier is another agency's name for the primary piece.
 */
export function readGudidRecord(record: GudidRecord): ReadRecord {
  const text = (value: string | undefined) => value?.trim().replaceAll(/\s+/g, ' ') || undefined;
  if (record.distribution !== undefined && record.distribution !== 'In Commercial Distribution') {
    return no('not-in-distribution', { distribution: record.distribution });
  }
  const [brand, model, manufacturer] = [text(record.brand), text(record.model), text(record.company)];
  const generic = text(record.gmdn?.[0]);
  const name = generic && brand ? `${generic} (${brand})` : (generic ?? brand);
  if (!name) return no('name-missing');
  if (!model) return no('model-missing');
  if (!manufacturer) return no('manufacturer-missing');

  const levels = readLevels(record);
  if ('ok' in levels) return levels;
  const storage = readStorage(record.storage ?? []);
  if (!storage.ok) return no(storage.reason, { found: storage.found });
  const { highCelsius } = storage.storage;
  return {
    ok: true,
    unconfirmed: Object.keys(strictest) as ConfirmableField[],
    data: {
      ...strictest,
      code: levels.primary,
      name: name.slice(0, 200),
      specification: (text(record.description) ?? text(record.catalogNumber) ?? model).slice(0, 500),
      model: model.slice(0, 200),
      manufacturer: manufacturer.slice(0, 200),
      kind: 'device',
      sterile: record.sterile === true,
      serialManaged: record.serial === true,
      lotManaged: record.lot === true,
      expiryManaged: record.expiry === true,
      coldChain: highCelsius !== undefined && highCelsius <= coldChainBelow,
      storage: storage.storage,
      unit: '件',
      levels: levels.levels,
    },
  };
}

function readLevels(record: GudidRecord): ReadRecord | { primary: string; levels: readonly PackagingLevel[] } {
  const ids = record.ids ?? [];
  if (ids.length === 0) return no('identifiers-missing');
  if (ids.length > mostLevels) return no('too-many-levels', { levels: ids.length });
  const primaries = ids.filter(({ type }) => type === 'Primary');
  const [primary] = primaries;
  if (!primary) return no('primary-identifier-missing');
  if (primaries.length > 1) return no('primary-identifier-repeated', { identifiers: primaries.length });
  const { count = 1 } = record;
  if (!Number.isInteger(count) || count < 1) return no('count-missing', { count });
  if (count > largestPiece) return no('pack-too-large', { count });

  const seen = new Set<string>();
  for (const { di, agency } of ids) {
    const system = agencySystems[agency as keyof typeof agencySystems];
    if (!system) return no('identifier-agency-unknown', { di, agency });
    if (storedCode(system, di) === undefined) return no('di-wrong', { di, agency });
    if (seen.has(di)) return no('code-repeated', { di });
    seen.add(di);
  }

  const known = new Map<string, number>();
  const containers: Container[] = [];
  for (const { di, type, contains, quantity } of ids) {
    if (type === 'Primary' || type === 'Secondary') known.set(di, count);
    else if (type === 'Unit of Use') known.set(di, 1);
    else if (type === 'Package') containers.push({ di, contains: contains ?? '', quantity: quantity ?? 0 });
    else return no('identifier-type-unknown', { di, type });
  }
  const found = baseQuantities(known, containers);
  if (!found.ok) return no(found.reason, { di: found.di });
  const levels = ids.map(({ di, agency, type }): PackagingLevel => {
    const quantity = found.quantities.get(di) ?? 0;
    const unit = type === 'Package' ? '包装' : quantity === 1 ? '件' : '盒';
    return { agency: agency as PackagingLevel['agency'], di, unit, quantity };
  });
  return { primary: primary.di, levels };
}

import type { Day, Instant } from '../shared/calendar.ts';
import type { Remembered } from '../shared/decision.ts';
import type { Currency } from '../shared/money.ts';

/** device 器械, part 配件, non-device 非器械, drug-type-reagent 药字号试剂 */
export type ItemKind = 'device' | 'part' | 'non-device' | 'drug-type-reagent';
export type RiskClass = 'I' | 'II' | 'III';

/** One packaging level with its own device identifier (UDI-DI). `quantity` is in base units; the base level has 1. */
export interface PackagingLevel {
  readonly agency: 'GS1' | 'HIBCC' | 'ICCBBA' | 'MA' | 'AHM';
  readonly di: string;
  /** 盒, 箱, 支 … */
  readonly unit: string;
  readonly quantity: number;
}

/** A registration certificate (注册证) or filing (备案). It gates by production date (O47 art. 112). */
export interface Certificate {
  readonly number: string;
  readonly validFrom: Day;
  /** Last day of validity, included. Absent for class I filings, which do not lapse. */
  readonly validTo?: Day;
  /** True for the fictional certificates of demonstrations. */
  readonly demo?: boolean;
}

/** Degrees Celsius, both bounds included; absent bound means none. */
export interface StorageLimits {
  readonly lowCelsius?: number;
  readonly highCelsius?: number;
  readonly note?: string;
}

/** pending: 待首营审核; approved: may be bought and sold; banned: stopped by quality. */
export type ItemStatus = 'pending' | 'approved' | 'banned';

/** Fields that a foreign source may lack and that approval must then state. */
export const confirmableFields = ['riskClass', 'implantable', 'taxRateBp', 'productLine'] as const;
export type ConfirmableField = (typeof confirmableFields)[number];

/** What people may enter and change; the rest of an item follows from what is done with it. */
export type ItemData = Pick<
  Item,
  | 'code'
  | 'name'
  | 'specification'
  | 'model'
  | 'manufacturer'
  | 'productionLicence'
  | 'kind'
  | 'riskClass'
  | 'implantable'
  | 'sterile'
  | 'serialManaged'
  | 'lotManaged'
  | 'expiryManaged'
  | 'coldChain'
  | 'storage'
  | 'shelfLifeDays'
  | 'unit'
  | 'levels'
  | 'taxRateBp'
  | 'taxCode'
  | 'productLine'
>;

/** The item master (D1). */
export interface Item extends Remembered {
  readonly id: string;
  readonly company: string;
  /** Internal code, unique in the company. */
  readonly code: string;
  readonly name: string;
  readonly specification: string;
  readonly model: string;
  readonly manufacturer: string;
  /** Licence number of the production site; absent for imports, which have none in China. */
  readonly productionLicence?: string;
  readonly kind: ItemKind;
  readonly riskClass: RiskClass;
  readonly implantable: boolean;
  readonly sterile: boolean;
  readonly serialManaged: boolean;
  readonly lotManaged: boolean;
  readonly expiryManaged: boolean;
  readonly coldChain: boolean;
  readonly storage: StorageLimits;
  readonly shelfLifeDays?: number;
  /** Base unit, e.g. 支. */
  readonly unit: string;
  readonly levels: readonly PackagingLevel[];
  readonly taxRateBp: number;
  /** 税收分类编码, 19 digits. */
  readonly taxCode?: string;
  readonly productLine: string;
  readonly certificates: readonly Certificate[];
  readonly status: ItemStatus;
  /** Who raised it for first-operation review (首营审核); may not approve it. */
  readonly raisedBy: string;
  readonly approvedBy?: string;
  readonly approvedAt?: Instant;
  /** Where it came from, e.g. `gudid`. */
  readonly source?: string;
  /** Digest of the record it came from: the same record again changes nothing. */
  readonly sourceDigest?: string;
  /** Data its source does not have: the strictest value stands in until approval states the true one. */
  readonly unconfirmed?: readonly ConfirmableField[];
  readonly bannedFor?: string;
  /** Who banned it: another lets it go. */
  readonly bannedBy?: string;
  readonly currency?: Currency;
}

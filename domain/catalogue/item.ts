import type { Instant } from '../shared/calendar.ts';
import type { Remembered } from '../shared/decision.ts';
import type { CategoryCode } from '../shared/device-category.ts';
import type { Currency } from '../shared/money.ts';
import type { CertifiedTerm } from '../shared/production-date.ts';
import type { UdiBatch, UdiExemption, UdiPart } from '../shared/udi-duty.ts';

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

/** What an item is under a certificate: the device it names, or a component sold under its parent's (O47 art. 113). */
export const certificateUses = ['device', 'component'] as const;
export type CertificateUse = (typeof certificateUses)[number];

/**
 * One term of a certificate (注册证) or filing (备案) the item goes by, as every gate reads it with the item. The
 * certificate itself is a document of its own; what changes there is brought in line here.
 */
export interface ItemCertificate extends CertifiedTerm {
  /** Absent on items that were approved before certificates were documents. */
  readonly certificateId?: string;
  readonly as?: CertificateUse;
  /** 注册人/备案人 by the certificate: whose letters open sales. Absent on rows of before; the manufacturer stands in. */
  readonly registrant?: string;
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
  | 'categoryCode'
  | 'ivd'
  | 'filingExempt'
  | 'udiBatch'
  | 'udiExemption'
  | 'udiShows'
  | 'insuranceCode'
  | 'insuranceSpecificationCode'
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
  /** Top level of the classification catalogue of 2017, `01` to `22`, or `6840` for reagents of in-vitro diagnosis. */
  readonly categoryCode?: CategoryCode;
  /** In-vitro diagnostic (体外诊断). */
  readonly ivd?: boolean;
  /** A class II device that may be traded without a filing (免于经营备案, O54 art. 25). */
  readonly filingExempt?: boolean;
  readonly udiBatch?: UdiBatch;
  readonly udiExemption?: UdiExemption;
  /** What its production identifier carries by the national UDI database; a scan that lacks one is refused. */
  readonly udiShows?: readonly UdiPart[];
  /** 医保耗材编码, 20 digits: kind and maker; several specifications may share it. */
  readonly insuranceCode?: string;
  /** 医保耗材编码, 27 digits: means this item alone. */
  readonly insuranceSpecificationCode?: string;
  readonly certificates: readonly ItemCertificate[];
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

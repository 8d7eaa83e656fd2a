import type { Day, Instant } from '../shared/calendar.ts';
import type { Remembered } from '../shared/decision.ts';
import type { RiskClass } from '../shared/qualification.ts';
import type { Renewal } from '../shared/validity.ts';

export const partnerKinds = [
  'hospital', // 医院
  'distributor', // 经销商
  'agent', // 区域代理
  'outlet', // 门店
  'service-provider', // 服务商
  'supplier', // 供应商
  'manufacturer', // 生产企业
  'own-company', // 本公司
] as const;
export type PartnerKind = (typeof partnerKinds)[number];

/** Our own company's file has one known place, so that every gate finds it without looking it up. */
export const ownPartnerId = 'ptn_own';

export const partnerStatuses = [
  'pending', // 待首营审核
  'approved', // 已审核
  'suspended', // 已停用
] as const;
export type PartnerStatus = (typeof partnerStatuses)[number];

export const suspensionReasons = [
  'quality-problem', // 质量问题
  'qualification', // 资质问题
  'commercial', // 商务原因
  'own-request', // 对方要求
] as const;
export type SuspensionReason = (typeof suspensionReasons)[number];

/** An address of an organisation; people stand in erasable contact items, only their id here. */
export interface DeliveryAddress {
  readonly id: string;
  readonly region: string;
  readonly text: string;
  readonly contactId?: string;
}

/** 开票信息 */
export interface BillingProfile {
  readonly title: string;
  /** 统一社会信用代码, 18 characters. */
  readonly taxNumber: string;
  readonly addressAndPhone?: string;
  readonly bankAndAccount?: string;
  readonly invoiceKind: 'special' | 'general';
}

/** The partner archive (D3). */
export interface Partner extends Remembered {
  readonly id: string;
  readonly company: string;
  readonly code: string;
  readonly name: string;
  readonly kind: PartnerKind;
  /** 1 for those we sell to directly at the best terms, 3 for the last. */
  readonly tier: number;
  /** GB/T 2260, six digits. */
  readonly region: string;
  readonly parentId?: string;
  /** From the parent upwards: they may see this partner's documents. */
  readonly ancestors: readonly string[];
  readonly status: PartnerStatus;
  readonly addresses: readonly DeliveryAddress[];
  readonly billing?: BillingProfile;
  /** Credit limit in minor units and days until due; the running figure is a counter of its own. */
  readonly creditLimit: number;
  readonly creditDays: number;
  /** Warehouse that serves it unless an order says otherwise. */
  readonly warehouseId: string;
  /** Least remaining shelf life in days at delivery. */
  readonly minimumShelfLifeDays: number;
  readonly oneLotPerLine: boolean;
  readonly bannedLots: readonly string[];
  readonly shortage: 'partial' | 'all-or-nothing';
  /** True when its orders need no person's approval. */
  readonly approvesByPolicy: boolean;
  readonly raisedBy: string;
  readonly approvedBy?: string;
  readonly approvedAt?: Instant;
}

export const licenceKinds = [
  'business-licence', // 营业执照; its number is the unified social credit code
  'operating-licence', // 医疗器械经营许可证, class III
  'operating-filing', // 第二类医疗器械经营备案
  'production-licence', // 医疗器械生产许可证
  'medical-institution', // 医疗机构执业许可证
] as const;
export type LicenceKind = (typeof licenceKinds)[number];

export const tradeModes = [
  'wholesale', // 批发
  'retail', // 零售
  'wholesale-and-retail', // 批零兼营
] as const;
export type TradeMode = (typeof tradeModes)[number];

export const endReasons = [
  'revoked', // 吊销
  'cancelled', // 注销
  'amended', // 变更: a new record follows
  'recorded-in-error', // 登记错误
] as const;
export type EndReason = (typeof endReasons)[number];

/** A licence or filing (许可证, 备案, 医疗机构执业许可证) with its scope and validity; last day included. */
export interface Licence extends Remembered {
  readonly id: string;
  readonly company: string;
  readonly partnerId: string;
  readonly kind: LicenceKind;
  readonly number: string;
  readonly riskClasses: readonly RiskClass[];
  /** Absent: every product line. */
  readonly productLines?: readonly string[];
  /** 经营范围 by categories of the classification catalogue; absent: not limited. */
  readonly categories?: readonly string[];
  /** 库房地址: warehouses of ours whose address stands on it; only our own licences have them. */
  readonly warehouses?: readonly string[];
  /** 经营方式. */
  readonly mode?: TradeMode;
  /** 住所, 经营场所 and 库房地址 as printed. */
  readonly premises?: readonly string[];
  /** 法定代表人 and 企业负责人 (O54 art. 14): ids of erasable contacts, which hold their names. */
  readonly legalRepresentativeId?: string;
  readonly responsiblePersonId?: string;
  /** 发证部门, 发证日期. */
  readonly issuedBy?: string;
  readonly issuedOn?: Day;
  readonly validFrom: Day;
  /** Brought forward when the licence ended early. */
  readonly validTo: Day;
  /** 延续受理: while it waits, the licence counts as renewed (O54 art. 16). */
  readonly renewal?: Renewal;
  /** Why it ended before the day printed on it. */
  readonly ended?: EndReason;
}

/** A person of a partner or of the house: an erasable item of its own, never in journal, events or other documents. */
export interface Contact {
  readonly id: string;
  readonly company: string;
  /** Absent once erased. */
  readonly name?: string;
  readonly phone?: string;
  readonly erasedAt?: Instant;
}

/** 授权: product lines, regions and term for which a partner may sell. */
export interface Authorisation extends Remembered {
  readonly id: string;
  readonly company: string;
  readonly partnerId: string;
  readonly productLines: readonly string[];
  readonly regions: readonly string[];
  readonly validFrom: Day;
  readonly validTo: Day;
}

/** The running credit of a partner in minor units, a counter guarded by value. */
export interface Credit {
  readonly company: string;
  readonly partnerId: string;
  readonly limit: number;
  readonly used: number;
}

import type { Day, Instant } from '../shared/calendar.ts';
import type { Remembered } from '../shared/decision.ts';

export const personKinds = [
  'staff', // 员工
  'salesperson', // 销售人员
  'theatre-follower', // 跟台员: ours, or of a supplier or manufacturer
  'agent-delegate', // 代理商人员
  'supplier-salesperson', // 供应商销售人员
] as const;
export type PersonKind = (typeof personKinds)[number];

export const personStatuses = [
  'active', // 在职
  'left', // 离职
] as const;
export type PersonStatus = (typeof personStatuses)[number];

/** Posts as the law speaks of them (GSP 14, 24–33); what an account may do in the system is another question. */
export const personPosts = [
  'head-of-company', // 企业负责人
  'head-of-quality', // 质量负责人
  'quality-management', // 质量管理
  'buying', // 采购
  'goods-receiving', // 收货
  'goods-acceptance', // 验收
  'storekeeping', // 库房管理
  'goods-check', // 出库复核
  'goods-transport', // 运输
  'selling', // 销售
  'theatre-support', // 跟台服务
  'technical-service', // 售后技术服务
  'service-management', // 售后服务管理
] as const;
export type PersonPost = (typeof personPosts)[number];

export const identityDocuments = [
  'identity-card', // 居民身份证
  'other-document', // 护照等其他证件
] as const;
export type IdentityDocument = (typeof identityDocuments)[number];

/** The archive of a person (D8). Who it is stands in an erasable item of its own. */
export interface Person extends Remembered {
  readonly id: string;
  readonly company: string;
  readonly kind: PersonKind;
  /** Posts with us; none for a partner's people. */
  readonly posts: readonly PersonPost[];
  /** Whose person it is; absent for our own. */
  readonly partnerId?: string;
  /** The account by which the person signs in. */
  readonly userId?: string;
  readonly status: PersonStatus;
  readonly joinedOn: Day;
  /** The last day at work. */
  readonly leftOn?: Day;
  readonly erasedAt?: Instant;
}

/** Who a person is: personal data that can be erased, never in journal, events or other documents. */
export interface PersonIdentity {
  readonly personId: string;
  readonly company: string;
  readonly erasedAt?: Instant;
  /** Absent once erased. */
  readonly name?: string;
  readonly phone?: string;
  readonly document?: IdentityDocument;
  readonly documentNumber?: string;
}

export const personQualificationKinds = [
  'education', // 学历
  'professional-title', // 职称
  'vocational-certificate', // 职业资格证书
  'maker-training', // 注册人或专业机构培训证明
] as const;
export type PersonQualificationKind = (typeof personQualificationKinds)[number];

/** A diploma or certificate (资质证明, GSP 21, 26–29); without a last day it does not lapse. */
export interface PersonQualification extends Remembered {
  readonly id: string;
  readonly company: string;
  readonly personId: string;
  readonly kind: PersonQualificationKind;
  /** What it is in: major and degree, title, trade. */
  readonly subject: string;
  /** Leads to the person, so it goes when the identity is erased. */
  readonly number?: string;
  readonly validFrom: Day;
  readonly validTo?: Day;
}

export const letterStatuses = [
  'pending', // 待审核
  'approved', // 已审核
  'revoked', // 已撤销
] as const;
export type LetterStatus = (typeof letterStatuses)[number];

export const letterIssuers = [
  'company', // 本企业 (GSP 78)
  'supplier', // 供货者 (GSP 53)
] as const;
export type LetterIssuer = (typeof letterIssuers)[number];

export const revocationReasons = [
  'person-transferred', // 调岗
  'scope-changed', // 授权内容变更: another letter follows
  'misused', // 违规使用
  'issued-in-error', // 登记错误
] as const;
export type RevocationReason = (typeof revocationReasons)[number];

/** 授权书: in whose name a person sells what, where and how long (GSP 53, 78). */
export interface AuthorisationLetter extends Remembered {
  readonly id: string;
  readonly company: string;
  readonly personId: string;
  readonly issuer: LetterIssuer;
  /** As it stands on the paper. */
  readonly number: string;
  readonly productLines?: readonly string[];
  readonly itemIds?: readonly string[];
  readonly regions: readonly string[];
  readonly validFrom: Day;
  /** Brought forward when the letter was revoked. */
  readonly validTo: Day;
  readonly status: LetterStatus;
  readonly raisedBy: string;
  readonly approvedBy?: string;
  readonly approvedAt?: Instant;
  readonly revokedFor?: RevocationReason;
}

export const healthResults = [
  'fit', // 合格
  'unfit', // 不合格: not to work in direct contact with goods
] as const;
export type HealthResult = (typeof healthResults)[number];

/** 健康检查 (GSP 33): only whether the person may do the work, never a finding. */
export interface HealthCheck extends Remembered {
  readonly id: string;
  readonly company: string;
  readonly personId: string;
  readonly day: Day;
  readonly result: HealthResult;
  /** The last day it holds; absent where the result was unfit. */
  readonly nextDue?: Day;
}

import type { DutyGapKind } from '../../domain/people/duties.ts';
import type { PaperKind } from '../../domain/people/papers.ts';
import type {
  HealthResult,
  IdentityDocument,
  LetterIssuer,
  LetterStatus,
  PersonKind,
  PersonPost,
  PersonQualificationKind,
  PersonStatus,
  RevocationReason,
} from '../../domain/people/person.ts';
import type { TrainingStatus } from '../../domain/people/training.ts';
import type { Words } from '../contract.ts';

type List<T extends string> = Readonly<Record<T, Words>>;

export const personKindWords: List<PersonKind> = {
  staff: { en: 'Staff', zh: '员工' },
  salesperson: { en: 'Salesperson', zh: '销售人员' },
  'theatre-follower': { en: 'Theatre follower', zh: '跟台员' },
  'agent-delegate': { en: 'Delegate of an agent', zh: '代理商人员' },
  'supplier-salesperson': { en: 'Supplier’s salesperson', zh: '供应商销售人员' },
};

export const personStatusWords: List<PersonStatus> = {
  active: { en: 'Active', zh: '在职' },
  left: { en: 'Left', zh: '离职' },
};

export const personPostWords: List<PersonPost> = {
  'head-of-company': { en: 'Head of the company', zh: '企业负责人' },
  'head-of-quality': { en: 'Head of quality', zh: '质量负责人' },
  'quality-management': { en: 'Quality management', zh: '质量管理' },
  buying: { en: 'Buying', zh: '采购' },
  'goods-receiving': { en: 'Receiving', zh: '收货' },
  'goods-acceptance': { en: 'Acceptance', zh: '验收' },
  storekeeping: { en: 'Storekeeping', zh: '库房管理' },
  'goods-check': { en: 'Outbound check', zh: '出库复核' },
  'goods-transport': { en: 'Transport', zh: '运输' },
  selling: { en: 'Selling', zh: '销售' },
  'theatre-support': { en: 'Theatre support', zh: '跟台服务' },
  'technical-service': { en: 'Technical service', zh: '售后技术服务' },
  'service-management': { en: 'Service management', zh: '售后服务管理' },
};

export const identityDocumentWords: List<IdentityDocument> = {
  'identity-card': { en: 'Identity card', zh: '居民身份证' },
  'other-document': { en: 'Passport or another document', zh: '护照等其他证件' },
};

export const personQualificationWords: List<PersonQualificationKind> = {
  education: { en: 'Education', zh: '学历' },
  'professional-title': { en: 'Professional title', zh: '职称' },
  'vocational-certificate': { en: 'Vocational certificate', zh: '职业资格证书' },
  'maker-training': { en: 'Training by a maker or institute', zh: '注册人或专业机构培训证明' },
};

export const letterStatusWords: List<LetterStatus> = {
  pending: { en: 'Waits for approval', zh: '待审核' },
  approved: { en: 'Approved', zh: '已审核' },
  revoked: { en: 'Revoked', zh: '已撤销' },
};

export const letterIssuerWords: List<LetterIssuer> = {
  company: { en: 'Our company', zh: '本企业' },
  supplier: { en: 'The supplier', zh: '供货者' },
};

export const revocationWords: List<RevocationReason> = {
  'person-transferred': { en: 'The person took another post', zh: '调岗' },
  'scope-changed': { en: 'Another letter follows', zh: '授权内容变更' },
  misused: { en: 'Misused', zh: '违规使用' },
  'issued-in-error': { en: 'Recorded in error', zh: '登记错误' },
};

export const healthResultWords: List<HealthResult> = {
  fit: { en: 'Fit for the work', zh: '合格' },
  unfit: { en: 'Not fit for the work', zh: '不合格' },
};

export const trainingStatusWords: List<TrainingStatus> = {
  planned: { en: 'Planned', zh: '计划中' },
  done: { en: 'Held', zh: '已实施' },
};

export const personPaperWords: List<PaperKind> = {
  'authorisation-letter': { en: 'Authorisation letter', zh: '授权书' },
  qualification: { en: 'Qualification', zh: '资质证明' },
  'health-check': { en: 'Health check', zh: '健康检查' },
};

export const dutyGapWords: List<DutyGapKind> = {
  'health-check-missing': { en: 'No health check', zh: '无健康检查' },
  'health-check-overdue': { en: 'Health check overdue', zh: '健康检查过期' },
  'health-unfit': { en: 'Not fit for work with goods', zh: '健康检查不合格' },
  'training-missing': { en: 'No training passed', zh: '未经培训合格' },
  'training-overdue': { en: 'Training overdue', zh: '培训过期' },
};

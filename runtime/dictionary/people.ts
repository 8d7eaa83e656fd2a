import type { EndReason, LicenceKind, Partner, PartnerKind, PartnerStatus } from '../../domain/partners/partner.ts';
import type { SuspensionReason, TradeMode } from '../../domain/partners/partner.ts';
import type { Renewal } from '../../domain/shared/validity.ts';
import type { User } from '../../domain/admin/user.ts';
import type { Role } from '../../domain/shared/roles.ts';
import type { Words } from '../contract.ts';

type List<T extends string> = Readonly<Record<T, Words>>;

export const roleWords: List<Role> = {
  administrator: { en: 'Administrator', zh: '系统管理员' },
  sales: { en: 'Sales', zh: '销售员' },
  'sales-manager': { en: 'Sales manager', zh: '销售主管' },
  purchaser: { en: 'Purchaser', zh: '采购员' },
  receiver: { en: 'Receiver', zh: '收货员' },
  inspector: { en: 'Acceptance inspector', zh: '验收员' },
  picker: { en: 'Picker', zh: '拣货员' },
  checker: { en: 'Outbound checker', zh: '复核员' },
  shipper: { en: 'Shipper', zh: '发运员' },
  quality: { en: 'Quality staff', zh: '质量管理员' },
  'quality-manager': { en: 'Quality manager', zh: '质量负责人' },
  finance: { en: 'Finance', zh: '财务' },
  'finance-manager': { en: 'Finance manager', zh: '财务主管' },
  auditor: { en: 'Auditor', zh: '审计' },
  'partner-buyer': { en: 'Partner’s buyer', zh: '往来单位采购' },
  'partner-finance': { en: 'Partner’s finance', zh: '往来单位对账' },
  'partner-quality': { en: 'Partner’s quality', zh: '往来单位质量' },
  'partner-administrator': { en: 'Partner’s administrator', zh: '往来单位管理员' },
};

export const accountKindWords: List<User['kind']> = {
  person: { en: 'Person', zh: '人员' },
  client: { en: 'System of a partner', zh: '往来单位系统' },
};

export const partnerKindWords: List<PartnerKind> = {
  hospital: { en: 'Hospital', zh: '医院' },
  distributor: { en: 'Distributor', zh: '经销商' },
  agent: { en: 'Regional agent', zh: '区域代理' },
  outlet: { en: 'Retail outlet', zh: '门店' },
  'service-provider': { en: 'Service provider', zh: '服务商' },
  supplier: { en: 'Supplier', zh: '供应商' },
  manufacturer: { en: 'Manufacturer', zh: '生产企业' },
  'own-company': { en: 'Our own company', zh: '本公司' },
};

export const partnerStatusWords: List<PartnerStatus> = {
  pending: { en: 'Waits for first-operation review', zh: '待首营审核' },
  approved: { en: 'Approved', zh: '已审核' },
  suspended: { en: 'Suspended', zh: '已停用' },
};

export const suspensionReasonWords: List<SuspensionReason> = {
  'quality-problem': { en: 'Quality problem', zh: '质量问题' },
  qualification: { en: 'Qualification', zh: '资质问题' },
  commercial: { en: 'Commercial reasons', zh: '商务原因' },
  'own-request': { en: 'At its own request', zh: '对方要求' },
};

export const licenceKindWords: List<LicenceKind> = {
  'business-licence': { en: 'Business licence', zh: '营业执照' },
  'operating-licence': { en: 'Operating licence, class III', zh: '医疗器械经营许可证' },
  'operating-filing': { en: 'Operating filing, class II', zh: '第二类医疗器械经营备案' },
  'production-licence': { en: 'Production licence', zh: '医疗器械生产许可证' },
  'medical-institution': { en: 'Practice licence of a medical institution', zh: '医疗机构执业许可证' },
};

export const licenceEndWords: List<EndReason> = {
  revoked: { en: 'Revoked', zh: '吊销' },
  cancelled: { en: 'Cancelled', zh: '注销' },
  amended: { en: 'Amended: a new record follows', zh: '变更' },
  'recorded-in-error': { en: 'Recorded in error', zh: '登记错误' },
};

export const shortageWords: List<Partner['shortage']> = {
  partial: { en: 'Ship what there is, the rest later', zh: '部分发货，余量待补' },
  'all-or-nothing': { en: 'Ship all at once or not at all', zh: '齐货发运' },
};

export const tradeModeWords: List<TradeMode> = {
  wholesale: { en: 'Wholesale', zh: '批发' },
  retail: { en: 'Retail', zh: '零售' },
  'wholesale-and-retail': { en: 'Wholesale and retail', zh: '批零兼营' },
};

export const renewalOutcomeWords: List<NonNullable<Renewal['decision']>['outcome']> = {
  granted: { en: 'Granted', zh: '准予延续' },
  refused: { en: 'Refused', zh: '不予延续' },
};

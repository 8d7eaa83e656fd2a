import type { ExceptionStatus } from '../../domain/admin/exception.ts';
import type { Feature, SwitchScope } from '../../domain/shared/features.ts';
import type { ExceptionPost, ExceptionSeverity, MonitorRule, WatchedKind } from '../../domain/shared/monitor.ts';
import type { Words } from '../contract.ts';
import { roleWords } from './people.ts';

type List<T extends string> = Readonly<Record<T, Words>>;

export const monitorRuleWords: List<MonitorRule> = {
  'licence-lapsing': { en: 'Licence about to lapse', zh: '证照即将到期' },
  'licence-lapsed': { en: 'Licence has lapsed', zh: '证照已过期' },
  'renewal-waiting': { en: 'Renewal waits for its decision', zh: '延续申请待决定' },
  'file-incomplete': { en: 'Approved partner lacks documents', zh: '已审核单位资料不全' },
  'same-credit-code': { en: 'Credit code on two partners', zh: '统一社会信用代码重复' },
  'partner-without-tax-number': { en: 'Partner without tax number', zh: '单位缺税号' },
  'partner-without-delivery-address': { en: 'Partner without delivery address', zh: '单位缺收货地址' },
  'chain-link-lapsing': { en: 'Authorisation about to lapse', zh: '授权即将到期' },
  'chain-link-lapsed': { en: 'Authorisation has lapsed', zh: '授权已过期' },
  'item-without-price': { en: 'Item without a price', zh: '商品缺价格' },
  'item-without-tax-code': { en: 'Item without tax code', zh: '商品缺税收分类编码' },
  'item-without-device-identifier': { en: 'Class III without device identifier', zh: '第三类产品缺产品标识' },
  'certificate-renewal-due': { en: 'Renewal of a registration to be asked for', zh: '注册证须申请延续' },
  'certificate-lapsing': { en: 'Registration about to lapse', zh: '注册证即将到期' },
  'certificate-lapsed': { en: 'Registration has lapsed', zh: '注册证已过期' },
  'person-paper-lapsing': { en: 'Person’s paper about to lapse', zh: '人员证件即将到期' },
  'person-paper-lapsed': { en: 'Person’s paper has lapsed', zh: '人员证件已过期' },
};

export const exceptionStatusWords: List<ExceptionStatus> = {
  open: { en: 'To be dealt with', zh: '待处理' },
  dismissed: { en: 'Put aside', zh: '已搁置' },
  resolved: { en: 'Over', zh: '已消除' },
};

export const exceptionSeverityWords: List<ExceptionSeverity> = {
  notice: { en: 'Notice', zh: '提示' },
  warning: { en: 'Warning', zh: '警告' },
  critical: { en: 'Critical', zh: '严重' },
};

export const exceptionOwnerWords: List<ExceptionPost | 'me'> = {
  me: { en: 'Taken by me', zh: '我认领的' },
  quality: roleWords.quality,
  purchaser: roleWords.purchaser,
  sales: roleWords.sales,
  'sales-manager': roleWords['sales-manager'],
};

export const watchedKindWords: List<WatchedKind> = {
  partner: { en: 'Partner', zh: '往来单位' },
  item: { en: 'Item', zh: '商品' },
  certificate: { en: 'Registration certificate', zh: '注册证' },
  'authorisation-chain': { en: 'Authorisation chain', zh: '授权链' },
  person: { en: 'Person', zh: '人员' },
};

export const featureWords: List<Feature> = {
  'order-templates': { en: 'Order templates', zh: '订单模板' },
  'order-files': { en: 'Orders from files and pasted tables', zh: '文件与表格下单' },
  'chain-demanded': { en: 'Class III only under an authorisation chain', zh: '第三类须凭授权链销售' },
  'papers-demanded': { en: 'Papers on file before first-operation review', zh: '首营审核须资料齐全' },
};

export const featureKindWords: List<'module' | 'rule'> = {
  module: { en: 'Module', zh: '模块' },
  rule: { en: 'Rule', zh: '规则' },
};

export const switchScopeWords: List<SwitchScope> = {
  everywhere: { en: 'Everywhere', zh: '全部' },
  warehouse: { en: 'One warehouse', zh: '指定仓库' },
  'partner-kind': { en: 'A kind of partner', zh: '单位类型' },
  partner: { en: 'One partner', zh: '指定单位' },
};

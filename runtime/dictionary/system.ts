import type { Finding } from '../../domain/admin/audit-chain.ts';
import type { CodeSystem } from '../../domain/catalogue/code.ts';
import type { ConfirmableField, PackagingLevel } from '../../domain/catalogue/item.ts';
import type { JobLine, JobStatus } from '../../domain/shared/job.ts';
import type { Words } from '../contract.ts';
import type { Measure } from './fields/field-words.ts';
import { goodsFields } from './fields/goods.ts';
import { contracts } from './generated/contracts.ts';
import { roleWords } from './people.ts';
import type { ToldContract } from './told-contract.ts';

type List<T extends string> = Readonly<Record<T, Words>>;

export const jobStatusWords: List<JobStatus> = {
  running: { en: 'Running', zh: '进行中' },
  done: { en: 'Done', zh: '已完成' },
};

export const importOutcomeWords: List<JobLine['outcome']> = {
  accepted: { en: 'Taken', zh: '已采纳' },
  refused: { en: 'Refused', zh: '已拒绝' },
  unchanged: { en: 'Unchanged', zh: '无变化' },
};

export const importSourceWords: List<'gudid'> = {
  gudid: { en: 'GUDID of the FDA', zh: '美国FDA的GUDID数据库' },
};

export const auditFindingWords: List<Finding['kind']> = {
  'entry-overwritten': { en: 'An entry was overwritten', zh: '日志被改写' },
  'entry-missing': { en: 'An entry is missing', zh: '日志缺失' },
  'chain-broken': { en: 'The chain is broken', zh: '日志链断裂' },
  'tail-cut': { en: 'The last entries were cut off', zh: '链尾被截断' },
  'aggregate-missing': { en: 'The document is missing', zh: '单据缺失' },
};

export const agencyWords: List<PackagingLevel['agency']> = {
  GS1: { en: 'GS1', zh: 'GS1 国际物品编码组织' },
  HIBCC: { en: 'HIBCC', zh: 'HIBCC 卫生行业条码' },
  ICCBBA: { en: 'ICCBBA', zh: 'ICCBBA 血液及组织' },
  MA: { en: 'MA', zh: 'MA 统一标识（中关村工信）' },
  AHM: { en: 'AHM', zh: 'AHM 阿里健康' },
};

export const codeOutcomeWords: List<'known' | 'unknown' | 'ambiguous'> = {
  known: { en: 'Known', zh: '已识别' },
  unknown: { en: 'Unknown', zh: '未知编码' },
  ambiguous: { en: 'Ambiguous', zh: '有歧义' },
};

/** A partner’s own codes stand under `partner:<its id>`. */
export const codeSystemWords: List<Exclude<CodeSystem, `partner:${string}`>> = {
  internal: { en: 'Our own code', zh: '内部编码' },
  gs1: { en: 'GS1', zh: 'GS1 编码' },
  hibc: { en: 'HIBC', zh: 'HIBC 编码' },
  iccbba: { en: 'ICCBBA', zh: 'ICCBBA 编码' },
  ma: { en: 'MA', zh: 'MA 编码' },
  ahm: { en: 'AHM', zh: 'AHM 编码' },
  insurance: { en: 'National insurance', zh: '医保耗材编码' },
};

const fieldName = (name: string): Words => ({ en: goodsFields[name]?.en ?? '', zh: goodsFields[name]?.zh ?? '' });

export const confirmableFieldWords: List<ConfirmableField> = {
  riskClass: fieldName('riskClass'),
  implantable: fieldName('implantable'),
  taxRateBp: fieldName('taxRateBp'),
  productLine: fieldName('productLine'),
};

export const measureWords: List<Measure> = {
  'base-unit': { en: 'Base units', zh: '基本单位' },
  celsius: { en: 'Degrees Celsius', zh: '摄氏度' },
  percent: { en: 'Percent', zh: '百分比' },
  'basis-points': { en: 'Hundredths of a percent', zh: '万分比' },
  days: { en: 'Days', zh: '天数' },
  bytes: { en: 'Bytes', zh: '字节' },
  money: { en: 'Money, two decimal places', zh: '金额，两位小数' },
  'unit-price': { en: 'Unit price, four decimal places', zh: '单价，四位小数' },
  day: { en: 'Day in the company’s zone', zh: '公司时区的日期' },
  instant: { en: 'Instant in UTC', zh: '世界协调时时刻' },
  hour: { en: 'Hour in UTC', zh: '世界协调时小时' },
  month: { en: 'Month', zh: '月份' },
};

export const routeKindWords: List<ToldContract['kind']> = {
  command: { en: 'Command', zh: '命令' },
  query: { en: 'Query', zh: '查询' },
  reaction: { en: 'Reaction', zh: '反应' },
  schedule: { en: 'Timed job', zh: '定时任务' },
};

/** What the one search finds. */
export const searchKindWords: List<string> = {
  item: { en: 'Item', zh: '商品' },
  partner: { en: 'Partner', zh: '往来单位' },
  order: { en: 'Order', zh: '订单' },
  'held-order': { en: 'Held order', zh: '待确认订单' },
  shipment: { en: 'Shipment', zh: '出库单' },
  invoice: { en: 'Invoice', zh: '发票' },
  payment: { en: 'Payment', zh: '回款' },
  statement: { en: 'Statement', zh: '对账单' },
  'purchase-order': { en: 'Purchase order', zh: '采购订单' },
  receipt: { en: 'Receipt', zh: '收货单' },
  recall: { en: 'Recall', zh: '召回' },
  'recall-notice': { en: 'Recall notice', zh: '召回通知' },
  lot: { en: 'Lot', zh: '生产批号' },
  serial: { en: 'Serial number', zh: '序列号' },
  person: { en: 'Person', zh: '人员' },
};

export const problemStatusWords: List<'open' | 'seen' | 'fixed' | 'declined'> = {
  open: { en: 'Not answered yet', zh: '待处理' },
  seen: { en: 'Being looked into', zh: '处理中' },
  fixed: { en: 'Fixed', zh: '已解决' },
  declined: { en: 'Declined', zh: '不予处理' },
};

export const problemSeverityWords: List<'blocking' | 'hindering' | 'minor'> = {
  blocking: { en: 'Work cannot go on', zh: '无法继续工作' },
  hindering: { en: 'Work is hindered', zh: '影响工作' },
  minor: { en: 'Minor', zh: '轻微' },
};

/** What can be called by its name instead of its id. */
export const namedKindWords: List<string> = {
  partner: { en: 'Partner', zh: '往来单位' },
  item: { en: 'Item', zh: '商品' },
  warehouse: { en: 'Warehouse', zh: '仓库' },
  user: { en: 'Account', zh: '账户' },
  person: { en: 'Person', zh: '人员' },
};

/** Under which post something was done; what runs by itself has none. */
export const actingRoleWords: List<string> = { ...roleWords, system: { en: 'The system itself', zh: '系统自动' } };

/** What the journal and the timelines name: every command, reaction and timed job by what it does. */
export const commandWords: List<string> = Object.fromEntries(
  contracts.filter(({ kind }) => kind !== 'query').map(({ name, summary }) => [name, summary]),
);

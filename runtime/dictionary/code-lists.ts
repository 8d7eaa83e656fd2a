import type { Words } from '../contract.ts';
import { china } from '../../domain/quality/jurisdiction.ts';
import { rowReasonWords } from '../rejections/imports.ts';
import { itemRecordWords } from '../rejections/item-records.ts';
import * as certificates from './certificates.ts';
import * as attachments from './attachments.ts';
import { contextWords } from './contexts.ts';
import * as archive from './archive.ts';
import * as documents from './documents.ts';
import * as goods from './goods.ts';
import * as governance from './governance.ts';
import * as imports from './imports.ts';
import * as insight from './insight.ts';
import * as people from './people.ts';
import * as pricing from './pricing.ts';
import { provinceWords } from './provinces.ts';
import * as quality from './quality.ts';
import * as system from './system.ts';
import * as warehouse from './warehouse.ts';

export interface CodeList extends Words {
  /** As the API's fields speak of it. */
  readonly name: string;
  readonly values: Readonly<Record<string, Words>>;
}

/** Every code list with its words. The compiler refuses a list that lacks a value its type has. */
export const codeLists: readonly CodeList[] = [
  { name: 'role', en: 'Post', zh: '岗位', values: people.roleWords },
  { name: 'account-kind', en: 'Kind of account', zh: '账户类型', values: people.accountKindWords },
  { name: 'partner-kind', en: 'Kind of partner', zh: '往来单位类型', values: people.partnerKindWords },
  { name: 'partner-status', en: 'Status of a partner', zh: '往来单位状态', values: people.partnerStatusWords },
  { name: 'suspension-reason', en: 'Why a partner is suspended', zh: '停用原因', values: people.suspensionReasonWords },
  { name: 'licence-kind', en: 'Kind of licence', zh: '证件类型', values: people.licenceKindWords },
  { name: 'licence-end', en: 'Why a licence ended early', zh: '证件提前终止原因', values: people.licenceEndWords },
  { name: 'trade-mode', en: 'Mode of trade', zh: '经营方式', values: people.tradeModeWords },
  { name: 'renewal-outcome', en: 'Decision about a renewal', zh: '延续审批结果', values: people.renewalOutcomeWords },
  { name: 'shortage', en: 'When goods are short', zh: '缺货处理', values: people.shortageWords },
  { name: 'person-kind', en: 'Kind of person', zh: '人员类型', values: archive.personKindWords },
  { name: 'person-status', en: 'Status of a person', zh: '人员状态', values: archive.personStatusWords },
  { name: 'person-post', en: 'Post by law', zh: '法定岗位', values: archive.personPostWords },
  { name: 'identity-document', en: 'Identity document', zh: '身份证件类型', values: archive.identityDocumentWords },
  {
    name: 'person-qualification',
    en: 'Kind of qualification',
    zh: '资质证明类型',
    values: archive.personQualificationWords,
  },
  { name: 'letter-status', en: 'Status of a letter', zh: '授权书状态', values: archive.letterStatusWords },
  { name: 'letter-issuer', en: 'Who issued a letter', zh: '授权单位', values: archive.letterIssuerWords },
  { name: 'letter-revocation', en: 'Why a letter was revoked', zh: '授权书撤销原因', values: archive.revocationWords },
  { name: 'health-result', en: 'Result of a health check', zh: '健康检查结论', values: archive.healthResultWords },
  { name: 'training-status', en: 'Status of a training', zh: '培训状态', values: archive.trainingStatusWords },
  { name: 'person-paper', en: 'Paper of a person', zh: '人员证明类型', values: archive.personPaperWords },
  { name: 'duty-gap', en: 'What a post lacks', zh: '岗位缺项', values: archive.dutyGapWords },
  { name: 'province', en: 'Province', zh: '省级行政区', values: provinceWords },
  { name: 'price-level', en: 'Level of a price rule', zh: '价格层级', values: pricing.priceLevelWords },
  { name: 'price-source', en: 'Source of a price', zh: '价格来源', values: pricing.priceSourceWords },
  { name: 'price-outcome', en: 'What became of a price rule', zh: '价格规则结果', values: pricing.ruleOutcomeWords },
  { name: 'item-kind', en: 'Kind of item', zh: '商品类型', values: goods.itemKindWords },
  { name: 'item-status', en: 'Status of an item', zh: '商品状态', values: goods.itemStatusWords },
  { name: 'risk-class', en: 'Risk class', zh: '管理类别', values: goods.riskClassWords },
  {
    name: 'certificate-status',
    en: 'Status of a certificate',
    zh: '注册证状态',
    values: certificates.certificateStatusWords,
  },
  {
    name: 'certificate-change',
    en: 'What changes of a certificate',
    zh: '注册证变动内容',
    values: certificates.certificateChangeWords,
  },
  {
    name: 'certificate-use',
    en: 'What an item is under a certificate',
    zh: '商品与注册证的关系',
    values: certificates.certificateUseWords,
  },
  { name: 'listing-status', en: 'Status of a listing', zh: '挂网状态', values: certificates.listingStatusWords },
  { name: 'device-category', en: 'Category of devices', zh: '医疗器械分类目录', values: certificates.categoryWords },
  { name: 'udi-batch', en: 'UDI list', zh: '唯一标识实施批次', values: certificates.udiBatchWords },
  { name: 'udi-exemption', en: 'UDI exemption', zh: '唯一标识豁免情形', values: certificates.udiExemptionWords },
  { name: 'udi-part', en: 'Part of a production identifier', zh: '生产标识项', values: certificates.udiPartWords },
  {
    name: 'udid-field',
    en: 'Field of the UDI database',
    zh: '唯一标识数据库字段',
    values: certificates.udidFieldWords,
  },
  {
    name: 'import-refusal',
    en: 'Why an imported record was not taken',
    zh: '导入记录未采纳原因',
    values: itemRecordWords,
  },
  {
    name: 'goods-refusal',
    en: 'Why goods are refused at the outbound check',
    zh: '出库复核拒绝原因',
    values: goods.goodsRefusalWords,
  },
  { name: 'stock-status', en: 'Status of stock', zh: '库存状态', values: goods.stockStatusWords },
  { name: 'serial-status', en: 'Status of a serial number', zh: '序列号状态', values: goods.serialStatusWords },
  { name: 'business-step', en: 'Business step of a move', zh: '业务环节', values: goods.businessStepWords },
  { name: 'stop-reason', en: 'Why goods are stopped', zh: '停止流转原因', values: goods.stopReasonWords },
  { name: 'recall-class', en: 'Class of a recall', zh: '召回级别', values: goods.recallClassWords },
  { name: 'recall-role', en: 'Our role in a recall', zh: '召回中的角色', values: goods.recallRoleWords },
  { name: 'order-status', en: 'Status of an order', zh: '订单状态', values: documents.orderStatusWords },
  { name: 'shipment-status', en: 'Status of a shipment', zh: '出库单状态', values: documents.shipmentStatusWords },
  { name: 'invoice-form', en: 'Form of invoice', zh: '发票种类', values: documents.invoiceFormWords },
  { name: 'invoice-kind', en: 'Kind of invoice', zh: '发票类型', values: documents.invoiceKindWords },
  { name: 'invoice-status', en: 'Status of an invoice', zh: '发票状态', values: documents.invoiceStatusWords },
  { name: 'reversal-reason', en: 'Why an invoice is reversed', zh: '冲红原因', values: documents.reversalReasonWords },
  { name: 'statement-status', en: 'Status of a statement', zh: '对账单状态', values: documents.statementStatusWords },
  { name: 'line-answer', en: 'Answer to a statement line', zh: '对账行答复', values: documents.lineAnswerWords },
  { name: 'payment-means', en: 'Means of payment', zh: '付款方式', values: documents.paymentMeansWords },
  { name: 'currency', en: 'Currency', zh: '币种', values: documents.currencyWords },
  {
    name: 'shipment-step',
    en: 'Progress of a shipment in its order',
    zh: '出库进度',
    values: warehouse.shipmentStepWords,
  },
  {
    name: 'allocation-outcome',
    en: 'Outcome of an allocation',
    zh: '分配结果',
    values: warehouse.allocationOutcomeWords,
  },
  {
    name: 'import-order-outcome',
    en: 'What became of an order file',
    zh: '订单文件处理结果',
    values: documents.importOrderOutcomeWords,
  },
  {
    name: 'purchase-order-status',
    en: 'Status of a purchase order',
    zh: '采购订单状态',
    values: warehouse.purchaseOrderStatusWords,
  },
  { name: 'receipt-status', en: 'Status of a receipt', zh: '收货单状态', values: warehouse.receiptStatusWords },
  { name: 'acceptance-conclusion', en: 'Conclusion of acceptance', zh: '验收结论', values: warehouse.conclusionWords },
  { name: 'transport-mode', en: 'Mode of transport', zh: '运输方式', values: warehouse.transportModeWords },
  { name: 'climate-zone', en: 'Zone of a warehouse', zh: '库区', values: warehouse.climateZoneWords },
  { name: 'place-kind', en: 'Kind of place', zh: '地点类型', values: warehouse.placeKindWords },
  {
    name: 'outside-books',
    en: 'Where goods outside the books are',
    zh: '账外去向',
    values: warehouse.waysOutsideWords,
  },
  {
    name: 'move-document',
    en: 'Kind of document that moves goods',
    zh: '货物移动单据类型',
    values: warehouse.moveDocumentWords,
  },
  { name: 'recall-status', en: 'Status of a recall', zh: '召回状态', values: quality.recallStatusWords },
  { name: 'notice-status', en: 'Status of a recall notice', zh: '召回通知状态', values: quality.noticeStatusWords },
  { name: 'stop-status', en: 'Status of a stop', zh: '拦截状态', values: quality.stopStatusWords },
  { name: 'clock-binding', en: 'What binds us to a time', zh: '时限约束力', values: quality.clockBindingWords },
  {
    name: 'recall-addressee',
    en: 'Whom a duty in a recall is owed to',
    zh: '召回报送对象',
    values: quality.recallAddresseeWords,
  },
  { name: 'owner-kind', en: 'What a document belongs to', zh: '资料所属对象', values: attachments.ownerKindWords },
  { name: 'document-kind', en: 'Kind of document', zh: '资料类型', values: attachments.documentKindWords },
  { name: 'file-format', en: 'Format of a file', zh: '文件格式', values: attachments.contentTypeWords },
  { name: 'attachment-status', en: 'Status of a document', zh: '资料状态', values: attachments.attachmentStatusWords },
  {
    name: 'withdrawal-reason',
    en: 'Why a document was withdrawn',
    zh: '资料撤回原因',
    values: attachments.withdrawalReasonWords,
  },
  { name: 'pack-purpose', en: 'What a pack of papers is for', zh: '资料包用途', values: attachments.packPurposeWords },
  { name: 'pack-status', en: 'Status of a pack', zh: '资料包状态', values: attachments.packStatusWords },
  { name: 'pack-part', en: 'Part of a pack', zh: '资料包内容', values: attachments.packPartWords },
  { name: 'paper-state', en: 'What there is of a paper', zh: '资料齐备情况', values: attachments.paperStateWords },
  { name: 'ageing-bucket', en: 'Age of a debt', zh: '账龄段', values: documents.ageingBucketWords },
  { name: 'ledger-entry', en: 'Kind of entry in an account', zh: '账户业务类型', values: documents.ledgerEntryWords },
  { name: 'match-strategy', en: 'How a payment is matched', zh: '核销方式', values: documents.matchStrategyWords },
  { name: 'report-name', en: 'Report', zh: '报表名称', values: documents.reportNameWords },
  { name: 'report-status', en: 'Status of a report', zh: '报表状态', values: documents.reportStatusWords },
  { name: 'job-status', en: 'Status of a job', zh: '任务状态', values: system.jobStatusWords },
  {
    name: 'import-outcome',
    en: 'What became of an imported record',
    zh: '导入结果',
    values: system.importOutcomeWords,
  },
  { name: 'import-source', en: 'Source of an imported list', zh: '导入数据来源', values: system.importSourceWords },
  { name: 'import-kind', en: 'Kind of list', zh: '导入清单类型', values: imports.importKindWords },
  { name: 'import-status', en: 'Status of an import', zh: '导入状态', values: imports.importStatusWords },
  { name: 'list-format', en: 'Format of a list', zh: '清单文件格式', values: imports.fileFormatWords },
  {
    name: 'duplicate-decision',
    en: 'What a doubtful row is',
    zh: '疑似重复的判断',
    values: imports.duplicateDecisionWords,
  },
  { name: 'left-outcome', en: 'Why a row was left', zh: '未导入的结果', values: imports.leftOutcomeWords },
  { name: 'row-reason', en: 'What is wrong with a row', zh: '导入行的问题', values: rowReasonWords },
  { name: 'audit-finding', en: 'Finding of an audit', zh: '审计异常类型', values: system.auditFindingWords },
  { name: 'agency', en: 'Issuing agency', zh: '发码机构', values: system.agencyWords },
  { name: 'code-system', en: 'Code system', zh: '编码体系', values: system.codeSystemWords },
  { name: 'code-outcome', en: 'What became of a code', zh: '编码识别结果', values: system.codeOutcomeWords },
  {
    name: 'confirmable-field',
    en: 'Data that approval has to confirm',
    zh: '审核须确认的资料',
    values: system.confirmableFieldWords,
  },
  { name: 'acting-role', en: 'Post under which something was done', zh: '操作岗位', values: system.actingRoleWords },
  { name: 'column-source', en: 'How columns are known', zh: '列识别方式', values: documents.columnSourceWords },
  { name: 'order-gate', en: 'Step that a problem stops', zh: '问题影响的环节', values: documents.orderGateWords },
  { name: 'search-kind', en: 'What the search finds', zh: '搜索结果类型', values: system.searchKindWords },
  { name: 'named-kind', en: 'Kind of thing with a name', zh: '有名称的对象', values: system.namedKindWords },
  { name: 'problem-status', en: 'Status of a problem report', zh: '问题反馈状态', values: system.problemStatusWords },
  { name: 'problem-severity', en: 'Severity of a problem', zh: '问题影响程度', values: system.problemSeverityWords },
  { name: 'monitor-rule', en: 'Rule of the monitors', zh: '监测规则', values: governance.monitorRuleWords },
  {
    name: 'exception-status',
    en: 'Status of an exception',
    zh: '异常状态',
    values: governance.exceptionStatusWords,
  },
  {
    name: 'exception-severity',
    en: 'Severity of an exception',
    zh: '异常严重程度',
    values: governance.exceptionSeverityWords,
  },
  { name: 'exception-owner', en: 'Owner of an exception', zh: '异常负责方', values: governance.exceptionOwnerWords },
  { name: 'watched-kind', en: 'Kind of master record', zh: '主数据类型', values: governance.watchedKindWords },
  { name: 'feature', en: 'Feature', zh: '功能', values: governance.featureWords },
  { name: 'feature-kind', en: 'Kind of feature', zh: '功能类型', values: governance.featureKindWords },
  { name: 'switch-scope', en: 'Scope of a switch', zh: '开关范围', values: governance.switchScopeWords },
  { name: 'kpi', en: 'Key figure', zh: '关键指标', values: insight.kpiWords },
  { name: 'kpi-formula', en: 'How a key figure is made', zh: '指标公式', values: insight.kpiFormulaWords },
  { name: 'kpi-unit', en: 'Unit of a key figure', zh: '指标单位', values: insight.kpiUnitWords },
  { name: 'kpi-count', en: 'What a key figure counts', zh: '指标计数对象', values: insight.kpiCountWords },
  { name: 'left-out', en: 'Why something does not count', zh: '未计入原因', values: insight.leftOutWords },
  { name: 'baseline-status', en: 'Status of the baseline', zh: '基线状态', values: insight.baselineStatusWords },
  { name: 'figure-source', en: 'Source of a figure', zh: '指标来源', values: insight.figureSourceWords },
  { name: 'measure', en: 'How a value is measured', zh: '计量方式', values: system.measureWords },
  { name: 'route-kind', en: 'Kind of route', zh: '接口类型', values: system.routeKindWords },
  { name: 'context', en: 'Context', zh: '业务域', values: contextWords },
  { name: 'command', en: 'What was done', zh: '操作', values: system.commandWords },
  {
    name: 'recall-duty',
    en: 'Duty in a recall',
    zh: '召回应办事项',
    values: Object.fromEntries(china.clocks.map(({ duty, en, zh }) => [duty, { en, zh }])),
  },
];

/** The one list that has all these values; none when no list has them, or more than one: then its name has to be said. */
export function codeListOf(values: readonly string[]): string | undefined {
  if (values.length === 0) return undefined;
  const fitting = codeLists.filter((list) => values.every((value) => Object.hasOwn(list.values, value)));
  return fitting.length === 1 ? fitting[0]?.name : undefined;
}

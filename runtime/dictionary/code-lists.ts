import type { Words } from '../contract.ts';
import { itemRecordWords } from '../rejections/item-records.ts';
import * as documents from './documents.ts';
import * as goods from './goods.ts';
import * as people from './people.ts';
import * as pricing from './pricing.ts';

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
  { name: 'shortage', en: 'When goods are short', zh: '缺货处理', values: people.shortageWords },
  { name: 'price-level', en: 'Level of a price rule', zh: '价格层级', values: pricing.priceLevelWords },
  { name: 'price-outcome', en: 'What became of a price rule', zh: '价格规则结果', values: pricing.ruleOutcomeWords },
  { name: 'item-kind', en: 'Kind of item', zh: '商品类型', values: goods.itemKindWords },
  { name: 'item-status', en: 'Status of an item', zh: '商品状态', values: goods.itemStatusWords },
  { name: 'risk-class', en: 'Risk class', zh: '管理类别', values: goods.riskClassWords },
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
];

import type { AgeingBucket } from '../../domain/finance/ageing.ts';
import type { InvoiceKind, InvoiceStatus, ReversalReason } from '../../domain/finance/invoice.ts';
import type { HeldMeans } from '../../domain/finance/payment.ts';
import type { Report } from '../../domain/finance/report.ts';
import type { LineAnswer, StatementLine, StatementStatus } from '../../domain/finance/statement.ts';
import type { ShipmentStatus } from '../../domain/logistics/shipment.ts';
import type { OrderStatus } from '../../domain/orders/order.ts';
import type { BillingProfile } from '../../domain/partners/partner.ts';
import type { Currency } from '../../domain/shared/money.ts';
import type { Words } from '../contract.ts';

type List<T extends string> = Readonly<Record<T, Words>>;

export const orderStatusWords: List<OrderStatus> = {
  placed: { en: 'Waits for approval', zh: '待审核' },
  approved: { en: 'Approved', zh: '已审核' },
  allocated: { en: 'Allocated', zh: '已分配' },
  'back-ordered': { en: 'Back-ordered', zh: '缺货待补' },
  'partly-shipped': { en: 'Partly shipped', zh: '部分发货' },
  shipped: { en: 'Shipped', zh: '已发货' },
  delivered: { en: 'Delivered', zh: '已签收' },
  invoiced: { en: 'Invoiced', zh: '已开票' },
  cancelled: { en: 'Cancelled', zh: '已取消' },
};

export const shipmentStatusWords: List<ShipmentStatus> = {
  allocating: { en: 'Being allocated', zh: '分配中' },
  allocated: { en: 'Allocated', zh: '已分配' },
  picking: { en: 'Being picked', zh: '拣货中' },
  picked: { en: 'Picked', zh: '已拣货' },
  checked: { en: 'Checked', zh: '已复核' },
  shipped: { en: 'Shipped', zh: '已发运' },
  delivered: { en: 'Delivered', zh: '已签收' },
  stopped: { en: 'Stopped by a recall or hold', zh: '已拦截' },
  cancelled: { en: 'Cancelled', zh: '已取消' },
};

export const invoiceFormWords: List<BillingProfile['invoiceKind']> = {
  special: { en: 'Special VAT invoice', zh: '增值税专用发票' },
  general: { en: 'General VAT invoice', zh: '增值税普通发票' },
};

export const invoiceKindWords: List<InvoiceKind> = {
  blue: { en: 'Invoice', zh: '蓝字发票' },
  red: { en: 'Red (credit) invoice', zh: '红字发票' },
  opening: { en: 'Opening document', zh: '期初单据' },
};

export const invoiceStatusWords: List<InvoiceStatus> = {
  submitted: { en: 'Submitted', zh: '已提交' },
  issued: { en: 'Issued', zh: '已开具' },
  reversed: { en: 'Reversed', zh: '已冲红' },
};

export const reversalReasonWords: List<ReversalReason> = {
  'issued-in-error': { en: 'Issued in error', zh: '开票有误' },
  'goods-returned': { en: 'Goods returned', zh: '销货退回' },
  'service-stopped': { en: 'Service stopped', zh: '服务中止' },
  allowance: { en: 'Sales allowance', zh: '销售折让' },
};

export const statementStatusWords: List<StatementStatus> = {
  waiting: { en: 'Waits for the partner', zh: '待对方确认' },
  disputed: { en: 'Disputed', zh: '有异议' },
  confirmed: { en: 'Confirmed', zh: '已确认' },
  signed: { en: 'Signed letter on file', zh: '已盖章回函' },
};

export const lineAnswerWords: List<LineAnswer> = {
  open: { en: 'Not answered', zh: '未答复' },
  confirmed: { en: 'Confirmed', zh: '已确认' },
  disputed: { en: 'Disputed', zh: '有异议' },
  resolved: { en: 'Answered by finance', zh: '财务已答复' },
};

export const paymentMeansWords: List<HeldMeans> = {
  transfer: { en: 'Bank transfer', zh: '转账' },
  'bank-acceptance-bill': { en: 'Bank acceptance bill', zh: '银行承兑汇票' },
  'commercial-acceptance-bill': { en: 'Commercial acceptance bill', zh: '商业承兑汇票' },
  cheque: { en: 'Cheque', zh: '支票' },
  cash: { en: 'Cash', zh: '现金' },
  'insurance-fund': { en: 'Paid by the insurance fund', zh: '医保基金支付' },
  'set-off': { en: 'Set-off', zh: '抵扣' },
  opening: { en: 'Paid before this system began', zh: '期初预收' },
};

export const currencyWords: List<Currency> = {
  CNY: { en: 'Renminbi', zh: '人民币' },
  USD: { en: 'US dollar', zh: '美元' },
  EUR: { en: 'Euro', zh: '欧元' },
  HKD: { en: 'Hong Kong dollar', zh: '港元' },
};

export const importOrderOutcomeWords: List<'placed' | 'held'> = {
  placed: { en: 'Placed', zh: '已下单' },
  held: { en: 'Held for unknown codes', zh: '编码待确认' },
};

export const ageingBucketWords: List<AgeingBucket> = {
  notDue: { en: 'Not due', zh: '未到期' },
  days1to30: { en: '1 to 30 days overdue', zh: '逾期1-30天' },
  days31to60: { en: '31 to 60 days overdue', zh: '逾期31-60天' },
  days61to90: { en: '61 to 90 days overdue', zh: '逾期61-90天' },
  over90: { en: 'More than 90 days overdue', zh: '逾期90天以上' },
};

export const ledgerEntryWords: List<StatementLine['kind']> = {
  opening: { en: 'Opening balance', zh: '期初余额' },
  invoice: { en: 'Invoice', zh: '蓝字发票' },
  'red-invoice': { en: 'Red (credit) invoice', zh: '红字发票' },
  payment: { en: 'Payment', zh: '回款' },
  'opening-invoice': { en: 'Opening document, still owed', zh: '期初未收单据' },
};

export const matchStrategyWords: List<'oldest-first'> = {
  'oldest-first': { en: 'Oldest due day first', zh: '按最早到期日' },
};

export const reportNameWords: List<Report['name']> = {
  sales: { en: 'Sales', zh: '销售明细' },
  receivables: { en: 'Receivables', zh: '应收账款' },
};

export const reportStatusWords: List<Report['status']> = {
  requested: { en: 'Being made', zh: '生成中' },
  ready: { en: 'Ready', zh: '已生成' },
};

export const columnSourceWords: List<'learned' | 'recognised' | 'unknown'> = {
  learned: { en: 'Told by a person', zh: '人工指定' },
  recognised: { en: 'By its titles', zh: '按表头识别' },
  unknown: { en: 'Not known', zh: '未识别' },
};

export const orderGateWords: List<'placing' | 'approval'> = {
  placing: { en: 'Placing', zh: '下单' },
  approval: { en: 'Approval', zh: '审核' },
};

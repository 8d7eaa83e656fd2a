import type { Baseline, figureSources, LeftOutReason } from '../../domain/insight/baseline.ts';
import type { Kpi, KpiCount, KpiUnit } from '../../domain/insight/kpi.ts';
import type { Words } from '../contract.ts';

type List<T extends string> = Readonly<Record<T, Words>>;

export const kpiWords: List<Kpi> = {
  'fill-rate': { en: 'Fill rate by quantity', zh: '订单满足率（数量）' },
  'line-fill-rate': { en: 'Fill rate by order line', zh: '订单行满足率' },
  'promise-fill-rate': { en: 'Filled on the first promise', zh: '首次承诺满足率' },
  'stock-out-rate': { en: 'Stock-out rate', zh: '缺货率' },
  'return-rate': { en: 'Return rate by quantity', zh: '退货率（数量）' },
  'return-value-rate': { en: 'Return rate by value', zh: '退货率（金额）' },
  'return-cost': { en: 'Cost of returns per month', zh: '月退货处理成本' },
  'wrong-order-rate': { en: 'Wrong-order rate', zh: '错单率' },
  'order-to-ship': { en: 'From order to shipping', zh: '下单到发货用时' },
  'ship-to-delivery': { en: 'From shipping to delivery', zh: '发货到签收用时' },
  'gross-margin': { en: 'Gross margin', zh: '毛利率' },
  'monthly-turnover': { en: 'Turnover per month', zh: '月均销售额' },
  'turnover-growth': { en: 'Growth of turnover over a year', zh: '销售额同比增长' },
  'lapsed-customers': { en: 'Lapsed customers', zh: '流失客户占比' },
  'reconciliation-hours': { en: 'Hours of reconciliation per month', zh: '月度对账工时' },
  'lot-trace-time': { en: 'Time to trace a lot', zh: '批号追溯用时' },
  'recall-time': { en: 'Time until consignees of a recall are told', zh: '召回通知到位用时' },
  'report-timeliness': { en: 'Reports in time', zh: '报告及时率' },
  'stock-accuracy': { en: 'Stock accuracy', zh: '账实相符率' },
  'audit-findings': { en: 'Audit findings per year', zh: '年度审计发现项' },
  'turnover-days': { en: 'Days of stock turnover', zh: '库存周转天数' },
  'capital-tied-up': { en: 'Capital tied up in stock', zh: '库存占用资金' },
};

/** How each figure is made, or what has to be measured where the history does not know it. */
export const kpiFormulaWords: List<Kpi> = {
  'fill-rate': {
    en: 'Quantity shipped (up to what was ordered) ÷ quantity ordered',
    zh: '发货数量（不超过订货数量）÷ 订货数量',
  },
  'line-fill-rate': { en: 'Lines shipped in full ÷ lines', zh: '全部发齐的订单行 ÷ 订单行' },
  'promise-fill-rate': {
    en: 'Quantity shipped by the promised day ÷ quantity ordered, of lines with a promise',
    zh: '按承诺日期发出的数量 ÷ 订货数量（仅有承诺交期的行）',
  },
  'stock-out-rate': {
    en: 'Lines not shipped in full by the promised day ÷ lines with a promise',
    zh: '未按承诺日期发齐的行 ÷ 有承诺交期的行',
  },
  'return-rate': { en: 'Quantity returned ÷ quantity shipped', zh: '退货数量 ÷ 发货数量' },
  'return-value-rate': {
    en: 'Net amount of what was returned, in proportion to its line ÷ net amount shipped',
    zh: '退货金额（按行比例折算，不含税）÷ 发货金额（不含税）',
  },
  'return-cost': { en: 'Freight, labour and scrap of returns, mean of a month', zh: '退货的运费、人工与报废，月平均' },
  'wrong-order-rate': { en: 'Lines shipped wrong ÷ lines shipped', zh: '错发的行 ÷ 已发货的行' },
  'order-to-ship': {
    en: 'Days from order to the last goods shipped, mean of all documents',
    zh: '下单到最后一批发货的天数，按单据平均',
  },
  'ship-to-delivery': {
    en: 'Days from the last goods shipped to the last delivered, mean of all documents',
    zh: '最后一批发货到最后签收的天数，按单据平均',
  },
  'gross-margin': {
    en: '(Net amount − cost) ÷ net amount, of lines with a cost',
    zh: '（不含税金额 − 成本）÷ 不含税金额（仅有成本的行）',
  },
  'monthly-turnover': { en: 'Net amount of the period ÷ its months', zh: '期间不含税金额 ÷ 月数' },
  'turnover-growth': {
    en: '(Last 12 months − the 12 before) ÷ the 12 before, net',
    zh: '（最近 12 个月 − 此前 12 个月）÷ 此前 12 个月，不含税',
  },
  'lapsed-customers': {
    en: 'Customers without an order in the last 3 months ÷ customers of the period',
    zh: '最近 3 个月没有订单的客户 ÷ 期间有订单的客户',
  },
  'reconciliation-hours': {
    en: 'Working hours of all who reconcile, mean of a month',
    zh: '全部对账人员的工时，月平均',
  },
  'lot-trace-time': {
    en: 'From the question to a whole list of who has a lot, mean of several tries',
    zh: '从提出到列全某批号去向的用时，多次平均',
  },
  'recall-time': {
    en: 'From the decision to recall until every consignee was told, last recall or drill',
    zh: '从决定召回到通知全部收货方的用时，取最近一次召回或演练',
  },
  'report-timeliness': { en: 'Reports handed in by their day ÷ reports due', zh: '按期报送的报告 ÷ 应报送的报告' },
  'stock-accuracy': { en: 'Positions counted as booked ÷ positions counted', zh: '账实相符的货位 ÷ 盘点的货位' },
  'audit-findings': { en: 'Findings of inspections and audits in a year', zh: '一年内检查和审计发现的问题数' },
  'turnover-days': { en: 'Mean stock at cost ÷ cost of sales × 365', zh: '平均库存成本 ÷ 销售成本 × 365' },
  'capital-tied-up': { en: 'Mean stock at cost', zh: '平均库存成本' },
};

export const kpiUnitWords: List<KpiUnit> = {
  percent: { en: 'per cent', zh: '百分比（%）' },
  days: { en: 'days', zh: '天' },
  hours: { en: 'hours', zh: '小时' },
  minutes: { en: 'minutes', zh: '分钟' },
  money: { en: 'CNY', zh: '元' },
  count: { en: 'cases', zh: '项' },
};

export const kpiCountWords: List<KpiCount> = {
  'base-units': { en: 'base units', zh: '基本单位' },
  lines: { en: 'lines', zh: '行' },
  amount: { en: 'CNY', zh: '元' },
  days: { en: 'days', zh: '天' },
  months: { en: 'months', zh: '个月' },
  customers: { en: 'customers', zh: '家客户' },
  documents: { en: 'documents', zh: '张单据' },
};

export const leftOutWords: List<LeftOutReason> = {
  'no-promised-day': { en: 'without a promised day', zh: '没有承诺交期' },
  'no-ship-day': { en: 'shipped without a day', zh: '有发货但没有发货日期' },
  'no-delivered-day': { en: 'without a day of delivery', zh: '没有签收日期' },
  'nothing-shipped': { en: 'nothing was shipped', zh: '没有发货' },
  'returns-not-told': { en: 'returns are not told', zh: '未提供退货数据' },
  'wrong-goods-not-told': { en: 'wrong goods are not told', zh: '未提供错发数据' },
  'no-cost': { en: 'without a cost', zh: '没有成本' },
  'period-too-short': { en: 'the period is too short', zh: '期间过短' },
};

export const baselineStatusWords: List<Baseline['status']> = {
  'not-computed': { en: 'Not computed', zh: '未计算' },
  computing: { en: 'Being computed', zh: '计算中' },
  computed: { en: 'Computed', zh: '已计算' },
};

export const figureSourceWords: List<(typeof figureSources)[number]> = {
  history: { en: 'From the history', zh: '历史数据' },
  hand: { en: 'Entered by hand', zh: '手工填写' },
  missing: { en: 'Not measurable from this history: enter by hand', zh: '历史数据无法计算，请手工填写' },
};

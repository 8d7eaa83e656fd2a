/** The key figures by which a company tells whether it has become better (K1), in the order in which a board shows them. */
export const kpis = [
  'fill-rate', // 订单满足率（数量）
  'line-fill-rate', // 订单行满足率
  'promise-fill-rate', // 首次承诺满足率
  'stock-out-rate', // 缺货率
  'return-rate', // 退货率（数量）
  'return-value-rate', // 退货率（金额）
  'return-cost', // 退货成本
  'wrong-order-rate', // 错单率
  'order-to-ship', // 订单处理周期
  'ship-to-delivery', // 送达周期
  'gross-margin', // 毛利率
  'monthly-turnover', // 月均销售额
  'turnover-growth', // 销售增长率
  'lapsed-customers', // 流失客户占比
  'reconciliation-hours', // 月度对账工时
  'lot-trace-time', // 批号追溯用时
  'recall-time', // 召回通知用时
  'report-timeliness', // 报告及时率
  'stock-accuracy', // 账实相符率
  'audit-findings', // 审计发现
  'turnover-days', // 库存周转天数
  'capital-tied-up', // 占用资金
] as const;
export type Kpi = (typeof kpis)[number];

/** Every figure is a whole number of hundredths of its unit; a hundredth of a per cent is a basis point. */
export const kpiUnits = ['percent', 'days', 'hours', 'minutes', 'money', 'count'] as const;
export type KpiUnit = (typeof kpiUnits)[number];

/** What is counted over and under the line of a figure. */
export const kpiCounts = ['base-units', 'lines', 'amount', 'days', 'months', 'customers', 'documents'] as const;
export type KpiCount = (typeof kpiCounts)[number];

interface FromHistory {
  readonly unit: KpiUnit;
  readonly numerator: KpiCount;
  readonly denominator: KpiCount;
  /** What is used for it or left out. */
  readonly basis: 'lines' | 'documents' | 'months' | 'customers';
}

/** Figures that a history of sales answers as far as it tells what they need. */
export const kpisFromHistory = {
  'fill-rate': { unit: 'percent', numerator: 'base-units', denominator: 'base-units', basis: 'lines' },
  'line-fill-rate': { unit: 'percent', numerator: 'lines', denominator: 'lines', basis: 'lines' },
  'promise-fill-rate': { unit: 'percent', numerator: 'base-units', denominator: 'base-units', basis: 'lines' },
  'stock-out-rate': { unit: 'percent', numerator: 'lines', denominator: 'lines', basis: 'lines' },
  'return-rate': { unit: 'percent', numerator: 'base-units', denominator: 'base-units', basis: 'lines' },
  'return-value-rate': { unit: 'percent', numerator: 'amount', denominator: 'amount', basis: 'lines' },
  'wrong-order-rate': { unit: 'percent', numerator: 'lines', denominator: 'lines', basis: 'lines' },
  'order-to-ship': { unit: 'days', numerator: 'days', denominator: 'documents', basis: 'documents' },
  'ship-to-delivery': { unit: 'days', numerator: 'days', denominator: 'documents', basis: 'documents' },
  'gross-margin': { unit: 'percent', numerator: 'amount', denominator: 'amount', basis: 'lines' },
  'monthly-turnover': { unit: 'money', numerator: 'amount', denominator: 'months', basis: 'months' },
  'turnover-growth': { unit: 'percent', numerator: 'amount', denominator: 'amount', basis: 'months' },
  'lapsed-customers': { unit: 'percent', numerator: 'customers', denominator: 'customers', basis: 'customers' },
} as const satisfies Partial<Record<Kpi, FromHistory>>;
export type HistoryKpi = keyof typeof kpisFromHistory;

/** Figures that no history of sales knows: they are measured by hand and entered with their source. */
export const kpisByHand = {
  'return-cost': 'money',
  'reconciliation-hours': 'hours',
  'lot-trace-time': 'minutes',
  'recall-time': 'hours',
  'report-timeliness': 'percent',
  'stock-accuracy': 'percent',
  'audit-findings': 'count',
  'turnover-days': 'days',
  'capital-tied-up': 'money',
} as const satisfies Record<Exclude<Kpi, HistoryKpi>, KpiUnit>;

export function isFromHistory(kpi: Kpi): kpi is HistoryKpi {
  return kpi in kpisFromHistory;
}

export function unitOf(kpi: Kpi): KpiUnit {
  return isFromHistory(kpi) ? kpisFromHistory[kpi].unit : kpisByHand[kpi];
}

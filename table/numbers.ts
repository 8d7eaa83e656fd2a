import type { Day } from '../domain/shared/calendar.ts';
import { keys } from './keys.ts';
import type { Store } from './store.ts';

/** Series of human document numbers. */
export type NumberSeries =
  | 'SO' // sales order 销售订单
  | 'PO' // purchase order 采购订单
  | 'GR' // goods receipt 收货单
  | 'OS' // opening stock 期初库存
  | 'SC' // change of stock status 库存状态变更单
  | 'DN' // delivery note 随货同行单
  | 'INV' // invoice 发票
  | 'ST' // statement 对账单
  | 'PAY' // payment 回款
  | 'RC' // recall case 召回
  | 'HO'; // held order 待确认订单

/** The next human number, e.g. `SO-2026-000123`: a counter outside the commit, so a lost race leaves a gap. */
export async function nextNumber(store: Store, company: string, series: NumberSeries, today: Day): Promise<string> {
  const year = today.slice(0, 4);
  const count = await store.increment(keys.counter(company, `${series}-${year}`), 'count');
  return `${series}-${year}-${count.toString().padStart(6, '0')}`;
}

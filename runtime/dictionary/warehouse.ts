import type { Zone } from '../../domain/inventory/record-climate.ts';
import type { Transport } from '../../domain/logistics/shipment.ts';
import type { ShipmentStep } from '../../domain/orders/progress.ts';
import type { PurchaseOrderStatus } from '../../domain/purchasing/purchase-order.ts';
import type { AcceptanceResult, ReceiptStatus } from '../../domain/purchasing/receipt.ts';
import type { Place } from '../../domain/shared/stock.ts';
import type { Words } from '../contract.ts';

type List<T extends string> = Readonly<Record<T, Words>>;

export const purchaseOrderStatusWords: List<PurchaseOrderStatus> = {
  open: { en: 'Waits for goods', zh: '待收货' },
  completed: { en: 'Completed', zh: '已完成' },
};

export const receiptStatusWords: List<ReceiptStatus> = {
  received: { en: 'Waits for acceptance', zh: '待验收' },
  accepted: { en: 'Accepted', zh: '已验收' },
};

export const conclusionWords: List<AcceptanceResult['conclusion']> = {
  accepted: { en: 'Conforms', zh: '合格' },
  'partly-accepted': { en: 'Conforms in part', zh: '部分合格' },
  rejected: { en: 'Does not conform', zh: '不合格' },
};

export const shipmentStepWords: List<ShipmentStep> = {
  allocated: { en: 'Allocated', zh: '已分配' },
  shipped: { en: 'Shipped', zh: '已发运' },
  delivered: { en: 'Delivered', zh: '已签收' },
  invoiced: { en: 'Invoiced', zh: '已开票' },
  stopped: { en: 'Stopped', zh: '已拦截' },
};

export const allocationOutcomeWords: List<'allocated' | 'allocating' | 'back-ordered'> = {
  allocated: { en: 'Allocated', zh: '已分配' },
  allocating: { en: 'Being allocated', zh: '分配中' },
  'back-ordered': { en: 'Still waits for goods', zh: '仍缺货' },
};

export const transportModeWords: List<Transport['mode']> = {
  carrier: { en: 'By a carrier', zh: '委托承运' },
  'own-vehicle': { en: 'By our own vehicle', zh: '自有车辆' },
  'pick-up': { en: 'Customer picks up', zh: '客户自提' },
};

export const climateZoneWords: List<Zone> = {
  ambient: { en: 'Ambient zone', zh: '常温区' },
  'cold-room': { en: 'Cold room', zh: '冷库' },
};

export const placeKindWords: List<Place['kind']> = {
  warehouse: { en: 'In a warehouse', zh: '在库' },
  partner: { en: 'With a partner', zh: '在往来单位' },
  gone: { en: 'Outside the books', zh: '账外' },
};

export const waysOutsideWords: List<Extract<Place, { kind: 'gone' }>['how']> = {
  destroyed: { en: 'Destroyed', zh: '已销毁' },
  used: { en: 'Used', zh: '已使用' },
  lost: { en: 'Lost', zh: '灭失' },
  opening: { en: 'From before the opening', zh: '期初之前' },
};

/** Documents under which goods move. */
export const moveDocumentWords: List<string> = {
  receipt: { en: 'Receipt', zh: '收货单' },
  shipment: { en: 'Shipment', zh: '出库单' },
  'stock-opening': { en: 'Stock opening', zh: '期初单' },
  'status-change': { en: 'Status change', zh: '状态变更单' },
  recall: { en: 'Recall', zh: '召回' },
};

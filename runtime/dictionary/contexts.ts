import type { Context, Words } from '../contract.ts';

/** What each context is about: the first part of a route's path, and a chapter of the reference page. */
export const contextWords: Readonly<Record<Context, Words>> = {
  catalogue: { en: 'Items, codes and scans', zh: '商品、编码与扫描' },
  partners: { en: 'Partners, licences and authorisations', zh: '往来单位、证照与授权' },
  people: { en: 'People, letters, training and health', zh: '人员档案、授权书、培训与健康' },
  pricing: { en: 'Prices and their reasons', zh: '价格及其依据' },
  orders: { en: 'Customer orders from placing to completion', zh: '客户订单全过程' },
  inventory: { en: 'Stock, lots, serial numbers and climate', zh: '库存、批号、序列号与温湿度' },
  purchasing: { en: 'Purchase orders, receiving and acceptance', zh: '采购、收货与验收' },
  logistics: { en: 'Allocation, picking, checking, shipping and delivery', zh: '分配、拣货、复核、发运与送达' },
  quality: { en: 'Stops, holds and recalls', zh: '拦截、冻结与召回' },
  finance: { en: 'Invoices, payments, statements and reports', zh: '发票、回款、对账与报表' },
  insight: { en: 'Figures and forecasts', zh: '指标与预测' },
  admin: { en: 'People, rights, audit and operation', zh: '人员、权限、审计与运行' },
};

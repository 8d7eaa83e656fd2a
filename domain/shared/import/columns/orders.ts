import type { ImportColumn } from '../column.ts';
import { itemCode, partnerCode } from './shared.ts';

export const openOrderColumns = [
  partnerCode,
  {
    field: 'oldNumber',
    zh: '原订单号',
    en: 'Old order number',
    synonyms: ['订单号', '订单编号', '销售订单号', '单据编号', '单号'],
    required: true,
    reads: 'code',
    help: { zh: '同一单位同一订单号的各行合为一张订单', en: 'Rows of one partner and number become one order' },
  },
  {
    field: 'orderedOn',
    zh: '订单日期',
    en: 'Order day',
    synonyms: ['下单日期', '单据日期', '订货日期', '日期'],
    required: true,
    reads: 'day',
    help: { zh: '原系统中的下单日期', en: 'The day it was ordered' },
  },
  itemCode,
  {
    field: 'quantity',
    zh: '未发数量',
    en: 'Still to deliver',
    synonyms: ['未交数量', '未完数量', '未出库数量', '剩余数量', '欠货数量', '数量'],
    required: true,
    reads: 'quantity',
    help: { zh: '以商品的最小单位计', en: 'In the item’s smallest unit' },
  },
  {
    field: 'unitPrice',
    zh: '含税单价',
    en: 'Unit price with tax',
    synonyms: ['单价', '成交价', '订单单价', '含税价', '约定单价'],
    required: true,
    reads: 'unit-price',
    help: { zh: '当时约定的含税单价，最多四位小数', en: 'As it was agreed, tax included, at most four decimals' },
  },
  {
    field: 'warehouse',
    zh: '发货仓库',
    en: 'Warehouse',
    synonyms: ['仓库', '仓库编号', '出库仓库'],
    reads: 'code',
    help: { zh: '空白即为该单位的默认仓库', en: 'Blank: the one that serves the partner' },
  },
  {
    field: 'address',
    zh: '收货地址',
    en: 'Delivery address',
    synonyms: ['送货地址', '地址', '到货地址'],
    reads: 'text',
    help: { zh: '须与档案中的地址一致；空白即为第一个地址', en: 'As it is on file; blank means the first' },
  },
] as const satisfies readonly ImportColumn[];

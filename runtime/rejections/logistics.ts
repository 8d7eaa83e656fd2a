import type { Rejections } from '../contract.ts';

export const logisticsRejections = {
  'goods-stopped': {
    status: 409,
    en: 'A recall, hold or ban stops these goods',
    zh: '该批货物因召回、冻结或停用不得移动',
    article: 'GSP 87, 110; RECALL 6',
  },
  'goods-expired': {
    status: 409,
    en: 'These goods are past their last usable day',
    zh: '货物已过有效期',
    article: 'GSP 80, 87',
  },
  'nothing-outstanding': { status: 409, en: 'Nothing of this order is outstanding', zh: '该订单没有待分配的数量' },
  'allocation-running': { status: 409, en: 'The order is being allocated', zh: '该订单正在分配中' },
  'order-cancelled': { status: 409, en: 'The order is cancelled', zh: '订单已取消' },
  'order-not-approved': { status: 409, en: 'The order is not approved yet', zh: '订单尚未审核' },
  'stock-short': { status: 409, en: 'There still is not enough stock', zh: '库存仍然不足' },
  'shipment-not-waiting': {
    status: 409,
    en: 'The shipment is not in a status that allows this',
    zh: '出库单当前状态不允许此操作',
  },
  'line-not-found': { status: 422, en: 'The shipment has no such line', zh: '出库单没有此行' },
  'item-not-in-shipment': { status: 409, en: 'This item does not belong to the shipment', zh: '该商品不属于此出库单' },
  'lot-mismatch': { status: 409, en: 'Another lot of this item is allocated', zh: '批号与分配的批号不符' },
  'expiry-mismatch': {
    status: 409,
    en: 'The label’s expiry is not that of the lot',
    zh: '标签有效期与批次记录不符',
    article: 'GSP 87',
  },
  'more-than-allocated': { status: 409, en: 'More than is allocated on this line', zh: '数量超过该行已分配数量' },
  'more-than-picked': { status: 409, en: 'More than was picked on this line', zh: '数量超过该行已拣数量' },
  'serial-needed': {
    status: 422,
    en: 'This item needs one serial number for each unit',
    zh: '该商品每件须有一个序列号',
    article: 'GSP 51',
  },
  'serial-unknown': { status: 409, en: 'This serial number is not in stock here', zh: '该序列号不在本仓库存中' },
  'serial-taken': { status: 409, en: 'This serial number is taken', zh: '该序列号已被占用' },
  'serial-not-picked': {
    status: 409,
    en: 'This serial number was not picked for this line',
    zh: '该序列号未为此行拣出',
  },
  'code-unreadable': { status: 422, en: 'The scanned code cannot be read', zh: '扫描的条码无法识别' },
  'code-unknown': { status: 422, en: 'No item has this code', zh: '没有商品使用此条码' },
  'checker-is-picker': {
    status: 403,
    en: 'Who picked the goods may not check them',
    zh: '拣货人不得复核自己所拣货物',
    article: 'GSP 87-88',
  },
  'transport-incomplete': {
    status: 422,
    en: 'Transport needs a carrier with waybill, or a plate with driver',
    zh: '运输记录须有承运方与运单号，或车牌号与驾驶员',
    article: 'GSP 96',
  },
  'delivery-date-impossible': {
    status: 422,
    en: 'Delivery cannot be before shipping or in the future',
    zh: '签收时间不得早于发货时间或晚于当前时间',
  },
} satisfies Rejections;

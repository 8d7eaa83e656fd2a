import { defineWords } from '../../app/words.ts';

export const useOrdersWords = defineWords('orders', {
  zh: {
    orders: '订单',
    ordersHelp:
      '按往来单位和日期查看订单，或按状态查看所有待处理的订单（两者选其一）。\n点单号查看订单明细、价格依据、出库单、发票和时间线。筛选条件会记在地址栏，可收藏或转发。',
    ordersEmpty: '没有符合条件的订单',
    place: '下单',
    orderHelp:
      '订单从下单到回款的全过程。“价格依据”说明每行价格由哪条规则得出，以及查看过的其他规则。\n时间线列出何人何时做了什么。可执行的操作显示在右上角，取决于您的岗位和订单状态。',
    lines: '订单明细',
    whyPrice: '价格依据',
    timeline: '时间线',
    approve: '审核通过',
    cancel: '取消订单',
    allocate: '重新分配库存',
    shipments: '出库单',
    noShipments: '尚未生成出库单',
  },
  en: {
    orders: 'Orders',
    ordersHelp:
      'See the orders of a partner by day, or all orders that wait in a status: choose one of the two.\nA number opens the order with its lines, why each costs what it costs, shipments, invoices and timeline. Filters stand in the address, so a view can be kept or sent on.',
    ordersEmpty: 'No order matches',
    place: 'Place an order',
    orderHelp:
      'The order from placing to payment. “Why this price” says which rule made the price of a line and which others were looked at.\nThe timeline says who did what, when. What can be done stands at the top right and depends on your post and the order’s status.',
    lines: 'Lines',
    whyPrice: 'Why this price',
    timeline: 'Timeline',
    approve: 'Approve',
    cancel: 'Cancel the order',
    allocate: 'Allocate again',
    shipments: 'Shipments',
    noShipments: 'No shipment yet',
  },
});

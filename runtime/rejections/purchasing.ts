import type { Rejections } from '../contract.ts';

export const purchasingRejections = {
  'not-a-supplier': { status: 409, en: 'The partner is no supplier', zh: '该往来单位不是供货者', article: 'GSP 53' },
  'purchase-order-closed': { status: 409, en: 'The purchase order is closed', zh: '采购订单已关闭' },
  'wrong-supplier': {
    status: 409,
    en: 'The purchase order was placed with another supplier',
    zh: '该采购订单属于另一供货者',
    article: 'GSP 60',
  },
  'code-unreadable': { status: 422, en: 'A code cannot be read', zh: '条码无法识别' },
  'code-unknown': { status: 422, en: 'Nobody has mapped this code to an item', zh: '该编码未映射到任何品种' },
  'item-not-ordered': {
    status: 409,
    en: 'The item is not on the purchase order',
    zh: '采购订单中没有该品种',
    article: 'GSP 60',
  },
  'more-than-ordered': { status: 409, en: 'This is more than was ordered', zh: '数量超过订购数量', article: 'GSP 60' },
  'transport-missing': {
    status: 422,
    en: 'Cold-chain goods need transport mode, temperatures, departure and arrival',
    zh: '冷链货品须填写运输方式、温度、启运和到货时间',
    article: 'GSP 63',
  },
  'transport-too-warm-or-cold': {
    status: 409,
    en: 'The goods travelled outside their temperature: they must be refused',
    zh: '运输温度不符合要求，应当拒收',
    article: 'GSP 63',
  },
  'arrival-before-departure': {
    status: 422,
    en: 'They arrived before they departed, or have yet to arrive',
    zh: '到货时间早于启运时间或在当前时间之后',
  },
  'receipt-not-waiting': { status: 409, en: 'The receipt was accepted already', zh: '该收货单已验收' },
  'same-person': {
    status: 403,
    en: 'Who received the goods may not accept them',
    zh: '收货人不得验收同一单据',
    article: 'INSP ※5.51; GSP 64',
  },
  'lines-not-judged': {
    status: 422,
    en: 'Every line must be judged once, accepted and rejected adding up to what was received',
    zh: '每行须验收一次，合格与不合格数量之和须等于收货数量',
    article: 'GSP 65',
  },
  'rejection-without-reason': {
    status: 422,
    en: 'A rejection needs its reason and what becomes of the goods',
    zh: '验收不合格须注明不合格事项及处置措施',
    article: 'GSP 65',
  },
  'made-outside-certificate': {
    status: 409,
    en: 'The goods were made on a day that no certificate of the item covers: they can only be rejected',
    zh: '生产日期不在该商品任何注册证的有效期内，只能判为不合格',
    article: 'O47 art. 112; GSP 57',
  },
  'udi-required': {
    status: 422,
    en: 'Goods made since then must carry a UDI: receive them by a scan that shows it',
    zh: '按生产日期须具有唯一标识（UDI），请扫描带产品标识的条码收货',
    article: 'NMPA 2019 No. 72; 2021 No. 114; 2023 No. 22; 2026 No. 21',
  },
  'label-of-another-item': {
    status: 422,
    en: 'The label is of another item than the goods named',
    zh: '标签对应的商品与所填商品不一致',
  },
  'udi-incomplete': {
    status: 422,
    en: 'A scan lacks what the national UDI database says its label carries',
    zh: '扫描内容缺少唯一标识数据库载明的生产标识项',
    article: 'GSP 51(7); NMPA 2019 No. 66',
  },
} satisfies Rejections;

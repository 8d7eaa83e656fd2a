import type { Rejections } from '../contract.ts';

export const ordersRejections = {
  'address-not-found': { status: 422, en: 'The partner has no such delivery address', zh: '该往来单位没有此收货地址' },
  'item-not-found': { status: 422, en: 'A line names an item that does not exist', zh: '订单行的商品不存在' },
  'old-order-day-in-future': { status: 422, en: 'The order day is in the future', zh: '订单日期不能晚于今天' },
  'old-order-differs': {
    status: 409,
    en: 'This old order of the partner is here already with other contents',
    zh: '该往来单位的此原订单已导入，内容不同',
  },
  'price-missing': { status: 409, en: 'No price covers this line', zh: '该行没有适用价格' },
  'order-not-waiting': {
    status: 409,
    en: 'The order is not in a status that allows this',
    zh: '订单当前状态不允许此操作',
  },
  'same-person': {
    status: 403,
    en: 'Who raised it may not approve it',
    zh: '制单人不得审核自己的单据',
    article: 'INSP ※5.51',
  },
  'credit-exceeded': { status: 409, en: 'The partner’s credit limit would be exceeded', zh: '超出往来单位信用额度' },
  'file-unreadable': { status: 422, en: 'The order file cannot be read', zh: '订单文件无法读取' },
  'columns-unknown': {
    status: 422,
    en: 'Under this heading it cannot be told which column is the code and which the quantity',
    zh: '无法从此表头判断编码列和数量列',
  },
  'columns-unfit': {
    status: 422,
    en: 'A column lies outside the heading, or two are the same',
    zh: '所指列不在表头内，或重复指定同一列',
  },
  'template-name-taken': {
    status: 409,
    en: 'The partner has an order template of this name',
    zh: '该往来单位已有同名订单模板',
  },
  'codes-still-unknown': { status: 409, en: 'Some codes are still not mapped', zh: '仍有编码未映射' },
} satisfies Rejections;

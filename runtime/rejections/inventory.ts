import type { Rejections } from '../contract.ts';

export const inventoryRejections = {
  'warehouse-exists': { status: 409, en: 'There is a warehouse of this id', zh: '该仓库编号已存在' },
  'stock-already-opened': {
    status: 409,
    en: 'This lot has stock in the warehouse already: it can be opened once',
    zh: '该批号在此仓库已有库存，期初只能登记一次',
  },
  'same-status': { status: 422, en: 'The goods are in this status already', zh: '货品已处于该状态' },
  'zone-not-there': { status: 422, en: 'The warehouse has no such zone', zh: '该仓库没有此库区' },
  'code-unreadable': { status: 422, en: 'The code cannot be read', zh: '条码无法识别' },
  'code-unknown': { status: 404, en: 'Nobody has mapped this code to an item', zh: '该编码未映射到任何品种' },
  'period-too-long': { status: 422, en: 'Ask for at most 36 months', zh: '查询期间最多 36 个月' },
} satisfies Rejections;

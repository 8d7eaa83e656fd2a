import type { Rejections } from '../contract.ts';

export const insightRejections = {
  'history-empty': {
    status: 409,
    en: 'No past sale of this period was taken in: hand the sales history in as a list first',
    zh: '该期间没有历史销售，请先导入历史销售清单',
  },
  'months-backwards': { status: 422, en: 'The period ends before it begins', zh: '结束月份早于起始月份' },
  'months-too-many': { status: 422, en: 'A baseline holds 36 months at the most', zh: '基线最多包含 36 个月' },
  'figure-from-history': {
    status: 409,
    en: 'The history tells this figure; it is not entered by hand',
    zh: '该指标已由历史数据计算，不能手工填写',
  },
  'figure-unfit': { status: 422, en: 'The figure does not fit its unit', zh: '数值与指标单位不符' },
  'measured-in-future': { status: 422, en: 'Nothing is measured before its day', zh: '测量日期晚于今天' },
  'sale-is-here': { status: 409, en: 'The past sale was taken in already', zh: '该历史销售已导入' },
  'sale-told-otherwise': {
    status: 409,
    en: 'The document is here with other contents; what was taken in stays as it is',
    zh: '该单据已导入且内容不同；已导入的内容不变',
  },
} satisfies Rejections;

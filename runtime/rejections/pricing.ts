import type { Rejections } from '../contract.ts';

export const pricingRejections = {
  'item-not-found': { status: 422, en: 'A price names an item that does not exist', zh: '价格所指商品不存在' },
  'partner-not-found': { status: 422, en: 'A price names a partner that does not exist', zh: '价格所指往来单位不存在' },
  'period-backwards': { status: 422, en: 'The period ends before it begins', zh: '有效期止早于有效期起' },
  'prices-overlap': {
    status: 409,
    en: 'Two rules of the same level, scope and quantity would hold on the same days',
    zh: '同一层级、范围和起订量的两条价格规则有效期重叠',
  },
  'price-rule-not-found': { status: 422, en: 'There is no such price rule to end', zh: '没有可终止的此价格规则' },
  'price-history-closed': {
    status: 409,
    en: 'Prices of past days cannot be changed; end the rule yesterday at the earliest',
    zh: '不得修改过去的价格；最早只能在昨天终止',
  },
  'price-end-too-late': {
    status: 422,
    en: 'The last day must be before the rule’s own last day',
    zh: '终止日必须早于该规则的有效期止',
  },
  'price-sheet-full': { status: 409, en: 'The item has too many price rules', zh: '该商品的价格规则过多' },
  'price-sheets-too-many': {
    status: 422,
    en: 'The change touches too many price sheets; send it in parts',
    zh: '一次修改的价格表过多，请分批提交',
  },
  'price-missing': { status: 409, en: 'No price covers this', zh: '没有适用价格' },
} satisfies Rejections;

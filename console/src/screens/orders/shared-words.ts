import { defineWords } from '../../app/words.ts';

/** Texts that several screens about orders share. */
export const useSharedWords = defineWords('orders-shared', {
  zh: {
    rulesLooked: '查看过的价格规则',
    priceNow: '按 {{day}}、数量 {{quantity}} 计算，单价 {{price}}',
    priceThen: '下单时的价格依据；未注明内容的规则已不可查',
    validity: '有效期',
    fromQuantity: '起订量',
    forWhom: '适用范围',
    result: '结果',
    stock0: '缺货',
    'stock1-9': '少量（1–9）',
    'stock10-99': '有货（10–99）',
    'stock100+': '充足（100+）',
    stopsApproval: '可下单，审核时受限',
    article: '依据',
    why: '价格依据',
    hideWhy: '收起依据',
  },
  en: {
    rulesLooked: 'Price rules looked at',
    priceNow: 'On {{day}}, for a quantity of {{quantity}}: {{price}} a unit',
    priceThen: 'Why it cost this when it was placed; rules without details are no longer kept',
    validity: 'Valid',
    fromQuantity: 'From quantity',
    forWhom: 'For',
    result: 'Outcome',
    stock0: 'None',
    'stock1-9': 'Few (1–9)',
    'stock10-99': 'In stock (10–99)',
    'stock100+': 'Plenty (100+)',
    stopsApproval: 'Can be placed; approval will be refused',
    article: 'Rests on',
    why: 'Why',
    hideWhy: 'Hide why',
  },
});

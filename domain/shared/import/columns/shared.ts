import type { ImportColumn } from '../column.ts';

/** An item by any code that means it. */
export const itemCode = {
  field: 'itemCode',
  zh: '商品编码',
  en: 'Item code',
  synonyms: ['编码', '物料编码', '产品编码', '存货编码', '商品编号', '货号'],
  required: true,
  reads: 'code',
  help: {
    zh: '已在系统中的商品，合并前的旧编码也可以',
    en: 'An item that is here; an old code that was merged will do',
  },
} as const satisfies ImportColumn;

/** A partner by any code that means it. */
export const partnerCode = {
  field: 'partnerCode',
  zh: '单位编码',
  en: 'Partner code',
  synonyms: ['客户编码', '客户编号', '客户代码', '往来单位编码', '往来单位', '购货单位编码'],
  required: true,
  reads: 'code',
  help: {
    zh: '已在系统中的往来单位，合并前的旧编码也可以',
    en: 'A partner that is here; an old code that was merged will do',
  },
} as const satisfies ImportColumn;

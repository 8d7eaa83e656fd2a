import type { Rejections } from '../contract.ts';

/** Refusals that every command on goods can give: receiving, allocating, picking, shipping, moving, scrapping. */
export const stockRejections = {
  'goods-stopped': {
    status: 409,
    en: 'These goods are stopped by a recall, a hold or a ban',
    zh: '该货品因召回、冻结或停用已被拦截',
    article: 'GSP 80, 110, 111',
  },
  'stock-short': { status: 409, en: 'There is not that much in this status', zh: '该状态下的库存数量不足' },
  'warehouse-not-found': { status: 422, en: 'There is no such warehouse', zh: '不存在该仓库' },
  'item-unknown': { status: 422, en: 'A line names an item that does not exist', zh: '明细行的商品不存在' },
  'lot-missing': { status: 422, en: 'This item is kept by lot: name the lot', zh: '该品种按批号管理，请填写批号' },
  'expiry-missing': {
    status: 422,
    en: 'This item has an expiry: name the date',
    zh: '该品种有失效日期，请填写',
    article: 'GSP 65',
  },
  'serial-missing': {
    status: 422,
    en: 'This item is kept by serial number: name one for each unit',
    zh: '该品种按序列号管理，请逐件填写序列号',
  },
  'serials-not-kept': { status: 422, en: 'This item is not kept by serial number', zh: '该品种不按序列号管理' },
  'serial-repeated': { status: 422, en: 'A serial number stands twice', zh: '序列号重复' },
  'serial-in-stock': { status: 409, en: 'This serial number is in stock already', zh: '该序列号已在库' },
  'serial-not-here': {
    status: 409,
    en: 'This serial number is not in this warehouse, lot and status',
    zh: '该序列号不在此仓库、批号和状态中',
  },
  'goods-expired': {
    status: 409,
    en: 'The goods are past their expiry',
    zh: '货品已过失效日期',
    article: 'GSP 57, 76, 80',
  },
  'lot-contradicts': {
    status: 409,
    en: 'The dates differ from those on file for this lot',
    zh: '日期与该批号已登记的日期不一致',
  },
  'document-too-large': {
    status: 422,
    en: 'Too many lots and serial numbers for one document: divide it',
    zh: '单据包含的批号和序列号过多，请拆分',
  },
} satisfies Rejections;

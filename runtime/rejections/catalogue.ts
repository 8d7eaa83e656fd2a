import type { Rejections } from '../contract.ts';

export const catalogueRejections = {
  'code-taken': { status: 409, en: 'A code already means another item', zh: '编码已对应其他商品' },
  'code-already-mapped': { status: 409, en: 'The code already means just this', zh: '编码已按此映射' },
  'code-repeated': { status: 422, en: 'A code stands in the item twice', zh: '同一商品内编码重复' },
  'code-malformed': {
    status: 422,
    en: 'This cannot be a code of its system',
    zh: '编码不符合该编码体系的格式',
    article: '医保耗材编码: 20 或 27 位; GS1 General Specifications 7.9',
  },
  'code-unknown': { status: 404, en: 'Nobody knows this code; map it first', zh: '未识别的编码，请先建立映射' },
  'code-without-item': {
    status: 422,
    en: 'The scan names no item, only a carton, lot or place',
    zh: '扫描内容未包含产品标识（DI）',
  },
  'di-wrong': {
    status: 422,
    en: 'A device identifier is wrong',
    zh: '产品标识（UDI-DI）有误',
    article: 'GS1 General Specifications 7.9',
  },
  'level-not-found': { status: 422, en: 'The item has no such packaging level', zh: '该商品没有此包装级别' },
  'storage-limits-crossed': {
    status: 422,
    en: 'The lower storage limit is above the upper',
    zh: '储存温度下限高于上限',
  },
  'cold-chain-without-limit': {
    status: 422,
    en: 'A cold-chain item needs an upper temperature limit',
    zh: '冷链商品必须有温度上限',
  },
  'item-untraceable': {
    status: 422,
    en: 'A device needs lot or serial management',
    zh: '医疗器械必须按批号或序列号管理',
    article: 'GSP 58, 88, 107',
  },
  'item-not-pending': { status: 409, en: 'The item does not wait for review', zh: '该品种不在待首营审核状态' },
  'item-already-banned': { status: 409, en: 'The item is banned already', zh: '该品种已停用' },
  'item-not-banned': { status: 409, en: 'The item is not banned', zh: '该品种未被停用' },
  'item-basis-fixed': {
    status: 409,
    en: 'Unit, pack sizes and lot, serial and expiry management stay as approved; register a new item',
    zh: '已审核品种的单位、包装数量及批号、序列号、效期管理方式不得更改，请新建品种',
  },
  'nothing-changed': { status: 422, en: 'The request changes nothing', zh: '未作任何更改' },
  'same-person': {
    status: 403,
    en: 'Who raised it may not approve it',
    zh: '申请人不得审核自己提交的首营品种',
    article: 'INSP ※5.51',
  },
  'data-unconfirmed': {
    status: 422,
    en: 'State the data that the item’s source does not have',
    zh: '请确认数据来源中缺少的内容',
    article: 'GSP 54',
  },
  'certificate-missing': {
    status: 422,
    en: 'A device needs a registration certificate or filing',
    zh: '缺少医疗器械注册证或备案凭证',
    article: 'GSP 54, 57; 739 art. 55',
  },
  'certificate-term-missing': {
    status: 422,
    en: 'A registration certificate of class II or III has a term',
    zh: '第二、三类医疗器械注册证必须填写有效期',
    article: '739 art. 22',
  },
  'certificate-days-crossed': {
    status: 422,
    en: 'A certificate ends before it begins',
    zh: '证书有效期止早于有效期起',
  },
  'certificate-lapsed': {
    status: 409,
    en: 'No certificate is in force today',
    zh: '没有在有效期内的注册证或备案凭证',
    article: 'GSP 54',
  },
} satisfies Rejections;

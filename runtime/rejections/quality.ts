import type { Rejections } from '../contract.ts';

export const qualityRejections = {
  'serials-not-kept': { status: 422, en: 'This item is not kept by serial number', zh: '该品种不按序列号管理' },
  'serial-range-backwards': {
    status: 422,
    en: 'A range of serial numbers needs two ends of the same length in order',
    zh: '序列号范围的起止长度须相同且顺序正确',
  },
  'too-many-stops': {
    status: 409,
    en: 'This item has too many stops with too many lots: stop the whole item, or lift what is over',
    zh: '该品种的拦截记录过多，请拦截整个品种或解除已结束的拦截',
  },
  'registrant-notice-missing': {
    status: 422,
    en: 'A distributor passes on a registrant’s notice: give its reference and when it was received',
    zh: '经营企业应传达注册人的召回通知：请填写通知文号和收到时间',
    article: 'RECALL 6; GSP 111',
  },
  'notice-not-received-yet': {
    status: 422,
    en: 'The notice cannot come from the future',
    zh: '收到通知的时间不得晚于当前时间',
  },
  'recall-closed': { status: 409, en: 'The recall is closed', zh: '该召回已关闭' },
  'lot-not-in-notice': { status: 422, en: 'The notice does not name this lot', zh: '召回通知中没有此批号' },
  'more-than-issued': {
    status: 409,
    en: 'This is more than the consignee got and has not accounted for',
    zh: '数量超过该单位收到且未核销的数量',
  },
  'serials-needed': {
    status: 422,
    en: 'This item needs one serial number for each unit',
    zh: '该商品每件须有一个序列号',
    article: 'GSP 51',
  },
  'serial-not-with-consignee': {
    status: 409,
    en: 'This serial number was not shipped to this consignee',
    zh: '该序列号未发运给该单位',
  },
  'serial-not-recalled': {
    status: 409,
    en: 'The recall does not name this serial number',
    zh: '该序列号不在召回范围内',
  },
  'serial-not-here': {
    status: 409,
    en: 'This serial number does not stand recalled in this warehouse',
    zh: '该序列号不在此仓库的召回品中',
  },
  'lot-not-recalled': { status: 409, en: 'The recall does not name this lot', zh: '该批号不在召回范围内' },
  'warehouse-not-found': { status: 422, en: 'There is no such warehouse', zh: '不存在该仓库' },
  'nothing-recalled-here': {
    status: 409,
    en: 'There is not that much recalled of this lot in this warehouse',
    zh: '该仓库此批号的召回品数量不足',
  },
  'same-person': {
    status: 403,
    en: 'Who began it may not end it',
    zh: '发起人不得关闭或解除自己发起的事项',
    article: 'INSP ※5.51',
  },
  'consignees-not-found-yet': {
    status: 409,
    en: 'Not every consignee has its notice yet',
    zh: '尚未向全部收货单位发出通知',
    article: 'RECALL 15',
  },
  'notice-not-answered': {
    status: 409,
    en: 'Not every consignee has answered',
    zh: '尚有收货单位未反馈',
    article: 'RECALL 6; GSP 111',
  },
  'recall-does-not-add-up': {
    status: 409,
    en: 'The units do not add up: a recall closes only when every one is accounted for',
    zh: '数量不平：每一件都有去向后方可关闭召回',
    article: 'RECALL 21-22; GSP 111',
  },
  'no-late-consignee': { status: 409, en: 'Every consignee has its notice already', zh: '全部收货单位均已通知' },
  'stop-lifted': { status: 409, en: 'The stop is lifted already', zh: '该拦截已解除' },
  'recall-still-open': {
    status: 409,
    en: 'The recall is open: close it first, or say why its goods are safe',
    zh: '召回尚未关闭：请先关闭，或说明解除理由',
    article: 'RECALL 7; GSP 111',
  },
  'working-year-wrong': {
    status: 422,
    en: 'Holidays must lie in the year and not overlap; a worked day is a weekend day outside of them',
    zh: '假期须在该年度内且互不重叠；调休上班日须为假期之外的周末',
  },
  'nothing-changed': { status: 422, en: 'The request changes nothing', zh: '请求未作任何修改' },
} satisfies Rejections;

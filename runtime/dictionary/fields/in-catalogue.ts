import type { FieldDictionary, FieldWords } from './field-words.ts';

const number: FieldWords = {
  zh: '注册证编号',
  en: 'Registration number',
  explains: {
    zh: '医疗器械注册证编号或备案编号，按编排规则核对；全角、空格不影响识别。',
    en: 'Number of the registration certificate or filing, held against its grammar; width and blanks do not count.',
  },
};
const status: FieldWords = { zh: '证书状态', en: 'Certificate status', codeList: 'certificate-status' };
const issuedOn: FieldWords = { zh: '批准日期', en: 'Issued on', unit: 'day' };
const validFrom: FieldWords = {
  zh: '有效期起',
  en: 'Valid from',
  unit: 'day',
  explains: { zh: '该有效期的第一天，含当日。', en: 'First day of the term, included.' },
};
const validTo: FieldWords = {
  zh: '有效期至',
  en: 'Valid to',
  unit: 'day',
  explains: {
    zh: '该有效期的最后一天，含当日；当日及以前生产的产品在证书到期后仍可销售。',
    en: 'Last day of the term, included; goods made up to that day may still be sold after it.',
  },
};
const days = { validFrom, validTo, issuedOn };
const outcome: FieldWords = { zh: '审批结论', en: 'Outcome', codeList: 'renewal-outcome' };
const certificate: FieldDictionary = {
  number,
  status,
  ...days,
  ended: { zh: '提前终止', en: 'Ended early' },
  'ended.reason': { zh: '终止原因', en: 'Why ended', codeList: 'licence-end' },
};

const udidVersion: FieldWords = { zh: '数据库版本', en: 'Version' };
const udidRecords: FieldWords = { zh: '产品标识数', en: 'Records' };

/** What a name means in the contracts about certificates and the file of an item. */
export const catalogueContracts: Readonly<Record<string, FieldDictionary>> = {
  'ban-item': { reason: { zh: '停用原因', en: 'Banned for' } },
  'lift-item-ban': { reason: { zh: '解除原因', en: 'Why lifted' } },
  'record-certificate': { number, status, ...days },
  'renew-certificate': { number, status, ...days },
  'record-certificate-renewal': { number, status },
  'decide-certificate-renewal': {
    number,
    status,
    outcome,
    day: { zh: '审批日期', en: 'Decided on', unit: 'day' },
  },
  'approve-certificate': { number, status },
  'end-certificate': {
    number,
    status,
    reason: { zh: '终止原因', en: 'Why ended', codeList: 'licence-end' },
    lastDay: {
      zh: '最后有效日',
      en: 'Last day covered',
      unit: 'day',
      explains: {
        zh: '含当日；登记错误时无需填写，视为从未有效。',
        en: 'Included; not asked for what was recorded in error, which covers no day.',
      },
    },
  },
  'get-certificate': certificate,
  'list-certificates': certificate,
  'list-lapsing-certificates': certificate,
  'link-certificate': { number },
  'set-listing': {
    number: { zh: '挂网编号', en: 'Listing number' },
    status: { zh: '挂网状态', en: 'Listing status', codeList: 'listing-status' },
    validFrom: { zh: '挂网起始日', en: 'Listed from', unit: 'day' },
    validTo: { zh: '挂网截止日', en: 'Listed to', unit: 'day' },
    price: {
      zh: '挂网价',
      en: 'Listing price',
      unit: 'unit-price',
      explains: {
        zh: '含税，按基本单位；当地医疗机构采购不得高于此价。',
        en: 'With tax, for a base unit; buyers of the province may not be asked for more.',
      },
    },
  },
  'get-item-file': {
    'listings.number': { zh: '挂网编号', en: 'Listing number' },
    'listings.status': { zh: '挂网状态', en: 'Listing status', codeList: 'listing-status' },
    'listings.validFrom': { zh: '挂网起始日', en: 'Listed from', unit: 'day' },
    'listings.validTo': { zh: '挂网截止日', en: 'Listed to', unit: 'day' },
    'listings.price': { zh: '挂网价', en: 'Listing price', unit: 'unit-price' },
    'substitutes.reason': { zh: '批准理由', en: 'Why it may' },
    'udiDuty.from': {
      zh: '实施日期',
      en: 'From production date',
      unit: 'day',
      explains: {
        zh: '自该日起生产的产品须具有唯一标识；此前生产的可以没有。',
        en: 'Goods made from that day on must carry a UDI; earlier stock may lack it.',
      },
    },
    'udiDuty.source': { zh: '依据', en: 'By which notice' },
    'udiDuty.inForce': { zh: '已经实施', en: 'In force' },
  },
  'take-udid-delivery': { version: udidVersion, records: udidRecords },
  'list-udid-deliveries': { version: udidVersion, records: udidRecords },
  'settle-udid-difference': {
    taken: { zh: '采纳字段数', en: 'Fields taken' },
    left: { zh: '保留字段数', en: 'Fields left' },
  },
  'list-udid-differences': {
    'settled.taken': { zh: '已采纳', en: 'Taken', codeList: 'udid-field' },
    'settled.by': { zh: '处理人', en: 'Settled by' },
    'settled.at': { zh: '处理时间', en: 'Settled at', unit: 'instant' },
    'lines.field': { zh: '字段', en: 'Field', codeList: 'udid-field' },
    lines: { zh: '差异', en: 'Differences' },
  },
  'approve-substitute': { reason: { zh: '批准理由', en: 'Why it may' } },
};

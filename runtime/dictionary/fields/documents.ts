import type { FieldDictionary } from './field-words.ts';

/** Documents attached to qualification files. */
export const documentFields: FieldDictionary = {
  attachmentId: { zh: '资料', en: 'Document' },
  ownerKind: { zh: '所属对象类型', en: 'Belongs to', codeList: 'owner-kind' },
  ownerId: {
    zh: '所属对象',
    en: 'Owner',
    explains: {
      zh: '资料所属的往来单位（含本公司）、证照、授权、授权链、商品、注册证或人员。',
      en: 'The partner (our company among them), licence, authorisation, chain, item, certificate or person it belongs to.',
    },
  },
  documentKind: { zh: '资料类型', en: 'Kind of document', codeList: 'document-kind' },
  contentType: { zh: '文件格式', en: 'Format', codeList: 'file-format' },
  headers: {
    zh: '上传请求头',
    en: 'Headers to send',
    explains: {
      zh: '上传时必须原样带上，否则文件库拒收。',
      en: 'To be sent exactly as they stand; otherwise the file store refuses.',
    },
  },
  urlExpiresAt: {
    zh: '地址失效时间',
    en: 'Address ends at',
    unit: 'instant',
    explains: { zh: '地址仅数分钟内有效。', en: 'The address lasts minutes.' },
  },
  addedBy: { zh: '上传人', en: 'Added by' },
  addedAt: { zh: '上传时间', en: 'Added at', unit: 'instant' },
  scannedBy: {
    zh: '查毒引擎',
    en: 'Scanned by',
    explains: {
      zh: '作出判断的引擎；eicar-test-string-only 为测试引擎，只识别 EICAR 测试文件。',
      en: 'The engine that judged; eicar-test-string-only is for tests and knows the EICAR test file only.',
    },
  },
  scannedAt: { zh: '查毒时间', en: 'Scanned at', unit: 'instant' },
  withdrawnFor: { zh: '撤回原因', en: 'Withdrawn for', codeList: 'withdrawal-reason' },
  withdrawnBy: { zh: '撤回人', en: 'Withdrawn by' },
  packId: { zh: '资料包', en: 'Pack' },
  purpose: { zh: '用途', en: 'Purpose', codeList: 'pack-purpose' },
  salesmanId: {
    zh: '销售人员',
    en: 'Salesman',
    explains: {
      zh: '服务该客户的销售人员，其授权书和身份证复印件将装入资料包。',
      en: 'Who serves the customer; his letter and identity card go into the pack.',
    },
  },
  paper: { zh: '资料', en: 'Paper' },
  documentKinds: { zh: '可用资料类型', en: 'Kinds that will do', codeList: 'document-kind' },
  isDemanded: { zh: '是否要求', en: 'Asked for' },
  isThere: { zh: '是否齐备', en: 'There' },
  papers: { zh: '资料清单', en: 'Papers' },
  part: { zh: '内容', en: 'Part', codeList: 'pack-part' },
  state: { zh: '齐备情况', en: 'State', codeList: 'paper-state' },
  page: { zh: '页码', en: 'Page' },
  pages: { zh: '页数', en: 'Pages' },
  lackingCount: {
    zh: '缺少份数',
    en: 'Papers lacking',
    explains: { zh: '缺少或已过期的资料份数。', en: 'Papers that are not there or have lapsed.' },
  },
  lapsesOn: {
    zh: '最早到期日',
    en: 'First lapse',
    unit: 'day',
    explains: {
      zh: '所含资料中最早的有效期止；次日起该份资料失效。',
      en: 'The earliest last day among its papers; from the next day that paper holds no more.',
    },
  },
  followedBy: {
    zh: '后续资料包',
    en: 'Followed by',
    explains: {
      zh: '同一客户更晚、含全部商品且有效期更长的资料包。',
      en: 'A later pack for the same customer with all the items that lasts longer.',
    },
  },
  withdrawnAt: { zh: '撤回时间', en: 'Withdrawn at', unit: 'instant' },
};

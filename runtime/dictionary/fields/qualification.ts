import type { FieldDictionary } from './field-words.ts';

/** Licences with their renewals, and the authorisations from a registrant to us. */
export const qualificationFields: FieldDictionary = {
  categories: {
    zh: '经营范围',
    en: 'Scope by category',
    explains: {
      zh: '分类目录编码；不填表示不按目录限制。',
      en: 'Codes of the classification catalogue; none means that the catalogue does not limit it.',
    },
  },
  'licences.mode': { zh: '经营方式', en: 'Mode of trade', codeList: 'trade-mode' },
  premises: {
    zh: '证载地址',
    en: 'Addresses',
    explains: {
      zh: '证件载明的住所、经营场所和库房地址。',
      en: 'Domicile, place of business and store addresses as printed.',
    },
  },
  legalRepresentative: {
    zh: '法定代表人',
    en: 'Legal representative',
    explains: { zh: '姓名单独保存，可以删除。', en: 'The name is kept apart and can be erased.' },
  },
  responsiblePerson: {
    zh: '企业负责人',
    en: 'Person responsible',
    explains: { zh: '姓名单独保存，可以删除。', en: 'The name is kept apart and can be erased.' },
  },
  'legalRepresentative.name': { zh: '姓名', en: 'Name' },
  'responsiblePerson.name': { zh: '姓名', en: 'Name' },
  issuedBy: { zh: '发证部门', en: 'Issued by' },
  issuedOn: { zh: '发证日期', en: 'Issued on', unit: 'day' },
  renewal: { zh: '延续', en: 'Renewal' },
  notice: {
    zh: '受理通知书号',
    en: 'Acceptance notice',
    explains: {
      zh: '受理后、作出决定前，该证视为准予延续。',
      en: 'From then until the authority decides, the document counts as renewed.',
    },
  },
  askedOn: { zh: '受理日期', en: 'Taken in on', unit: 'day' },
  'renewal.outcome': { zh: '审批结果', en: 'Decision', codeList: 'renewal-outcome' },
  decidedOn: { zh: '决定日期', en: 'Decided on', unit: 'day' },
  isDeemed: {
    zh: '视为延续',
    en: 'Deemed renewed',
    explains: {
      zh: '仅因延续申请未决而视为有效。',
      en: 'Only the waiting renewal keeps it in force.',
    },
  },
  chainId: { zh: '授权链', en: 'Authorisation chain' },
  links: {
    zh: '各级授权',
    en: 'Links',
    explains: {
      zh: '由注册人起逐级授权，最后一级授权本公司。',
      en: 'From the registrant, each to the next; the last authorises our own company.',
    },
  },
  'links.document': { zh: '授权书编号', en: 'Letter' },
  grantor: { zh: '授权方', en: 'Grantor' },
  grantee: { zh: '被授权方', en: 'Grantee' },
  year: { zh: '年度', en: 'Year' },
  off: { zh: '放假', en: 'Holidays' },
  worked: {
    zh: '调休上班日',
    en: 'Worked weekend days',
    explains: { zh: '调休为工作日的周末。', en: 'Weekend days that are worked instead.' },
  },
  workingDays: { zh: '工作日数', en: 'Working days' },
};

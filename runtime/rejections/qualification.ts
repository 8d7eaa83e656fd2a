import type { Rejections } from '../contract.ts';

/** Refusals of the qualification gate, for every command that buys, sells or moves under it. */
export const qualificationRejections = {
  'partner-not-approved': {
    status: 409,
    en: 'The partner has not passed first-operation review',
    zh: '往来单位未通过首营审核',
    article: 'GSP 53, 82',
  },
  'item-not-approved': {
    status: 409,
    en: 'The item has not passed first-operation review',
    zh: '品种未通过首营审核',
    article: 'GSP 54',
  },
  'item-banned': { status: 409, en: 'Quality has banned this item', zh: '该品种已被质量部门停用', article: 'GSP 80' },
  'licence-missing': {
    status: 409,
    en: 'The partner has no licence or filing on file',
    zh: '往来单位没有登记经营许可或备案',
    article: 'O54 art. 4; GSP 82',
  },
  'licence-lapsed': {
    status: 409,
    en: 'The partner’s licence is not in force',
    zh: '往来单位许可证不在有效期内',
    article: 'O54 art. 4, 16; GSP 82',
  },
  'licence-scope': {
    status: 409,
    en: 'No licence of the partner covers this class and product line',
    zh: '往来单位的许可范围不包含该类别或产品线',
    article: 'O54 art. 4; GSP 82',
  },
  'own-licence-missing': {
    status: 409,
    en: 'Our own company has no licence or filing on file',
    zh: '本公司没有登记经营许可或备案',
    article: 'O54 art. 4',
  },
  'own-licence-lapsed': {
    status: 409,
    en: 'Our own licence is not in force',
    zh: '本公司许可证不在有效期内',
    article: 'O54 art. 4, 16',
  },
  'own-licence-scope': {
    status: 409,
    en: 'No licence of our own covers this class, category or product line',
    zh: '本公司许可范围不包含该类别或产品线',
    article: 'O54 art. 4',
  },
  'own-licence-warehouse': {
    status: 409,
    en: 'The warehouse’s address does not stand on our licence',
    zh: '该仓库地址不在本公司许可证载明的库房地址内',
    article: 'O54 art. 14',
  },
  'authorisation-missing': {
    status: 409,
    en: 'No authorisation chain from the registrant to us is on file, and class III is sold here under one only',
    zh: '没有登记注册人至本公司的授权链，此处第三类产品须凭授权链销售',
    article: 'GSP 53',
  },
  'authorisation-lapsed': {
    status: 409,
    en: 'A link of the authorisation chain from the registrant to us is not in force',
    zh: '注册人至本公司的授权链中有授权不在有效期内',
    article: 'GSP 53',
  },
  'authorisation-territory': {
    status: 409,
    en: 'The authorisation chain does not reach the buyer’s region',
    zh: '授权链的授权区域不包含购货者所在区域',
    article: 'GSP 53',
  },
} satisfies Rejections;

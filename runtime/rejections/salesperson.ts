import type { Rejections } from '../contract.ts';

/** Refusals of documents in the name of somebody who sells for us. */
export const salespersonRejections = {
  'person-not-found': { status: 422, en: 'There is no such salesperson on file', zh: '没有此销售人员的档案' },
  'person-left': {
    status: 409,
    en: 'The salesperson has left: no document is made in that name any more',
    zh: '该销售人员已离职，不得再以其名义开单',
    article: 'GSP 78',
  },
  'person-letter-missing': {
    status: 409,
    en: 'The salesperson has no approved letter of authorisation',
    zh: '该销售人员没有已审核的授权书',
    article: 'GSP 78',
  },
  'person-letter-lapsed': {
    status: 409,
    en: 'The salesperson’s letter of authorisation is not in force',
    zh: '该销售人员的授权书不在有效期内',
    article: 'GSP 78',
  },
  'person-letter-scope': {
    status: 409,
    en: 'No letter of the salesperson states these goods and this region',
    zh: '该销售人员的授权书未载明此品种或地域',
    article: 'GSP 78',
  },
} satisfies Rejections;

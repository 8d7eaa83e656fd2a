import type { Rejections } from '../contract.ts';

/** Refusals of purchases from somebody who sells for a supplier. */
export const supplierSalespersonRejections = {
  'person-not-found': {
    status: 422,
    en: 'The supplier has no such salesperson on file',
    zh: '该供货者没有此销售人员的档案',
  },
  'person-left': {
    status: 409,
    en: 'The supplier’s salesperson has left',
    zh: '该供货者的销售人员已离职',
    article: 'GSP 53(3)',
  },
  'person-letter-missing': {
    status: 409,
    en: 'The supplier’s salesperson has no approved letter of authorisation on file',
    zh: '该供货者销售人员没有已审核的授权书',
    article: 'GSP 53(3)',
  },
  'person-letter-lapsed': {
    status: 409,
    en: 'The letter of the supplier’s salesperson is not in force',
    zh: '该供货者销售人员的授权书不在有效期内',
    article: 'GSP 53(3)',
  },
  'person-letter-scope': {
    status: 409,
    en: 'No letter of the supplier’s salesperson states these goods and this region',
    zh: '该供货者销售人员的授权书未载明此品种或地域',
    article: 'GSP 53(3)',
  },
} satisfies Rejections;

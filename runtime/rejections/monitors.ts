import type { Rejections } from '../contract.ts';

/** Refusals about exceptions of the master data. */
export const monitorRejections = {
  'exception-not-open': {
    status: 409,
    en: 'This exception was put aside or is over already',
    zh: '该异常已搁置或已消除',
  },
  'exception-of-another-post': {
    status: 403,
    en: 'This exception was given to another post, whose people can put the data right',
    zh: '该异常已交由其他岗位处理，仅该岗位人员可以认领或搁置',
  },
  'dismissal-past': { status: 422, en: 'The day lies in the past', zh: '搁置截止日期已过' },
  'dismissal-too-long': {
    status: 422,
    en: 'An exception is put aside for a year at the most',
    zh: '搁置不得超过一年',
  },
  'nothing-changed': { status: 422, en: 'You have taken it already', zh: '您已认领该异常' },
} satisfies Rejections;

import type { Rejections } from '../contract.ts';

/** Refusals about feature switches. */
export const switchRejections = {
  'switch-place-mixed': {
    status: 422,
    en: 'Name one warehouse, one kind of partner or one partner, or none for everywhere',
    zh: '仓库、单位类型、单位三者只能指定其一，均不填表示全部',
  },
  'switch-from-past': { status: 422, en: 'A switch cannot act on days that are past', zh: '生效日期不得早于今天' },
  'switch-waiting': {
    status: 409,
    en: 'A change of this rule waits for its approval already',
    zh: '该规则已有一项变更待批准',
  },
  'switch-full': {
    status: 409,
    en: 'The feature is set for too many places; set it for kinds of partners instead',
    zh: '该功能设置过多，请改按单位类型设置',
  },
  'switch-place-unknown': {
    status: 422,
    en: 'There is no such partner or warehouse',
    zh: '没有此往来单位或仓库',
  },
  'switch-nothing-waiting': { status: 409, en: 'No change waits for approval', zh: '没有待批准的变更' },
  'same-person': {
    status: 403,
    en: 'Who set it may not approve it',
    zh: '设置人不得自行批准',
    article: 'INSP ※5.51',
  },
  'nothing-changed': { status: 422, en: 'It is set so already', zh: '已是该设置' },
} satisfies Rejections;

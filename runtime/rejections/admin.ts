import type { Rejections } from '../contract.ts';

export const adminRejections = {
  'subject-taken': { status: 409, en: 'This sign-in has an account already', zh: '该登录身份已有账户' },
  'user-id-taken': { status: 409, en: 'Another account has this id', zh: '该账户编号已被使用' },
  'roles-mixed': {
    status: 422,
    en: 'Staff posts and partner posts cannot be held by one account',
    zh: '同一账户不得兼有内部岗位与往来单位岗位',
  },
  'posts-conflict': {
    status: 422,
    en: 'Buying or selling posts and quality posts must be held by different people',
    zh: '购销岗位与质量岗位不得由同一人兼任',
    article: 'INSP ※5.51',
  },
  'partner-required': { status: 422, en: 'Partner posts need the partner they act for', zh: '往来单位岗位须指明单位' },
  'partner-unwanted': { status: 422, en: 'Staff act for no partner', zh: '内部岗位不得指定往来单位' },
  'partner-not-found': { status: 422, en: 'There is no such partner', zh: '没有此往来单位' },
  'warehouse-not-found': { status: 422, en: 'There is no such warehouse', zh: '没有此仓库' },
  'warehouses-unwanted': { status: 422, en: 'Only staff are bound to warehouses', zh: '仅内部岗位可限定仓库' },
  'own-account': {
    status: 403,
    en: 'Nobody changes his own rights',
    zh: '不得修改自己的权限',
    article: 'INSP ※5.51',
  },
  'problem-answer-missing': {
    status: 422,
    en: 'Say in words what was fixed, or why it is declined',
    zh: '请说明如何解决，或不处理的原因',
  },
  'problem-text-erased': {
    status: 409,
    en: 'What was written in this report was erased',
    zh: '该反馈的文字内容已删除',
  },
  'nothing-changed': { status: 422, en: 'The request changes nothing', zh: '请求未作任何修改' },
} satisfies Rejections;

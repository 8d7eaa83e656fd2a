import type { Rejections } from '../contract.ts';

export const partnersRejections = {
  'partner-code-taken': { status: 409, en: 'Another partner has this code', zh: '该编码已被其他往来单位使用' },
  'parent-not-found': { status: 422, en: 'The partner above does not exist', zh: '上级往来单位不存在' },
  'hierarchy-too-deep': { status: 422, en: 'The hierarchy would be too deep', zh: '层级过深' },
  'warehouse-not-found': { status: 422, en: 'There is no such warehouse', zh: '没有此仓库' },
  'tax-number-wrong': {
    status: 422,
    en: 'The unified social credit code is wrong: its check character does not fit',
    zh: '统一社会信用代码不正确：校验码不符',
    article: 'GB 32100-2015',
  },
  'tax-number-missing': {
    status: 409,
    en: 'Quality has to record the unified social credit code first',
    zh: '须先由质量部门登记统一社会信用代码',
  },
  'nothing-changed': { status: 422, en: 'The request changes nothing', zh: '请求未作任何修改' },
  'address-not-found': { status: 422, en: 'The partner has no such delivery address', zh: '该往来单位没有此收货地址' },
  'same-person': {
    status: 403,
    en: 'Who raised it may not approve it',
    zh: '制单人不得审核自己的单据',
    article: 'INSP ※5.51',
  },
  'partner-already-approved': { status: 409, en: 'The partner is approved already', zh: '往来单位已通过审核' },
  'partner-already-suspended': { status: 409, en: 'The partner is suspended already', zh: '往来单位已停用' },
  'qualification-incomplete': {
    status: 409,
    en: 'The qualification file is not complete for this kind of partner',
    zh: '资质文件不齐全',
    article: 'GSP 53, 82',
  },
  'licence-already-recorded': {
    status: 409,
    en: 'This licence is on file for these days already',
    zh: '该许可证在此有效期内已登记',
  },
  'licence-number-wrong': {
    status: 422,
    en: 'The number of a business licence is its unified social credit code; the check character does not fit',
    zh: '营业执照号应为统一社会信用代码，校验码不符',
    article: 'GB 32100-2015',
  },
  'licence-scope-unlawful': {
    status: 422,
    en: 'A document of this kind cannot cover these risk classes',
    zh: '此类证件不能涵盖这些管理类别',
    article: 'O54 art. 4',
  },
  'licence-already-ended': { status: 409, en: 'The licence has ended already', zh: '该许可证已终止' },
  'last-day-too-late': {
    status: 422,
    en: 'The last day must be before the end of validity',
    zh: '终止日必须早于有效期止',
  },
  'period-backwards': { status: 422, en: 'The period ends before it begins', zh: '有效期止早于有效期起' },
  'contact-already-erased': { status: 409, en: 'The contact was erased already', zh: '联系人信息已删除' },
} satisfies Rejections;

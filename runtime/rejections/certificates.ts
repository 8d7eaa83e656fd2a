import type { Rejections } from '../contract.ts';

/** Refusals about registration certificates and filings. */
export const certificateRejections = {
  'certificate-number-wrong': {
    status: 422,
    en: 'No authority gives a certificate or filing such a number',
    zh: '注册证编号或备案编号不符合编排规则',
    article: 'O47 art. 115–116',
  },
  'certificate-class-differs': {
    status: 422,
    en: 'The certificate is of another class',
    zh: '注册证载明的管理类别不一致',
    article: 'O47 art. 115–116',
  },
  'certificate-term-missing': {
    status: 422,
    en: 'A registration certificate of class II or III has a term',
    zh: '第二、三类医疗器械注册证必须填写有效期',
    article: '739 art. 22',
  },
  'certificate-days-crossed': {
    status: 422,
    en: 'A certificate ends before it begins',
    zh: '证书有效期止早于有效期起',
  },
  'certificate-terms-overlap': {
    status: 409,
    en: 'The certificate on file covers those days already',
    zh: '该证书已登记的有效期与此重叠',
  },
  'certificate-already-recorded': {
    status: 409,
    en: 'This certificate is on file; renew it there',
    zh: '该注册证已登记，请在原证书上登记延续',
  },
  'certificate-not-approved': {
    status: 409,
    en: 'Nobody has approved this certificate yet',
    zh: '该注册证尚未审核',
    article: 'GSP 54; INSP ※5.51',
  },
  'certificate-not-waiting': { status: 409, en: 'Nothing of this certificate waits', zh: '该注册证没有待审核的内容' },
  'certificate-ended': {
    status: 409,
    en: 'The certificate ended early; record it again as it now reads',
    zh: '该注册证已提前终止，请按现行内容重新登记',
  },
  'certificate-already-ended': { status: 409, en: 'The certificate ended already', zh: '该注册证已终止' },
  'certificate-endless': {
    status: 409,
    en: 'A filing of class I has no end and is not renewed',
    zh: '第一类备案长期有效，无需延续',
    article: 'O47 art. 116',
  },
  'renewal-undecided': {
    status: 409,
    en: 'Record the authority’s decision on the renewal first',
    zh: '请先登记延续注册的审批结论',
  },
  'renewal-already-recorded': { status: 409, en: 'This renewal is on file already', zh: '该延续申请已登记' },
  'renewal-asked-late': {
    status: 422,
    en: 'A renewal counts as granted only when it was asked for six months before the last day',
    zh: '延续申请须在有效期届满6个月前提出，逾期不视为准予延续',
    article: '739 art. 22; O47 art. 82',
  },
  'renewal-not-asked-yet': { status: 422, en: 'The day of the request is still to come', zh: '申请日期晚于今天' },
  'renewal-not-waiting': { status: 409, en: 'No renewal waits for a decision', zh: '没有待审批的延续申请' },
  'decision-day-wrong': {
    status: 422,
    en: 'A decision falls between the request and today',
    zh: '审批日期须在申请日与今天之间',
  },
  'last-day-missing': { status: 422, en: 'Say the last day it covered', zh: '请填写最后有效日' },
  'last-day-too-late': {
    status: 422,
    en: 'The last day must be before the end of validity',
    zh: '终止日必须早于有效期止',
  },
  'certificate-already-linked': {
    status: 409,
    en: 'The item goes by this certificate already',
    zh: '该商品已关联此注册证',
  },
  'certificate-not-linked': { status: 409, en: 'The item does not go by this certificate', zh: '该商品未关联此注册证' },
  'certificate-last': {
    status: 409,
    en: 'An approved device keeps its last certificate; end the certificate instead',
    zh: '已审核的医疗器械须保留最后一份注册证；如登记有误请终止该证书',
    article: 'GSP 54, 57',
  },
  'certificates-too-many': {
    status: 409,
    en: 'An item goes by 20 certificates at the most',
    zh: '一个商品最多关联20份注册证',
  },
  'certificate-differs': {
    status: 409,
    en: 'The certificate is on file with other days; renew or correct it there',
    zh: '该注册证已登记的有效期与填写不一致，请在证书上登记延续或更正',
  },
  'certificate-missing': {
    status: 422,
    en: 'A device needs a registration certificate or filing',
    zh: '缺少医疗器械注册证或备案凭证',
    article: 'GSP 54, 57; 739 art. 55',
  },
  'certificate-lapsed': {
    status: 409,
    en: 'No certificate is in force today',
    zh: '没有在有效期内的注册证或备案凭证',
    article: 'GSP 54',
  },
  'same-person': {
    status: 403,
    en: 'Who raised it may not approve it',
    zh: '登记人不得审核自己登记的内容',
    article: 'INSP ※5.51',
  },
} satisfies Rejections;

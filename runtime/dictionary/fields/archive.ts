import type { FieldDictionary } from './field-words.ts';

/** The archive of people: who they are, letters, trainings, health. */
export const archiveFields: FieldDictionary = {
  personId: { zh: '人员', en: 'Person' },
  identity: { zh: '身份信息', en: 'Identity' },
  'identity.name': { zh: '姓名', en: 'Name' },
  posts: {
    zh: '岗位',
    en: 'Posts',
    codeList: 'person-post',
    explains: {
      zh: '法规意义上的岗位，决定健康检查和培训要求；与系统登录权限无关。',
      en: 'Posts as the law knows them: they decide which checks and trainings are asked for, not what an account may do.',
    },
  },
  post: { zh: '岗位', en: 'Post', codeList: 'person-post' },
  joinedOn: { zh: '入职日期', en: 'Joined on', unit: 'day' },
  leftOn: {
    zh: '离职日期',
    en: 'Left on',
    unit: 'day',
    explains: { zh: '在职的最后一天。', en: 'The last day at work.' },
  },
  letters: { zh: '授权书', en: 'Authorisation letters' },
  letterId: { zh: '授权书', en: 'Authorisation letter' },
  issuer: { zh: '授权单位', en: 'Issued by', codeList: 'letter-issuer' },
  itemIds: {
    zh: '授权商品',
    en: 'Items',
    explains: { zh: '授权书逐一列明的商品。', en: 'Items that the letter names one by one.' },
  },
  revokedFor: { zh: '撤销原因', en: 'Revoked for', codeList: 'letter-revocation' },
  qualifications: { zh: '资质证明', en: 'Qualifications' },
  qualificationId: { zh: '资质证明', en: 'Qualification' },
  trainings: { zh: '培训', en: 'Trainings' },
  trainingId: { zh: '培训', en: 'Training' },
  topic: { zh: '培训内容', en: 'Topic' },
  passMark: {
    zh: '合格分数',
    en: 'Pass mark',
    explains: { zh: '满分 100；不填表示无考核。', en: 'Out of 100; empty where there is no test.' },
  },
  heldOn: { zh: '培训日期', en: 'Held on', unit: 'day' },
  passed: { zh: '合格', en: 'Passed' },
  attendances: { zh: '签到记录', en: 'Attendances' },
  attendees: { zh: '参加人员', en: 'Attendees' },
  healthChecks: { zh: '健康检查', en: 'Health checks' },
  checkId: { zh: '健康检查', en: 'Health check' },
  result: { zh: '检查结论', en: 'Result', codeList: 'health-result' },
  nextDue: {
    zh: '下次检查日期',
    en: 'Next due',
    unit: 'day',
    explains: { zh: '不填则为一年后。', en: 'A year later when left empty.' },
  },
  gaps: { zh: '缺项', en: 'Lacking' },
  gap: { zh: '缺项', en: 'Lacking', codeList: 'duty-gap' },
  since: { zh: '自', en: 'Since', unit: 'day' },
  paperId: { zh: '证明', en: 'Paper' },
  salespersonId: {
    zh: '销售人员',
    en: 'Salesperson',
    explains: {
      zh: '以其名义开单的销售人员；其授权书须涵盖品种、地域和当日（GSP 第七十八条）。',
      en: 'In whose name the order is made; a letter has to cover goods, region and day (GSP 78).',
    },
  },
  supplierSalespersonId: {
    zh: '供货者销售人员',
    en: 'Supplier’s salesperson',
    explains: {
      zh: '供货者授权的销售人员；其授权书须涵盖品种、收货地域和当日（GSP 第五十三条）。',
      en: 'Whom the supplier authorised to sell; a letter has to cover goods, place of receipt and day (GSP 53).',
    },
  },
};

/** What these names mean in the archive of people alone. */
export const archiveInPeople: FieldDictionary = {
  paper: { zh: '证明类型', en: 'Paper', codeList: 'person-paper' },
  document: { zh: '证件类型', en: 'Identity document', codeList: 'identity-document' },
  documentNumber: {
    zh: '证件号码',
    en: 'Document number',
    explains: {
      zh: '授权书须载明的身份证件号码；无需知悉者只见前三位和后四位。',
      en: 'The number a letter of authorisation states; who need not know it sees the first three and last four.',
    },
  },
  subject: {
    zh: '专业或名称',
    en: 'Subject',
    explains: { zh: '如“生物医学工程 本科”、“主管检验师”。', en: 'Such as a major and degree, or the title held.' },
  },
  score: { zh: '成绩', en: 'Score' },
};

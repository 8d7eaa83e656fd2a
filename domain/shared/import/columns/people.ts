import type { ImportColumn } from '../column.ts';

/** What people write for posts in the sense of GSP 14 and 24–33. */
export const postWords = {
  'head-of-company': ['企业负责人', '负责人', '总经理'],
  'head-of-quality': ['质量负责人'],
  'quality-management': ['质量管理', '质量管理员', '质管员', '质管'],
  buying: ['采购', '采购员'],
  'goods-receiving': ['收货', '收货员'],
  'goods-acceptance': ['验收', '验收员'],
  storekeeping: ['库房管理', '仓库管理', '保管', '保管员', '库管', '仓管员', '养护员'],
  'goods-check': ['出库复核', '复核', '复核员'],
  'goods-transport': ['运输', '运输员', '配送', '配送员', '司机'],
  selling: ['销售', '销售员', '业务员', '销售代表'],
  'theatre-support': ['跟台服务', '跟台', '跟台员'],
  'technical-service': ['售后技术服务', '售后技术', '技术服务', '维修工程师'],
  'service-management': ['售后服务管理', '售后管理', '售后服务'],
} as const;

export const peopleColumns = [
  {
    field: 'name',
    zh: '姓名',
    en: 'Name',
    synonyms: ['人员姓名', '员工姓名', '名字'],
    required: true,
    reads: 'text',
    help: { zh: '证件上的姓名', en: 'As on the document' },
  },
  {
    field: 'kind',
    zh: '人员类别',
    en: 'Kind',
    synonyms: ['类别', '人员类型', '身份'],
    reads: {
      staff: ['员工', '本企业员工', '职工'],
      salesperson: ['销售人员', '销售员', '业务员'],
      'theatre-follower': ['跟台员', '跟台人员'],
      'agent-delegate': ['代理商人员', '代理商业务员'],
      'supplier-salesperson': ['供应商销售人员', '供货者销售人员', '供应商业务员'],
    },
    help: { zh: '空白即为员工', en: 'Blank means staff' },
  },
  {
    field: 'document',
    zh: '证件类型',
    en: 'Kind of document',
    synonyms: ['证件种类', '证件名称'],
    reads: {
      'identity-card': ['居民身份证', '身份证'],
      'other-document': ['护照等其他证件', '护照', '其他证件', '港澳台居民居住证', '外国人永久居留证'],
    },
    help: { zh: '空白即为居民身份证', en: 'Blank means an identity card' },
  },
  {
    field: 'documentNumber',
    zh: '证件号码',
    en: 'Document number',
    synonyms: ['身份证号', '身份证号码', '公民身份号码', '身份证', '证件号'],
    required: true,
    reads: 'code',
    help: {
      zh: '同一号码只有一份在职档案；该列请设为文本格式',
      en: 'One file for a number; format the column as text',
    },
  },
  {
    field: 'phone',
    zh: '电话',
    en: 'Phone',
    synonyms: ['手机', '手机号', '手机号码', '联系电话', '移动电话'],
    reads: 'text',
    help: { zh: '可不填', en: 'May be left out' },
  },
  {
    field: 'posts',
    zh: '岗位',
    en: 'Posts',
    synonyms: ['职务', '岗位名称', '任职岗位'],
    reads: 'list',
    help: {
      zh: '本企业人员必填，如 质量管理、验收，最多五个',
      en: 'A must for our own people, at most five, for example 质量管理、验收',
    },
  },
  {
    field: 'partnerCode',
    zh: '所属单位编码',
    en: 'Partner code',
    synonyms: ['单位编码', '所属单位', '供应商编码', '客户编码', '派出单位'],
    reads: 'code',
    help: { zh: '外单位人员填写；空白即为本企业', en: 'Of a partner’s people; blank means our own' },
  },
  {
    field: 'joinedOn',
    zh: '入职日期',
    en: 'Joined on',
    synonyms: ['入职时间', '到岗日期', '任职日期'],
    reads: 'day',
    help: { zh: '空白即为导入当日', en: 'Blank means the day it is taken in' },
  },
] as const satisfies readonly ImportColumn[];

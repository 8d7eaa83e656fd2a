import type { FieldDictionary } from './field-words.ts';

/** Exceptions of the master data and feature switches. */
export const governanceFields: FieldDictionary = {
  exceptionId: { zh: '异常编号', en: 'Exception id' },
  subjectKind: { zh: '主数据类型', en: 'Kind of record', codeList: 'watched-kind' },
  subjectId: { zh: '所涉主数据', en: 'Record' },
  owner: {
    zh: '负责方',
    en: 'Owner',
    codeList: 'exception-owner',
    explains: {
      zh: '按岗位查看尚无人认领的异常，或查看自己认领的异常。',
      en: 'What a post has and nobody has taken, or what you took yourself.',
    },
  },
  takenBy: { zh: '认领人', en: 'Taken by' },
  due: { zh: '处理期限', en: 'Due', unit: 'day' },
  firstSeen: { zh: '首次发现', en: 'First seen', unit: 'instant' },
  lastSeen: { zh: '最近发现', en: 'Last seen', unit: 'instant' },
  dismissedBy: { zh: '搁置人', en: 'Put aside by' },
  dismissedUntil: { zh: '搁置至', en: 'Aside until', unit: 'day' },
  dismissal: { zh: '搁置原因', en: 'Why aside' },
  until: {
    zh: '搁置至',
    en: 'Aside until',
    unit: 'day',
    explains: {
      zh: '含当日，最长一年；此后或异常加重时重新提示。',
      en: 'The day is included; after it, or when it gets worse, the exception is back.',
    },
  },
  resolvedAt: { zh: '消除时间', en: 'Over since', unit: 'instant' },
  lastRunAt: { zh: '上次检查', en: 'Last check', unit: 'instant' },
  runId: { zh: '检查编号', en: 'Run id' },
  feature: { zh: '功能', en: 'Feature', codeList: 'feature' },
  features: { zh: '已开启功能', en: 'Features on', codeList: 'feature' },
  featureKind: { zh: '功能类型', en: 'Kind of feature', codeList: 'feature-kind' },
  isQualityRule: {
    zh: '质量规则',
    en: 'Quality rule',
    explains: { zh: '变更须由另一人批准后生效。', en: 'A second person approves each change.' },
  },
  isOnByDefault: { zh: '默认开启', en: 'On by default' },
  partnerKind: { zh: '单位类型', en: 'Kind of partner', codeList: 'partner-kind' },
  isOn: { zh: '开启', en: 'On' },
  isApproved: { zh: '批准', en: 'Approve' },
  isWaiting: { zh: '待批准', en: 'Waits for approval' },
};

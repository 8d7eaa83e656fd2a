import type { FieldDictionary, FieldWords } from './field-words.ts';

const inForceFrom: FieldWords = { zh: '生效日期', en: 'From', unit: 'day' };

/** Contracts about exceptions of the master data and about switches, where a name means something of its own. */
export const governanceContracts: Readonly<Record<string, FieldDictionary>> = {
  'list-exceptions': {
    rule: { zh: '监测规则', en: 'Rule', codeList: 'monitor-rule' },
    status: { zh: '异常状态', en: 'Status', codeList: 'exception-status' },
    severity: { zh: '严重程度', en: 'Severity', codeList: 'exception-severity' },
    post: { zh: '负责岗位', en: 'Post', codeList: 'role' },
  },
  'dismiss-exception': { reason: { zh: '搁置原因', en: 'Why aside' } },
  'set-switch': { from: inForceFrom },
  'list-switches': {
    rules: { zh: '开关设置', en: 'Settings' },
    waiting: { zh: '待批准变更', en: 'Waits for approval' },
    setAt: { zh: '设置时间', en: 'Set at', unit: 'instant' },
    scope: { zh: '适用范围', en: 'Scope', codeList: 'switch-scope' },
    from: inForceFrom,
    setBy: { zh: '设置人', en: 'Set by' },
    approvedBy: { zh: '批准人', en: 'Approved by' },
  },
};

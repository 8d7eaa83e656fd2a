import type { FieldDictionary, FieldWords } from './field-words.ts';

/** Names of the lists that a company takes in when it goes live. */
export const importFields: FieldDictionary = {
  importId: { zh: '导入编号', en: 'Import' },
  sender: {
    zh: '数据来源',
    en: 'Sender',
    explains: {
      zh: '旧系统或表格的名称；列对应关系按来源记住。',
      en: 'The old system or table; columns are remembered for it.',
    },
  },
  format: { zh: '文件格式', en: 'Format of the file', codeList: 'list-format' },
  told: {
    zh: '旧系统合计',
    en: 'Totals told',
    explains: { zh: '导入后据此核对；不填则不核对。', en: 'Proven afterwards; what is not told is not proven.' },
  },
  expiresInSeconds: { zh: '有效秒数', en: 'Good for seconds' },
  places: {
    zh: '列位置',
    en: 'Places of columns',
    explains: {
      zh: '字段对应表头的第几列，从 0 开始。',
      en: 'Which column of the heading holds a field, 0 for the first.',
    },
  },
  constants: {
    zh: '统一取值',
    en: 'Same in every row',
    explains: {
      zh: '表格没有该列或单元格为空时使用。',
      en: 'Used where the file has no such column or the cell is empty.',
    },
  },
  good: { zh: '可导入', en: 'Good rows' },
  bad: { zh: '错误', en: 'Wrong rows' },
  known: { zh: '已存在', en: 'Here already' },
  doubtful: { zh: '疑似重复', en: 'May be duplicates' },
  applied: { zh: '导入进度', en: 'Taking in' },
  run: { zh: '第几次导入', en: 'Run' },
  taken: { zh: '已导入', en: 'Taken in' },
  'applied.before': { zh: '此前已导入', en: 'Taken before' },
  'applied.waiting': { zh: '待判断', en: 'Waiting' },
  errorFiles: { zh: '错误行文件', en: 'Files of wrong rows' },
  csv: { zh: 'CSV 文件', en: 'CSV file' },
  xlsx: { zh: 'XLSX 文件', en: 'XLSX file' },
  reconciliation: { zh: '合计核对', en: 'Proof of totals' },
  books: { zh: '系统合计', en: 'In the books' },
  'reconciliation.file': { zh: '文件合计', en: 'In the file' },
  'reconciliation.missing': { zh: '差额', en: 'Difference' },
  explained: { zh: '逐行列明的差额', en: 'Explained by rows' },
  'reconciliation.unexplained': { zh: '文件以外的差额', en: 'Not in the file' },
  proven: { zh: '核对一致', en: 'Proven' },
  candidates: { zh: '候选项', en: 'Candidates' },
  'candidates.score': { zh: '相似度', en: 'Score' },
  reasons: { zh: '理由', en: 'Reasons' },
  into: { zh: '合并到', en: 'Merged into' },
  decidedBy: { zh: '判断人', en: 'Decided by' },
  kinds: { zh: '清单类型', en: 'Kinds of list' },
  'kinds.may': { zh: '可导入岗位', en: 'Posts that may' },
  field: { zh: '字段', en: 'Field' },
  required: { zh: '必填', en: 'Required' },
  help: { zh: '填写说明', en: 'Help' },
  synonyms: { zh: '可识别的表头', en: 'Other headings' },
  'columns.choices': { zh: '可选值', en: 'Values' },
};

const decision: FieldWords = { zh: '判断', en: 'Decision', codeList: 'duplicate-decision' };
const kind: FieldWords = { zh: '清单类型', en: 'Kind of list', codeList: 'import-kind' };
const status: FieldWords = { zh: '导入状态', en: 'Import status', codeList: 'import-status' };
const rows: FieldWords = { zh: '行数', en: 'Rows' };
const documents: FieldWords = { zh: '单据数', en: 'Documents' };
const row: FieldWords = { zh: '行号', en: 'Row' };
const value: FieldWords = { zh: '金额', en: 'Value', unit: 'money' };
const refused: FieldWords = { zh: '被拒绝', en: 'Refused' };
const shown: FieldDictionary = { kind, status, rows, refused, done: { zh: '已处理', en: 'Through' } };

/** What these names mean in the contracts of imports alone. */
export const importContracts: Readonly<Record<string, FieldDictionary>> = {
  'start-import': { kind, status, rows, documents, value },
  'read-import': { status, rows },
  'map-import-columns': { status },
  'check-import': { status },
  'apply-import': { status },
  'get-import': { ...shown, documents, value },
  'list-imports': shown,
  'list-import-kinds': { kind, documents: { zh: '按单据核对', en: 'Proves documents' } },
  'settle-import-duplicate': { row, decision },
  'list-import-problems': { row, errors: { zh: '问题', en: 'Problems' } },
  'list-import-duplicates': { row, decision, code: { zh: '编码', en: 'Code' }, name: { zh: '名称', en: 'Name' } },
  'list-import-left': {
    row,
    value,
    rows: { zh: '合并的行数', en: 'Joined rows' },
    outcome: { zh: '结果', en: 'Outcome', codeList: 'left-outcome' },
    error: { zh: '原因', en: 'Why' },
  },
};

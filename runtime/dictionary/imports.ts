import type { RowOutcome } from '../../domain/admin/import/apply-import.ts';
import type { DuplicateDecision, FileFormat, ImportStatus } from '../../domain/admin/import/import.ts';
import type { ImportKind } from '../../domain/shared/import/kinds.ts';
import type { Words } from '../contract.ts';

type List<T extends string> = Readonly<Record<T, Words>>;

export const importKindWords: List<ImportKind> = {
  items: { en: 'Items', zh: '商品' },
  partners: { en: 'Partners', zh: '往来单位' },
  licences: { en: 'Licences of partners', zh: '往来单位证照' },
  certificates: { en: 'Certificates and filings', zh: '注册证与备案' },
  people: { en: 'People', zh: '人员' },
  'opening-stock': { en: 'Opening stock', zh: '期初库存' },
  prices: { en: 'Prices', zh: '价格' },
  'open-receivables': { en: 'Open receivables', zh: '未收应收款' },
  'open-orders': { en: 'Open orders', zh: '未完订单' },
  'sales-history': { en: 'Sales history', zh: '历史销售' },
};

export const importStatusWords: List<ImportStatus> = {
  'awaiting-file': { en: 'Waits for its file', zh: '待上传' },
  read: { en: 'Columns to settle', zh: '待确认列' },
  mapped: { en: 'Columns settled', zh: '列已确认' },
  checking: { en: 'Being checked', zh: '检查中' },
  checked: { en: 'Checked', zh: '已检查' },
  applying: { en: 'Being taken in', zh: '导入中' },
  applied: { en: 'Taken in', zh: '已导入' },
};

export const fileFormatWords: List<FileFormat> = {
  csv: { en: 'CSV text', zh: 'CSV 文本' },
  xlsx: { en: 'XLSX workbook', zh: 'XLSX 工作簿' },
};

export const duplicateDecisionWords: List<DuplicateDecision['decision']> = {
  merge: { en: 'Merge', zh: '合并' },
  new: { en: 'New', zh: '新建' },
};

export const leftOutcomeWords: List<Exclude<RowOutcome['outcome'], 'taken' | 'before'>> = {
  refused: { en: 'Refused', zh: '被拒绝' },
  waiting: { en: 'Waits for a decision', zh: '待判断' },
};

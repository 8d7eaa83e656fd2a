import type { ImportColumn } from '../column.ts';
import { partnerCode } from './shared.ts';

export const receivableColumns = [
  partnerCode,
  {
    field: 'document',
    zh: '单据号',
    en: 'Document number',
    synonyms: ['单据编号', '应收单号', '销售单号', '发票编号', '凭证号', '原单号', '单号'],
    required: true,
    reads: 'code',
    help: { zh: '原系统中的单据号，同一单位内不重复', en: 'Its number in the old system, once for each partner' },
  },
  {
    field: 'providerNumber',
    zh: '数电票号码',
    en: 'Digital invoice number',
    synonyms: ['数电发票号码', '发票号码', '全电发票号码'],
    reads: 'code',
    help: { zh: '20 位数字，没有则留空', en: '20 digits; blank where there is none' },
  },
  {
    field: 'issuedOn',
    zh: '开票日期',
    en: 'Issue day',
    synonyms: ['单据日期', '发票日期', '业务日期', '日期'],
    required: true,
    reads: 'day',
    help: { zh: '原单据上的日期', en: 'The day on the document' },
  },
  {
    field: 'dueOn',
    zh: '到期日',
    en: 'Due day',
    synonyms: ['应收日期', '应付款日', '账期到期日', '到期日期'],
    reads: 'day',
    help: { zh: '空白则按该单位的账期计算', en: 'Blank: by the credit days of the partner' },
  },
  {
    field: 'gross',
    zh: '单据金额',
    en: 'Amount',
    synonyms: ['价税合计', '原币金额', '应收金额', '发票金额', '金额'],
    reads: 'money',
    help: { zh: '含税；空白即为未收金额', en: 'Tax included; blank means what is open' },
  },
  {
    field: 'open',
    zh: '未收金额',
    en: 'Still open',
    synonyms: ['余额', '未结金额', '未收余额', '应收余额', '未核销金额', '期初余额'],
    required: true,
    reads: 'money',
    help: { zh: '负数表示预收款', en: 'Less than zero is money the partner already gave' },
  },
] as const satisfies readonly ImportColumn[];

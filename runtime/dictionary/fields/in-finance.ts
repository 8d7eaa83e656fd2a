import type { FieldDictionary, FieldWords } from './field-words.ts';

const invoiceNumber: FieldWords = { zh: '发票编号', en: 'Invoice number' };
const invoiceType: FieldWords = { zh: '发票类型', en: 'Kind of invoice', codeList: 'invoice-kind' };
const invoiceStatus: FieldWords = { zh: '发票状态', en: 'Invoice status', codeList: 'invoice-status' };
const reversalReason: FieldWords = { zh: '冲红原因', en: 'Why reversed', codeList: 'reversal-reason' };
const paymentNumber: FieldWords = { zh: '回款编号', en: 'Payment number' };
const paymentAmount: FieldWords = { zh: '回款金额', en: 'Payment amount', unit: 'money' };
const paymentDay: FieldWords = {
  zh: '收款日期',
  en: 'Received on',
  unit: 'day',
  explains: { zh: '款项到账的日期，公司所在时区。', en: 'The day on which the money came in, in the company’s zone.' },
};
const statementNumber: FieldWords = { zh: '对账单号', en: 'Statement number' };
const statementStatus: FieldWords = { zh: '对账状态', en: 'Statement status', codeList: 'statement-status' };
const reportName: FieldWords = { zh: '报表名称', en: 'Report', codeList: 'report-name' };
const reportStatus: FieldWords = { zh: '报表状态', en: 'Report status', codeList: 'report-status' };
const bookingKind: FieldWords = { zh: '业务类型', en: 'Kind of entry', codeList: 'ledger-entry' };

/** What a name means in one contract of finance. */
export const financeContracts: Readonly<Record<string, FieldDictionary>> = {
  'get-invoice': { number: invoiceNumber, kind: invoiceType, status: invoiceStatus, reason: reversalReason },
  'list-invoices': { number: invoiceNumber, kind: invoiceType, status: invoiceStatus },
  'list-open-receivables': {
    number: invoiceNumber,
    kind: invoiceType,
    total: { zh: '应收合计', en: 'Total due', unit: 'money' },
  },
  'issue-red-invoice': { number: { zh: '红票编号', en: 'Red invoice number' }, reason: reversalReason },
  'get-payment': { number: paymentNumber, amount: paymentAmount, day: paymentDay },
  'list-payments': { number: paymentNumber, amount: paymentAmount, day: paymentDay },
  'record-payment': { number: paymentNumber, amount: paymentAmount, day: paymentDay },
  'undo-match': { amount: { zh: '取消核销金额', en: 'Amount taken back', unit: 'money' } },
  'get-account': {
    number: { zh: '单据编号', en: 'Document number' },
    kind: bookingKind,
    day: { zh: '入账日期', en: 'Booked on', unit: 'day' },
  },
  'build-statement': { number: statementNumber, status: statementStatus },
  'get-statement': {
    number: statementNumber,
    status: statementStatus,
    'lines.kind': bookingKind,
    'lines.number': { zh: '单据编号', en: 'Document number' },
    'lines.day': { zh: '入账日期', en: 'Booked on', unit: 'day' },
  },
  'list-statements': { number: statementNumber, status: statementStatus },
  'list-statements-of-month': { number: statementNumber, status: statementStatus },
  'answer-statement': { status: statementStatus },
  'record-signed-statement': { status: statementStatus },
  'resolve-statement-line': { status: statementStatus },
  'get-report': { name: reportName, status: reportStatus },
  'list-reports': { name: reportName, status: reportStatus },
  'request-report': { name: reportName, status: reportStatus },
};

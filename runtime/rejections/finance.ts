import type { Rejections } from '../contract.ts';

export const financeRejections = {
  'already-invoiced': { status: 409, en: 'This shipment is invoiced already', zh: '该出库单已开票' },
  'nothing-to-invoice': { status: 409, en: 'The shipment holds nothing to invoice', zh: '该出库单没有可开票的内容' },
  'invoice-not-reversible': {
    status: 409,
    en: 'Only an issued invoice that is not reversed yet can be taken back',
    zh: '只有已开具且未冲红的蓝字发票可以冲红',
  },
  'invoice-has-payments': {
    status: 409,
    en: 'Payments are matched to this invoice; undo the matches first',
    zh: '该发票已核销回款，请先取消核销',
  },
  'invoice-of-old-system': {
    status: 409,
    en: 'This document was issued by the system before and is taken back there; record a payment by set-off for it here',
    zh: '该单据由原系统开具，须在原系统冲红；在本系统请登记“抵扣”回款',
  },
  'receivable-already-opened': {
    status: 409,
    en: 'This document of the partner is in the books already with another amount',
    zh: '该往来单位的此单据已有期初余额，金额不同',
  },
  'nothing-open': { status: 422, en: 'Nothing is owed on this document any more', zh: '该单据没有未收金额' },
  'open-exceeds-gross': {
    status: 422,
    en: 'More is open than the document is for, or its sign is another',
    zh: '未收金额大于单据金额，或正负号不一致',
  },
  'due-before-issue': { status: 422, en: 'It is due before the day it was issued', zh: '到期日早于开票日' },
  'payment-already-recorded': {
    status: 409,
    en: 'A payment of this partner with this bank reference is recorded already',
    zh: '该往来单位的此银行流水号已登记',
  },
  'day-in-future': { status: 422, en: 'The day is in the future', zh: '日期不能晚于今天' },
  'currency-differs': { status: 409, en: 'The document is in another currency', zh: '单据币种不同' },
  'invoice-not-open': {
    status: 409,
    en: 'An invoice named here is not open for this partner',
    zh: '所列发票并非该往来单位的未结发票',
  },
  'exceeds-open-amount': {
    status: 409,
    en: 'More than what is still open on the invoice',
    zh: '核销金额超过发票未结金额',
  },
  'exceeds-unmatched-amount': {
    status: 409,
    en: 'More than what is still unmatched of the payment',
    zh: '核销金额超过回款未核销余额',
  },
  'nothing-to-match': {
    status: 409,
    en: 'There is nothing to match: no open invoice, or the payment is used up',
    zh: '没有可核销的内容：无未结发票或回款已用完',
  },
  'not-matched': { status: 409, en: 'This payment is not matched to this invoice', zh: '该回款未核销此发票' },
  'period-invalid': {
    status: 422,
    en: 'The period must be whole days that are over, the first not after the last',
    zh: '期间必须为已结束的日期，且起始日不晚于截止日',
  },
  'period-already-stated': {
    status: 409,
    en: 'A statement of this partner covers days of this period already',
    zh: '该往来单位的对账单已覆盖此期间',
  },
  'nothing-to-state': {
    status: 409,
    en: 'The account has no balance and no movement in this period',
    zh: '该期间账户无余额也无发生额',
  },
  'period-too-large': {
    status: 409,
    en: 'The period holds more rows than one statement can; choose a shorter one',
    zh: '期间发生额行数超过一份对账单上限，请缩短期间',
  },
  'statement-closed': { status: 409, en: 'The statement is closed', zh: '对账单已关闭' },
  'line-not-found': { status: 422, en: 'The statement has no such line', zh: '对账单没有此行' },
  'line-not-disputed': { status: 409, en: 'The line is not disputed', zh: '该行没有异议' },
  'lines-disputed': {
    status: 409,
    en: 'Lines are disputed; resolve them before the letter is recorded',
    zh: '存在异议行，请先处理后再登记回函',
  },
} satisfies Rejections;

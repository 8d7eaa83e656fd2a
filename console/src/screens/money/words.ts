import { defineWords } from '../../app/words.ts';

/** Texts that several screens of money share, and those of its short lists. */
export const useMoneyWords = defineWords('money', {
  zh: {
    whose: '选择往来单位',
    allPartners: '全部单位',
    allMonths: '全部月份',
    monthHint: '年-月，如 2026-11',
    partnerFile: '单位档案',
    choosePartner: '请先选择往来单位：可输入编码或名称。',
    overdue: '已逾期 {{days}} 天',
    overdueShort: '已逾期',
    invoices: '发票',
    invoicesHelp:
      '按往来单位查看发票，可按月份筛选，最新的在前。\n“未结金额”是尚未核销的部分；已过到期日仍未结清的发票标为“已逾期”。\n点发票编号查看明细、批号、税额、核销的回款和红字发票。',
    invoicesEmpty: '该单位在所选期间没有发票',
    receivables: '应收账款',
    receivablesHelp:
      '某往来单位全部未结清的发票，最早到期的在前，并按逾期天数汇总账龄。\n合计和账龄涵盖全部未结发票，不只是本页。到期日当天不算逾期。\n点发票编号查看明细；登记回款后，在回款页面进行核销。',
    receivablesEmpty: '没有未结清的发票',
    ageing: '账龄',
    ageingChart: '账龄柱状图：{{figures}}',
    share: '占比',
    openInvoices: '未结清发票',
    recordPayment: '登记回款',
    account: '往来明细账',
    payments: '回款',
    paymentsHelp:
      '默认列出全部单位尚未核销完的回款，最早的在前；选择往来单位后列出该单位的全部回款。\n收到款项后点“登记回款”，登记后进入核销页面。同一单位的同一银行流水号只能登记一次。\n点回款编号进行核销或查看已核销的发票。',
    paymentsEmpty: '没有未核销的回款',
    paymentsOfEmpty: '该单位没有回款记录',
    matchedUp: '已核销完',
    statements: '对账单',
    statementsHelp:
      '未选往来单位时，按截止月份列出全部单位的对账单，可按状态筛选出仍有异议或待确认的；选择往来单位后列出该单位的全部对账单，最新的在前。月末由系统自动生成上月对账单，也可按已结束的期间手工生成；期间须与上期衔接。\n“确认进度”是对方已确认的行数。点对账单号逐行确认、提出异议、答复异议或登记盖章回函。',
    statementsHelpPartner:
      '贵单位的对账单，最新的在前；每月初生成上月对账单，也可能按其他期间生成。\n状态为“待对方确认”或“有异议”的需要您处理：点对账单号逐行确认，或对有疑问的行提出异议。“确认进度”是已确认的行数；全部确认后对账单关闭。',
    statementsEmpty: '该单位还没有对账单',
    statementsOfMonthEmpty: '本页没有符合条件的对账单',
    buildStatement: '生成对账单',
    progress: '确认进度',
    progressOf: '已确认 {{confirmed}} / {{lines}} 行，异议 {{disputed}} 行',
    period: '期间',
  },
  en: {
    whose: 'Choose the partner',
    allPartners: 'All partners',
    allMonths: 'All months',
    monthHint: 'Year-month, e.g. 2026-11',
    partnerFile: 'Partner file',
    choosePartner: 'Choose a partner first: type its code or name.',
    overdue: '{{days}} days overdue',
    overdueShort: 'Overdue',
    invoices: 'Invoices',
    invoicesHelp:
      'The invoices of a partner, the newest first; choose a month to see fewer.\nWhat is “open” has not been matched with a payment yet; an invoice past its due day that is not settled is marked overdue.\nThe number opens the invoice with lots, tax, payments and the red invoice.',
    invoicesEmpty: 'This partner has no invoice in these days',
    receivables: 'Receivables',
    receivablesHelp:
      'All invoices a partner still owes, the oldest due day first, and how old the debt is.\nTotal and ages are over all open invoices, not only those of this page. The due day itself is not overdue.\nThe number opens the invoice; a payment that came in is recorded here and matched on its own screen.',
    receivablesEmpty: 'No invoice is open',
    ageing: 'Age of the debt',
    ageingChart: 'Bars of the debt by age: {{figures}}',
    share: 'Share',
    openInvoices: 'Open invoices',
    recordPayment: 'Record a payment',
    account: 'Account',
    payments: 'Payments',
    paymentsHelp:
      'Shows the payments of all partners that are not matched up yet, the oldest first; choose a partner to see all of its payments.\nWhen money came in, record it; you are then taken to matching. A bank reference of a partner can be recorded once only.\nThe number opens the payment to match it or to see what it paid.',
    paymentsEmpty: 'No payment waits to be matched',
    paymentsOfEmpty: 'No payment of this partner',
    matchedUp: 'Matched up',
    statements: 'Statements',
    statementsHelp:
      'Without a partner: the statements of all partners that end in a month, and by status those still disputed or waiting. With one: all of its statements, the newest first. The system builds last month’s at month end; one can also be built by hand over days that are over, following on the one before.\nProgress counts the lines the partner confirmed. The number opens it to confirm or dispute line by line, to answer disputes or to record a stamped letter.',
    statementsHelpPartner:
      'Your statements, the newest first; last month’s comes at the beginning of each month.\nThose that wait or are disputed need you: open one by its number to confirm its lines or to dispute those that are not right. Progress counts the confirmed lines; a statement closes when all are.',
    statementsEmpty: 'This partner has no statement yet',
    statementsOfMonthEmpty: 'No statement matches on this page',
    buildStatement: 'Build a statement',
    progress: 'Progress',
    progressOf: '{{confirmed}} of {{lines}} lines confirmed, {{disputed}} disputed',
    period: 'Period',
  },
});

import type { FieldDictionary, FieldWords } from './field-words.ts';

const receiptNumber: FieldWords = { zh: '收货单号', en: 'Receipt number' };
const receiptStatus: FieldWords = { zh: '收货状态', en: 'Receipt status', codeList: 'receipt-status' };
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
const licenceKind: FieldWords = { zh: '证照类型', en: 'Kind of licence' };
const licenceNumber: FieldWords = { zh: '证照编号', en: 'Licence number' };
const stopStatus: FieldWords = { zh: '拦截状态', en: 'Stop status', codeList: 'stop-status' };
const warehouseName: FieldWords = { zh: '仓库名称', en: 'Warehouse name' };
const noticeStatus: FieldWords = { zh: '反馈状态', en: 'Status of notice', codeList: 'notice-status' };
const accountKind: FieldWords = { zh: '账户类型', en: 'Kind of account' };
const jobStatus: FieldWords = { zh: '任务状态', en: 'Job status', codeList: 'job-status' };
const changedFrom: FieldWords = { zh: '原库存状态', en: 'From status', codeList: 'stock-status' };
const changedTo: FieldWords = { zh: '新库存状态', en: 'To status', codeList: 'stock-status' };
const suspended: FieldWords = { zh: '停用原因', en: 'Why suspended' };

/** What a name means in one contract alone, by the name or the whole path of the field. */
export const fieldWordsOfContract: Readonly<Record<string, FieldDictionary>> = {
  'get-job': {
    name: { zh: '任务名称', en: 'Job', codeList: 'command' },
    status: jobStatus,
    total: { zh: '总条数', en: 'Total' },
    source: { zh: '资料来源', en: 'Data source', codeList: 'import-source' },
  },
  'find-anything': { number: { zh: '单据编号', en: 'Number' } },
  'list-offers': {
    code: { zh: '商品编码', en: 'Item code' },
    name: { zh: '产品名称', en: 'Product name' },
    warehouseId: { zh: '发货仓库', en: 'Sent from' },
  },
  'get-me': { name: { zh: '姓名', en: 'Name' } },
  'list-users': { kind: accountKind, name: { zh: '姓名', en: 'Name' } },
  'list-journal': { role: { zh: '岗位', en: 'Post', codeList: 'acting-role' } },
  'get-order-timeline': { role: { zh: '岗位', en: 'Post', codeList: 'acting-role' } },
  'get-dictionary': {
    'rejections.status': { zh: 'HTTP状态码', en: 'HTTP status' },
    'codeLists.name': { zh: '代码表名称', en: 'Name of list' },
    'rejections.name': { zh: '拒绝名称', en: 'Name of refusal' },
  },
  'ban-item': { reason: { zh: '停用原因', en: 'Banned for' } },
  'lift-item-ban': { reason: { zh: '解除原因', en: 'Why lifted' } },
  'approve-item': {
    confirmed: {
      zh: '确认资料',
      en: 'Data confirmed',
      explains: {
        zh: '审核时对来源未提供的资料作出确认。',
        en: 'States what the source of the item did not say.',
      },
    },
  },
  'import-items': {
    status: jobStatus,
    total: { zh: '总条数', en: 'Total' },
    source: { zh: '数据格式', en: 'Source', codeList: 'import-source' },
  },
  'get-item-import-report': {
    outcome: { zh: '导入结果', en: 'Outcome', codeList: 'import-outcome' },
    reason: { zh: '未采纳原因', en: 'Why not taken', codeList: 'import-refusal' },
  },
  'get-item-by-code': {
    code: { zh: '编码', en: 'Code' },
    quantity: { zh: '包装含量', en: 'Base units inside', unit: 'base-unit' },
  },
  'map-code': {
    code: { zh: '编码', en: 'Code' },
    quantity: { zh: '包装含量', en: 'Base units inside', unit: 'base-unit' },
  },
  'find-codes': {
    codes: { zh: '编码', en: 'Codes' },
    code: { zh: '编码', en: 'Code' },
    outcome: { zh: '识别结果', en: 'Outcome', codeList: 'code-outcome' },
    meanings: {
      zh: '对应商品',
      en: 'Meanings',
      explains: {
        zh: '编码在各体系中对应的商品；多于一个即有歧义。',
        en: 'Each item it can mean; with more than one it is ambiguous.',
      },
    },
    quantity: { zh: '包装含量', en: 'Base units inside', unit: 'base-unit' },
  },
  'read-scan': {
    code: { zh: '扫码内容', en: 'Scan' },
    quantity: { zh: '包装含量', en: 'Base units inside', unit: 'base-unit' },
  },
  'scan-life': {
    code: { zh: '扫码内容', en: 'Scan' },
    unit: { zh: '单件追溯', en: 'Life of unit' },
    'unit.status': { zh: '序列号状态', en: 'Serial status', codeList: 'serial-status' },
    'unit.stock': { zh: '库存状态', en: 'Stock status', codeList: 'stock-status' },
  },
  'trace-serial': {
    status: { zh: '序列号状态', en: 'Serial status', codeList: 'serial-status' },
    stock: { zh: '库存状态', en: 'Stock status', codeList: 'stock-status' },
  },
  'add-warehouse': { name: warehouseName },
  'list-warehouses': { name: warehouseName },
  'adjust-status': { from: changedFrom, to: changedTo },
  'scrap-stock': { from: changedFrom, reason: { zh: '报损原因', en: 'Why destroyed' } },
  'get-availability': {
    quantity: {
      zh: '大致数量',
      en: 'Roughly',
      explains: {
        zh: '只给出范围；已扣除剩余效期不足的货物。',
        en: 'A range only; goods with too little shelf life left are not counted.',
      },
    },
  },
  'list-expiring-lots': {
    from: {
      zh: '失效日期起',
      en: 'Expiry from',
      unit: 'day',
      explains: { zh: '失效日期不早于该日，含当日。', en: 'Expiry on or after this day.' },
    },
  },
  'get-invoice': { number: invoiceNumber, kind: invoiceType, status: invoiceStatus, reason: reversalReason },
  'list-invoices': { number: invoiceNumber, kind: invoiceType, status: invoiceStatus },
  'list-open-receivables': { number: invoiceNumber, total: { zh: '应收合计', en: 'Total due', unit: 'money' } },
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
  'answer-statement': { status: statementStatus },
  'record-signed-statement': { status: statementStatus },
  'resolve-statement-line': { status: statementStatus },
  'get-report': { name: reportName, status: reportStatus },
  'list-reports': { name: reportName, status: reportStatus },
  'request-report': { name: reportName, status: reportStatus },
  'get-order': {
    rule: { zh: '适用规则', en: 'Rule that holds' },
    'looked.rule': { zh: '价格规则', en: 'Price rule' },
  },
  'quote-price': {
    rule: { zh: '适用规则', en: 'Rule that holds' },
    'looked.rule': { zh: '价格规则', en: 'Price rule' },
  },
  'import-order': {
    outcome: { zh: '处理结果', en: 'Outcome', codeList: 'import-order-outcome' },
    number: {
      zh: '单据编号',
      en: 'Document number',
      explains: {
        zh: '订单编号；整单待确认时为待确认编号。',
        en: 'The order’s number, or the held one’s when it is held.',
      },
    },
  },
  'list-held-orders': {
    number: { zh: '待确认编号', en: 'Held number' },
    code: { zh: '对方编码', en: 'Sender’s code' },
  },
  'cancel-order': { reason: { zh: '取消原因', en: 'Why cancelled' } },
  'allocate-back-order': {
    status: { zh: '分配结果', en: 'Outcome', codeList: 'allocation-outcome' },
    units: { zh: '分配数量', en: 'Units allocated', unit: 'base-unit' },
  },
  'check-shipment': {
    quantity: { zh: '数量', en: 'Quantity', unit: 'base-unit' },
    refused: { zh: '拒绝数量', en: 'Refused', unit: 'base-unit' },
  },
  'pick-shipment': { quantity: { zh: '数量', en: 'Quantity', unit: 'base-unit' } },
  'get-delivery-note': {
    number: { zh: '随货同行单号', en: 'Delivery note' },
    quantity: { zh: '数量', en: 'Quantity', unit: 'base-unit' },
    mode: { zh: '运输方式', en: 'Mode of transport' },
    supplier: { zh: '供货企业', en: 'Supplier' },
    'supplier.name': { zh: '供货企业名称', en: 'Supplier name' },
    'supplier.address': { zh: '供货企业地址', en: 'Supplier address' },
    'lines.conditions': { zh: '贮存条件', en: 'Storage conditions' },
  },
  'end-licence': { reason: { zh: '终止原因', en: 'Why ended' } },
  'list-lapsing-licences': { kind: licenceKind, number: licenceNumber },
  'record-licence': { kind: licenceKind, number: licenceNumber },
  'suspend-partner': { reason: suspended },
  'accept-delivery': { number: receiptNumber, status: receiptStatus },
  'get-acceptance-record': {
    number: receiptNumber,
    status: receiptStatus,
    mode: { zh: '运输方式', en: 'Mode of transport' },
  },
  'list-open-receipts': { number: receiptNumber },
  'receive-delivery': {
    number: receiptNumber,
    status: receiptStatus,
    code: { zh: '扫码内容', en: 'Scan' },
    mode: { zh: '运输方式', en: 'Mode of transport' },
  },
  'answer-recall-notice': { status: noticeStatus },
  'record-recall-answer': { status: noticeStatus },
  'list-recall-notices': { status: noticeStatus },
  'list-recalls': { notices: { zh: '通知数', en: 'Notices' } },
  'list-consignees': {
    code: { zh: '单位编码', en: 'Partner code' },
    name: { zh: '单位名称', en: 'Partner name' },
    received: { zh: '购进数量', en: 'Received', unit: 'base-unit' },
  },
  'list-stops': {
    reason: { zh: '拦截类型', en: 'Kind of stop', codeList: 'stop-reason' },
    source: { zh: '拦截依据', en: 'What stopped it' },
  },
  'hold-goods': {
    reason: { zh: '拦截类型', en: 'Kind of stop', codeList: 'stop-reason' },
    status: stopStatus,
  },
  'lift-stop': { reason: { zh: '解除原因', en: 'Why lifted' }, status: stopStatus },
};

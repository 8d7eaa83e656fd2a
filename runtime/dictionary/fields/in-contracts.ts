import type { FieldDictionary, FieldWords } from './field-words.ts';
import { catalogueContracts } from './in-catalogue.ts';
import { documentContracts } from './in-documents.ts';
import { financeContracts } from './in-finance.ts';
import { governanceContracts } from './in-governance.ts';
import { qualityContracts } from './in-quality.ts';
import { peopleContracts } from './in-people.ts';

const receiptNumber: FieldWords = { zh: '收货单号', en: 'Receipt number' };
const receiptStatus: FieldWords = { zh: '收货状态', en: 'Receipt status', codeList: 'receipt-status' };
const licenceKind: FieldWords = { zh: '证照类型', en: 'Kind of licence' };
const licenceNumber: FieldWords = { zh: '证照编号', en: 'Licence number' };
const warehouseName: FieldWords = { zh: '仓库名称', en: 'Warehouse name' };
const announcement: FieldWords = {
  zh: '通知文号',
  en: 'Announcement',
  explains: {
    zh: '国务院办公厅节假日安排通知的文号。',
    en: 'Number of the announcement of the State Council’s office.',
  },
};
const jobStatus: FieldWords = { zh: '任务状态', en: 'Job status', codeList: 'job-status' };
const changedFrom: FieldWords = { zh: '原库存状态', en: 'From status', codeList: 'stock-status' };
const changedTo: FieldWords = { zh: '新库存状态', en: 'To status', codeList: 'stock-status' };
const suspended: FieldWords = { zh: '停用原因', en: 'Why suspended' };
const problemStatus: FieldWords = { zh: '处理状态', en: 'Status', codeList: 'problem-status' };
const problemWords: FieldDictionary = {
  status: problemStatus,
  answer: { zh: '处理答复', en: 'Answer' },
  answeredAt: { zh: '答复时间', en: 'Answered at', unit: 'instant' },
};
const jobWords: FieldDictionary = {
  name: { zh: '任务名称', en: 'Job', codeList: 'command' },
  status: jobStatus,
  total: { zh: '总条数', en: 'Total' },
  source: { zh: '资料来源', en: 'Data source', codeList: 'import-source' },
};

/** What a name means in one contract alone, by the name or the whole path of the field. */
export const fieldWordsOfContract: Readonly<Record<string, FieldDictionary>> = {
  'get-job': jobWords,
  'list-jobs': jobWords,
  'answer-problem': problemWords,
  'list-problems': problemWords,
  'report-problem': { status: problemStatus },
  'find-anything': { number: { zh: '单据编号', en: 'Number' } },
  'get-order-columns': { source: { zh: '识别方式', en: 'How it is known', codeList: 'column-source' } },
  'get-order-template': { name: { zh: '模板名称', en: 'Template name' } },
  'list-order-templates': { name: { zh: '模板名称', en: 'Template name' } },
  'save-order-template': { name: { zh: '模板名称', en: 'Template name' } },
  'get-stock-board': {
    code: { zh: '商品编码', en: 'Item code' },
    name: { zh: '产品名称', en: 'Product name' },
    status: { zh: '商品状态', en: 'Item status', codeList: 'item-status' },
    warehouses: { zh: '各仓库', en: 'By warehouse' },
  },
  'list-offers': {
    code: { zh: '商品编码', en: 'Item code' },
    name: { zh: '产品名称', en: 'Product name' },
    warehouseId: { zh: '发货仓库', en: 'Sent from' },
  },
  'list-journal': { role: { zh: '岗位', en: 'Post', codeList: 'acting-role' } },
  'decide-licence-renewal': {
    outcome: { zh: '审批结果', en: 'Decision', codeList: 'renewal-outcome' },
    day: { zh: '决定日期', en: 'Decided on', unit: 'day' },
  },
  'announce-working-year': { source: announcement },
  'list-working-years': { source: announcement },
  'list-document-history': { role: { zh: '岗位', en: 'Post', codeList: 'acting-role' } },
  'get-order-timeline': { role: { zh: '岗位', en: 'Post', codeList: 'acting-role' } },
  'get-purchase-order-timeline': { role: { zh: '岗位', en: 'Post', codeList: 'acting-role' } },
  'get-dictionary': {
    'rejections.status': { zh: 'HTTP状态码', en: 'HTTP status' },
    'codeLists.name': { zh: '代码表名称', en: 'Name of list' },
    'rejections.name': { zh: '拒绝名称', en: 'Name of refusal' },
  },
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
  'add-warehouse': {
    name: warehouseName,
    warehouseId: {
      zh: '仓库编号',
      en: 'Warehouse identifier',
      explains: {
        zh: '用于单据和接口，例如 wh_east，保存后不能更改。',
        en: 'Used on documents and by interfaces, e.g. wh_east; it cannot be changed later.',
      },
    },
  },
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
    name: { zh: '产品名称', en: 'Product name' },
    from: {
      zh: '失效日期起',
      en: 'Expiry from',
      unit: 'day',
      explains: { zh: '失效日期不早于该日，含当日。', en: 'Expiry on or after this day.' },
    },
  },
  ...catalogueContracts,
  ...documentContracts,
  ...financeContracts,
  ...governanceContracts,
  ...qualityContracts,
  ...peopleContracts,
  'get-order': {
    'lines.progress': { zh: '履约进度', en: 'Progress' },
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
  'record-licence': {
    kind: licenceKind,
    number: licenceNumber,
    mode: { zh: '经营方式', en: 'Mode of trade', codeList: 'trade-mode' },
  },
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
};

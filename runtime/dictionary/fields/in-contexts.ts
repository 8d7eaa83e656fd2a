import type { Context } from '../../contract.ts';
import { archiveInPeople } from './archive.ts';
import { certificatesInCatalogue } from './certificates.ts';
import type { FieldDictionary } from './field-words.ts';
import { insightFields } from './in-insight.ts';

/** What a plain name means in one context, before it means what it means everywhere. */
export const fieldWordsOfContext: Readonly<Partial<Record<Context, FieldDictionary>>> = {
  insight: insightFields,
  catalogue: {
    code: { zh: '商品编码', en: 'Item code' },
    name: { zh: '产品名称', en: 'Product name' },
    kind: { zh: '商品类型', en: 'Kind of item' },
    status: { zh: '商品状态', en: 'Item status', codeList: 'item-status' },
    source: { zh: '资料来源', en: 'Data source' },
    ...certificatesInCatalogue,
  },
  partners: {
    code: { zh: '单位编码', en: 'Partner code' },
    name: { zh: '单位名称', en: 'Partner name' },
    kind: { zh: '单位类型', en: 'Kind of partner' },
    status: { zh: '单位状态', en: 'Partner status', codeList: 'partner-status' },
    warehouseId: {
      zh: '默认仓库',
      en: 'Usual warehouse',
      explains: { zh: '未另行指定时，订单由该仓库发货。', en: 'Orders leave from here unless they name another.' },
    },
  },
  people: {
    name: { zh: '姓名', en: 'Name' },
    kind: { zh: '人员类型', en: 'Kind of person', codeList: 'person-kind' },
    status: { zh: '人员状态', en: 'Status', codeList: 'person-status' },
    number: { zh: '编号', en: 'Number' },
    title: { zh: '编号或名称', en: 'Number or title' },
    day: { zh: '检查日期', en: 'Day of the check', unit: 'day' },
    dueOn: { zh: '应完成日期', en: 'Due on', unit: 'day' },
    regions: {
      zh: '授权区域',
      en: 'Territory',
      explains: {
        zh: 'GB/T 2260 六位代码：310000 含全市，310115 仅该区；100000 表示全国。',
        en: 'Six-digit codes of GB/T 2260: 310000 holds all of Shanghai, 310115 one district; 100000 is the whole country.',
      },
    },
    ...archiveInPeople,
    'letters.status': { zh: '授权书状态', en: 'Status', codeList: 'letter-status' },
    'qualifications.kind': { zh: '类型', en: 'Kind', codeList: 'person-qualification' },
  },
  orders: {
    number: { zh: '订单编号', en: 'Order number' },
    status: { zh: '订单状态', en: 'Order status', codeList: 'order-status' },
    from: {
      zh: '下单日期起',
      en: 'Placed from',
      unit: 'day',
      explains: { zh: '含当日，公司所在时区。', en: 'The day is included, in the company’s zone.' },
    },
    to: {
      zh: '下单日期止',
      en: 'Placed to',
      unit: 'day',
      explains: { zh: '含当日，公司所在时区。', en: 'The day is included, in the company’s zone.' },
    },
  },
  logistics: {
    number: { zh: '出库单号', en: 'Shipment number' },
    status: { zh: '出库单状态', en: 'Shipment status', codeList: 'shipment-status' },
    mode: { zh: '运输方式', en: 'Mode of transport', codeList: 'transport-mode' },
    quantity: {
      zh: '应发数量',
      en: 'Quantity',
      unit: 'base-unit',
      explains: { zh: '按商品的基本单位计的整数。', en: 'A whole number of the item’s base units.' },
    },
    from: {
      zh: '建单日期起',
      en: 'Opened from',
      unit: 'day',
      explains: { zh: '含当日。', en: 'The day is included.' },
    },
    to: {
      zh: '建单日期止',
      en: 'Opened to',
      unit: 'day',
      explains: { zh: '含当日。', en: 'The day is included.' },
    },
  },
  finance: {
    issuedOn: { zh: '开票日期', en: 'Issued on', unit: 'day' },
  },
  purchasing: {
    number: { zh: '采购订单号', en: 'Purchase order number' },
    status: { zh: '采购状态', en: 'Order status', codeList: 'purchase-order-status' },
    warehouseId: { zh: '收货仓库', en: 'Receiving warehouse' },
  },
  inventory: {
    number: { zh: '单据编号', en: 'Document number' },
  },
  quality: {
    number: { zh: '召回编号', en: 'Recall number' },
    status: { zh: '召回状态', en: 'Recall status', codeList: 'recall-status' },
    role: { zh: '本公司角色', en: 'Our role', codeList: 'recall-role' },
    reason: { zh: '召回原因', en: 'Reason of recall' },
  },
};

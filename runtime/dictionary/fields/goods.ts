import type { FieldDictionary } from './field-words.ts';

/** The item master, codes and scans. */
export const goodsFields: FieldDictionary = {
  item: { zh: '商品', en: 'Item' },
  itemId: { zh: '商品', en: 'Item' },
  itemCode: { zh: '商品编码', en: 'Item code' },
  'item.code': { zh: '商品编码', en: 'Item code' },
  'item.name': { zh: '产品名称', en: 'Product name' },
  'item.status': { zh: '商品状态', en: 'Item status', codeList: 'item-status' },
  'item.kind': { zh: '商品类型', en: 'Kind of item' },
  'item.source': { zh: '资料来源', en: 'Data source' },
  'lines.name': { zh: '产品名称', en: 'Product name' },
  specification: { zh: '规格', en: 'Specification' },
  model: { zh: '型号', en: 'Model' },
  manufacturer: { zh: '生产企业', en: 'Manufacturer' },
  registrant: {
    zh: '注册人/备案人',
    en: 'Registrant',
    explains: {
      zh: '医疗器械注册证或备案凭证上载明的注册人、备案人，不一定是生产企业。',
      en: 'Who holds the registration certificate or filing; not always who makes the goods.',
    },
  },
  productionLicence: {
    zh: '生产许可证号',
    en: 'Production licence',
    explains: {
      zh: '生产企业的生产许可证编号或备案编号，须载入验收记录和随货同行单。',
      en: 'Number of the maker’s production licence or filing; acceptance records and delivery notes must carry it.',
    },
  },
  certificate: {
    zh: '注册证编号',
    en: 'Registration number',
    explains: {
      zh: '按生产日期适用的注册证编号或备案编号，而不是今天有效的那一个。',
      en: 'The registration or filing number that covers the day of production, not the one in force today.',
    },
  },
  certificates: { zh: '注册证', en: 'Certificates' },
  'certificates.number': { zh: '注册证编号', en: 'Registration number' },
  'certificates.validFrom': {
    zh: '批准日期',
    en: 'Valid from',
    unit: 'day',
    explains: {
      zh: '注册证生效的第一天，含当日。',
      en: 'First day of the certificate, included.',
    },
  },
  'certificates.validTo': {
    zh: '有效期至',
    en: 'Valid to',
    unit: 'day',
    explains: {
      zh: '注册证有效的最后一天，含当日；当日及以前生产的产品在证书到期后仍可销售。',
      en: 'Last day of the certificate, included; goods made up to that day may still be sold after it.',
    },
  },
  demo: {
    zh: '演示数据',
    en: 'Demo data',
    explains: {
      zh: '该注册证为演示或培训编造，不是真实编号。',
      en: 'The certificate was made up for a demo or training; its number is not real.',
    },
  },
  riskClass: { zh: '管理类别', en: 'Risk class', codeList: 'risk-class' },
  implantable: { zh: '植入类', en: 'Implantable' },
  sterile: { zh: '无菌', en: 'Sterile' },
  serialManaged: {
    zh: '序列号管理',
    en: 'Serial managed',
    explains: {
      zh: '每件产品以序列号单独追溯，收发货须逐件扫码。',
      en: 'Each unit is traced by its own serial number and is scanned one by one.',
    },
  },
  lotManaged: { zh: '批号管理', en: 'Lot managed' },
  expiryManaged: { zh: '效期管理', en: 'Expiry managed' },
  coldChain: { zh: '冷链管理', en: 'Cold chain' },
  storage: { zh: '贮存条件', en: 'Storage' },
  'storage.note': { zh: '贮存说明', en: 'Storage note' },
  lowCelsius: { zh: '温度下限', en: 'Lowest temperature', unit: 'celsius' },
  highCelsius: { zh: '温度上限', en: 'Highest temperature', unit: 'celsius' },
  shelfLifeDays: {
    zh: '有效期天数',
    en: 'Shelf life',
    unit: 'days',
    explains: {
      zh: '自生产之日起可使用的天数，由注册资料规定。',
      en: 'How many days the goods may be used, counted from production.',
    },
  },
  unit: {
    zh: '单位',
    en: 'Unit',
    explains: {
      zh: '基本单位：该商品最小的计量单位，所有数量都按它计。',
      en: 'The base unit: the smallest the item is counted in; every quantity is in it.',
    },
  },
  levels: { zh: '包装层级', en: 'Packaging levels' },
  'levels.unit': { zh: '包装单位', en: 'Packaging unit' },
  'levels.quantity': {
    zh: '包装含量',
    en: 'Base units inside',
    unit: 'base-unit',
    explains: {
      zh: '一个该包装内含多少基本单位。',
      en: 'How many base units one such package holds.',
    },
  },
  agency: { zh: '发码机构', en: 'Issuing agency' },
  di: {
    zh: '产品标识DI',
    en: 'Device identifier',
    explains: {
      zh: '唯一标识中识别产品和包装层级的部分，如 GTIN。',
      en: 'The part of a UDI that names product and packaging level, such as a GTIN.',
    },
  },
  udi: {
    zh: '唯一标识UDI',
    en: 'UDI',
    explains: {
      zh: '医疗器械唯一标识：产品标识加生产标识。',
      en: 'Unique device identification: device identifier and production identifier together.',
    },
  },
  levelDi: { zh: '包装层级DI', en: 'Identifier of level' },
  levelUnit: { zh: '包装单位', en: 'Packaging unit' },
  taxRateBp: {
    zh: '税率',
    en: 'VAT rate',
    unit: 'basis-points',
    explains: {
      zh: '增值税税率，以万分之一计：13% 写作 1300。',
      en: 'VAT rate in hundredths of a percent: 13 % is 1300.',
    },
  },
  taxCode: {
    zh: '税收分类编码',
    en: 'Tax category code',
    explains: {
      zh: '国家税务总局 19 位商品和服务税收分类编码，开票使用。',
      en: 'The tax authority’s 19-digit category of goods, used on invoices.',
    },
  },
  productLine: { zh: '产品线', en: 'Product line' },
  productLines: {
    zh: '产品线',
    en: 'Product lines',
    explains: { zh: '证照或授权所覆盖的产品线。', en: 'Which product lines the licence or authorisation covers.' },
  },
  unconfirmed: {
    zh: '待确认资料',
    en: 'Unconfirmed data',
    explains: {
      zh: '来源未提供的资料，暂按最严取值，审核时须确认。',
      en: 'What the source did not say: the strictest value stands in until approval states the true one.',
    },
    codeList: 'confirmable-field',
  },
  bannedFor: { zh: '停用原因', en: 'Banned for' },
  bannedBy: { zh: '停用人', en: 'Banned by' },
  system: {
    zh: '编码体系',
    en: 'Code system',
    explains: {
      zh: '编码由谁发布：内部、GS1、医保耗材，或写作 partner:单位 的往来单位编码。',
      en: 'Whose code it is: ours, GS1, the insurance’s, or partner:<id> for a partner’s own.',
    },
    codeList: 'code-system',
  },
  elements: { zh: '条码要素', en: 'Code elements' },
  ai: {
    zh: '应用标识符',
    en: 'Application identifier',
    explains: {
      zh: 'GS1 应用标识符，如 01、10、17、21。',
      en: 'GS1 application identifier, such as 01, 10, 17 or 21.',
    },
  },
  'elements.at': {
    zh: '起始位置',
    en: 'Position',
    explains: { zh: '该要素在扫描内容中的起始位置，从 0 起。', en: 'Where in the scan the element begins, from 0.' },
  },
  'elements.value': { zh: '要素内容', en: 'Element value' },
  sscc: { zh: '物流单元码', en: 'Logistic unit (SSCC)' },
  expiryDate: {
    zh: '失效日期',
    en: 'Expiry date',
    unit: 'day',
    explains: { zh: '可使用的最后一天，含当日。', en: 'Last day on which the goods may be used, included.' },
  },
  expiryTime: { zh: '失效时刻', en: 'Expiry time' },
  lot: { zh: '生产批号', en: 'Lot' },
  lots: { zh: '生产批号', en: 'Lots' },
  serial: { zh: '序列号', en: 'Serial number' },
  serials: { zh: '序列号', en: 'Serial numbers' },
  'serials.from': {
    zh: '起始序列号',
    en: 'First serial number',
    explains: { zh: '序列号范围的第一个，含该号。', en: 'First of the range of serial numbers, included.' },
  },
  'serials.to': {
    zh: '截止序列号',
    en: 'Last serial number',
    explains: { zh: '序列号范围的最后一个，含该号。', en: 'Last of the range of serial numbers, included.' },
  },
  expiry: {
    zh: '失效日期',
    en: 'Expiry date',
    unit: 'day',
    explains: {
      zh: '可使用的最后一天，含当日；次日起自动锁定。',
      en: 'Last day on which the goods may be used, included; from the next day on they are locked.',
    },
  },
  productionDate: { zh: '生产日期', en: 'Production date', unit: 'day' },
  scan: {
    zh: '扫码内容',
    en: 'Scan',
    explains: { zh: '扫描枪读到的完整条码内容。', en: 'The whole text that the scanner read.' },
  },
  scans: { zh: '扫码记录', en: 'Scans' },
  records: { zh: '导入记录', en: 'Records' },
  firstLine: {
    zh: '起始行号',
    en: 'First line',
    explains: {
      zh: '本批第一条记录在原文件中的行号，报告按它计行。',
      en: 'Line of the first record in the original file; the report counts from it.',
    },
  },
};

import type { FieldDictionary } from './field-words.ts';

/** Certificates, the UDI duty, and what stands on an item's file. */
export const certificateFields: FieldDictionary = {
  certificateId: { zh: '注册证', en: 'Certificate' },
  'certificates.as': { zh: '关联方式', en: 'Sold as', codeList: 'certificate-use' },
  as: {
    zh: '关联方式',
    en: 'Sold as',
    codeList: 'certificate-use',
    explains: {
      zh: '证上产品须与证书类别一致；组成部件按整机的注册证销售。',
      en: 'A device is of the certificate’s own class; a component sells under its parent’s certificate.',
    },
  },
  legacy: {
    zh: '旧编号',
    en: 'Old number',
    explains: { zh: '2014 年以前按“食药监械”规则编排的编号。', en: 'A number by the grammar of before 2014.' },
  },
  productName: {
    zh: '证载产品名称',
    en: 'Name on certificate',
    explains: { zh: '以注册证或备案凭证载明的为准。', en: 'As the certificate or filing has it.' },
  },
  agent: {
    zh: '代理人',
    en: 'Agent',
    explains: {
      zh: '进口医疗器械在中国境内的代理人；国产器械不填。',
      en: 'The agent in China of an imported device; none for domestic ones.',
    },
  },
  terms: { zh: '历次有效期', en: 'Terms' },
  deemedRenewed: {
    zh: '视为延续',
    en: 'Counts as renewed',
    explains: {
      zh: '已过有效期，但延续申请按时受理且尚未作出决定。',
      en: 'Past its last day, while a renewal that was asked for in time waits for its decision.',
    },
  },
  change: { zh: '变动内容', en: 'What changes', codeList: 'certificate-change' },
  term: { zh: '有效期', en: 'Term' },
  raisedAt: { zh: '登记时间', en: 'Raised at', unit: 'instant' },
  endedBy: { zh: '终止人', en: 'Ended by' },
  askUntil: {
    zh: '延续最迟申请日',
    en: 'Renewal until',
    unit: 'day',
    explains: {
      zh: '有效期届满 6 个月前的最后一天，过后不再受理延续。',
      en: 'Last day on which the authority takes in a renewal: six months before the end.',
    },
  },
  outsideCertificate: {
    zh: '证外生产',
    en: 'Outside certificate',
    explains: {
      zh: '生产日期不在任何注册证有效期内，验收只能判为不合格。',
      en: 'Made on a day that no certificate covers: acceptance can only reject it.',
    },
  },
  keepUntil: {
    zh: '记录保存至',
    en: 'Keep until',
    unit: 'day',
    explains: {
      zh: '记录至少保存到该日；植入类永久保存，此处为空。',
      en: 'The record must be there until that day; empty for implants, which are kept for ever.',
    },
  },
  categoryCode: {
    zh: '分类目录代码',
    en: 'Category',
    codeList: 'device-category',
    explains: {
      zh: '2017 版《医疗器械分类目录》一级类别；体外诊断试剂为 6840。',
      en: 'Top level of the classification catalogue of 2017; reagents of in-vitro diagnosis are 6840.',
    },
  },
  ivd: { zh: '体外诊断', en: 'In-vitro diagnostic' },
  filingExempt: {
    zh: '免经营备案',
    en: 'Exempt from filing',
    explains: {
      zh: '列入免于经营备案目录的第二类医疗器械。',
      en: 'A class II device that may be traded without a filing.',
    },
  },
  udiBatch: {
    zh: '唯一标识批次',
    en: 'UDI list',
    codeList: 'udi-batch',
    explains: {
      zh: '是否列入唯一标识第一批或第三批实施目录，决定何时起必须具有唯一标识。',
      en: 'Whether it stands in the first or third list; it decides from when on it must carry a UDI.',
    },
  },
  udiExemption: { zh: '唯一标识豁免', en: 'UDI exemption', codeList: 'udi-exemption' },
  udiShows: {
    zh: '生产标识包含',
    en: 'UDI carries',
    codeList: 'udi-part',
    explains: {
      zh: '唯一标识数据库载明的生产标识内容；收货扫码缺少其中任一项即拒收该扫描。',
      en: 'What the label carries by the national UDI database; a scan at receipt that lacks one is refused.',
    },
  },
  insuranceCode: {
    zh: '医保码（20位）',
    en: 'Insurance code, 20',
    explains: {
      zh: 'C 加 19 位数字；同一企业的不同规格可共用。',
      en: 'C and 19 digits; specifications of one maker may share it.',
    },
  },
  insuranceSpecificationCode: {
    zh: '医保码（27位）',
    en: 'Insurance code, 27',
    explains: {
      zh: 'C 加 26 位数字，仅对应本商品，可用于识别订单。',
      en: 'C and 26 digits: means this item alone, so orders are read by it.',
    },
  },
  udiDuty: { zh: '唯一标识要求', en: 'UDI duty' },
  deliveryId: { zh: '数据库文件', en: 'Database file' },
  xml: { zh: '文件内容', en: 'Content of file' },
  different: { zh: '有差异的商品', en: 'Items that differ' },
  takenAt: { zh: '导入时间', en: 'Taken at', unit: 'instant' },
  take: {
    zh: '采纳字段',
    en: 'Take',
    codeList: 'udid-field',
    explains: {
      zh: '所选字段改为数据库的值，其余保留原值；注册证请在商品页关联。',
      en: 'These take the value of the database, the others stay; certificates are linked on the item.',
    },
  },
  ours: { zh: '本系统', en: 'Ours' },
  theirs: { zh: '数据库', en: 'Database' },
  settled: { zh: '处理结果', en: 'Settled' },
  listings: { zh: '省级挂网', en: 'Provincial listings' },
  listingId: { zh: '挂网记录', en: 'Listing' },
  province: {
    zh: '省份',
    en: 'Province',
    explains: { zh: 'GB/T 2260 省级代码，如 310000。', en: 'GB/T 2260 code of a whole province, such as 310000.' },
  },
  substitutes: { zh: '替代品', en: 'Substitutes' },
  substituteId: {
    zh: '替代品',
    en: 'Substitute',
    explains: {
      zh: '缺货时可代替本商品的商品；反向不成立。',
      en: 'What may stand in for this item; not the other way round.',
    },
  },
};

/** What these names mean in the catalogue alone. */
export const certificatesInCatalogue: FieldDictionary = {
  renewal: { zh: '延续申请', en: 'Renewal asked for' },
  notice: { zh: '受理通知书编号', en: 'Acceptance notice' },
  askedOn: {
    zh: '申请受理日期',
    en: 'Asked on',
    unit: 'day',
    explains: {
      zh: '须在有效期届满 6 个月前提出，否则不视为准予延续。',
      en: 'Six months before the last day at the latest, or it does not count as granted.',
    },
  },
  decision: { zh: '审批结论', en: 'Decision' },
  'decision.outcome': { zh: '审批结论', en: 'Outcome', codeList: 'renewal-outcome' },
  'decision.day': { zh: '审批日期', en: 'Decided on', unit: 'day' },
  waiting: { zh: '待审核内容', en: 'Waits for approval' },
  lapsesOn: { zh: '到期日', en: 'Lapses on', unit: 'day' },
  file: { zh: '文件名', en: 'File' },
  matched: { zh: '对应本公司商品', en: 'Of our items' },
  takenBy: { zh: '导入人', en: 'Taken by' },
};

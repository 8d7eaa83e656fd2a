import type { ImportColumn } from '../column.ts';

const yesOrNo = <const F extends string>(
  field: F,
  [zh, en]: readonly [string, string],
  synonyms: readonly string[],
  help: ImportColumn['help'],
) => ({ field, zh, en, synonyms, reads: 'yes-or-no' as const, help });

const shownHelp = {
  zh: '按唯一标识数据库；四项都空白即为未知',
  en: 'By the national UDI database; all four blank means not known',
};

/** Columns of an item that law, insurance and the national UDI database ask for. */
export const itemLawColumns = [
  {
    field: 'categoryCode',
    zh: '分类编码',
    en: 'Category',
    synonyms: ['分类目录', '分类目录编码', '分类目录代码', '器械分类编码', '目录类别'],
    reads: 'category',
    help: {
      zh: '分类目录一级类别，如 03；写到二级、三级也可以；体外诊断试剂为 6840',
      en: 'Top level of the catalogue, e.g. 03; deeper levels will do; 6840 for reagents',
    },
  },
  yesOrNo('ivd', ['体外诊断', 'In-vitro diagnostic'], ['是否体外诊断', '体外诊断试剂', 'ivd'], {
    zh: '空白即为未注明',
    en: 'Blank means not stated',
  }),
  yesOrNo('filingExempt', ['免经营备案', 'Exempt from filing'], ['免于经营备案', '是否免备案'], {
    zh: '列入免于经营备案目录的第二类器械',
    en: 'A class II device that may be traded without a filing',
  }),
  {
    field: 'insuranceCode',
    zh: '医保码(20位)',
    en: 'Insurance code, 20',
    synonyms: ['医保耗材编码', '医保编码', '医保码', '医保20位码', '国家医保编码'],
    reads: 'code',
    help: { zh: 'C 加 19 位数字', en: 'C and 19 digits' },
  },
  {
    field: 'insuranceSpecificationCode',
    zh: '医保码(27位)',
    en: 'Insurance code, 27',
    synonyms: ['医保27位码', '医保规格编码', '医保耗材规格编码', '国家医保27位编码'],
    reads: 'code',
    help: { zh: 'C 加 26 位数字，仅对应本商品', en: 'C and 26 digits: means this item alone' },
  },
  {
    field: 'udiBatch',
    zh: '唯一标识批次',
    en: 'UDI list',
    synonyms: ['udi批次', '唯一标识实施批次', 'udi实施批次'],
    reads: {
      first: ['第一批', '一批', '1'],
      third: ['第三批', '三批', '3'],
      none: ['未列入', '未列入目录', '无', '否'],
    },
    help: {
      zh: '第一批、第三批或未列入，决定何时起必须具有唯一标识',
      en: 'First or third list, or none: decides from when on it must carry a UDI',
    },
  },
  {
    field: 'udiExemption',
    zh: '唯一标识豁免',
    en: 'UDI exemption',
    synonyms: ['udi豁免', '唯一标识豁免情形'],
    reads: {
      none: ['不豁免', '无', '否'],
      'clinical-trial': ['临床试验用', '临床试验'],
      'custom-made': ['定制式', '定制'],
      part: ['零部件', '部件'],
      other: ['其他豁免情形', '其他'],
    },
    help: { zh: '空白即为不豁免', en: 'Blank means not exempt' },
  },
  yesOrNo(
    'udiShowsLot',
    ['生产标识含批号', 'UDI carries the lot'],
    ['是否包含批号', '是否包含生产批号', '包含批号'],
    shownHelp,
  ),
  yesOrNo(
    'udiShowsSerial',
    ['生产标识含序列号', 'UDI carries the serial number'],
    ['是否包含序列号', '包含序列号'],
    shownHelp,
  ),
  yesOrNo(
    'udiShowsProductionDate',
    ['生产标识含生产日期', 'UDI carries the production date'],
    ['是否包含生产日期', '包含生产日期'],
    shownHelp,
  ),
  yesOrNo(
    'udiShowsExpiry',
    ['生产标识含失效日期', 'UDI carries the expiry date'],
    ['是否包含失效日期', '包含失效日期'],
    shownHelp,
  ),
] as const satisfies readonly ImportColumn[];

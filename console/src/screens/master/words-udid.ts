import { defineWords } from '../../app/words.ts';

export const useUdidWords = defineWords('udid', {
  zh: {
    deliveries: '唯一标识数据库同步',
    deliveriesHelp:
      '导入国家唯一标识数据库（UDID）下载的 XML 文件，与商品主数据逐项比较。\n同一版本的同一文件只能导入一次；没有对应商品的记录只计数，不会新建商品。\n导入不会改动任何商品：点开文件，逐个商品选择采纳或保留。采纳与手工修改规则相同，涉及审核内容的须重新审核。',
    none: '尚未导入唯一标识数据库文件',
    version: '版本',
    file: '选择 XML 文件',
    take: '导入',
    differences: '差异清单',
    differencesHelp:
      '每个商品一栏：左为本系统，右为数据库。勾选要采纳的字段后点“处理”，未勾选的保留原值。\n数据库有误时保留原值，并通知注册人更正。注册证不能直接采纳，请在商品页关联注册证。',
    noDifferences: '此文件与本公司商品没有差异',
    settle: '处理：采纳 {{taken}} 项，保留 {{left}} 项',
    settled: '已处理：采纳 {{taken}} 项，保留 {{left}} 项',
    empty: '（空）',
  },
  en: {
    deliveries: 'UDI database',
    deliveriesHelp:
      'Takes XML files of the national UDI database and compares them with the item master.\nA file of a version is taken once; records without an item of ours are counted, not created.\nNothing changes by itself: open a file and take or leave each field, item by item. Taking follows the rules of a change by hand; what was reviewed is reviewed again.',
    none: 'No file was taken in yet',
    version: 'Version',
    file: 'XML file',
    take: 'Take it in',
    differences: 'Differences',
    differencesHelp:
      'One card an item: ours on the left, the database on the right. Tick what to take and settle; the rest stays.\nWhere the database is wrong leave it and tell the registrant. Certificates are not taken: link them on the item’s page.',
    noDifferences: 'This file does not differ from our items',
    settle: 'Settle: take {{taken}}, leave {{left}}',
    settled: 'Settled: {{taken}} taken, {{left}} left',
    empty: '(empty)',
  },
});

import { defineWords } from '../../app/words.ts';

export const useChainWords = defineWords('chains', {
  zh: {
    chains: '授权链',
    chainsHelp:
      '从注册人逐级授权到本公司的授权书，最先到期的排在前面。销售时系统逐级核对：每一级都在有效期内，且产品线和区域覆盖购货者，才能下单和审核。\n登记：先填注册人全称（与商品的生产企业一致），再从注册人起逐级填写授权方、被授权方、授权书编号、产品线、区域和期限，最后一级的被授权方为本公司。\n续签、调整区域或提前终止：用“变更”填入现在有效的各级授权并注明原因。\n某一级失效只拦截它覆盖的产品线，采购、退货、召回、红字发票和收付款不受影响。',
    none: '尚未登记授权链',
    record: '登记授权链',
    change: '变更',
    everywhere: '全国',
    lapsed: '已失效',
    holds: '有效',
    days: '工作日历',
    daysHelp:
      '按国务院办公厅通知登记的节假日与调休上班日。召回时限、许可证延续窗口和到期预警中的“工作日”都按此计算。\n某年度尚未登记时，系统不推算该年度的工作日，相关时限显示为待定。\n每年通知发布后，由质量负责人或系统管理员在此登记；登记有误可再次登记同一年度更正，更正前后均留痕。',
    announce: '登记年度安排',
    builtIn: '系统自带',
    noYears: '尚未登记任何年度',
    span: '{{from}} 至 {{to}}',
  },
  en: {
    chains: 'Authorisation chains',
    chainsHelp:
      'Letters of authorisation from a registrant, one after another, to our own company; the first to lapse stands first. A sale is held against every link: each must be in force and cover the line and the buyer’s region.\nTo record a chain, give the registrant’s full name as the items name their manufacturer, then each grantor, grantee, letter, product lines, regions and days; the last grantee is our own company.\nFor a renewed, narrowed or ended letter choose “change”, enter the links as they are now and say why.\nA lapsed link stops only what it covers; purchases, returns, recalls, red invoices and payments go on.',
    none: 'There is no authorisation chain',
    record: 'Record a chain',
    change: 'Change',
    everywhere: 'The whole country',
    lapsed: 'Not in force',
    holds: 'In force',
    days: 'Working days',
    daysHelp:
      'Holidays and worked weekend days as the State Council announces them. Clocks of recalls, the window for renewals and warnings of lapsing documents count by them.\nNothing is guessed for a year that is not entered: its times are shown as not known yet.\nThe quality manager or an administrator enters each year once it is announced; entering it again puts it right, and both stay on record.',
    announce: 'Enter a year',
    builtIn: 'Came with the system',
    noYears: 'There is no year',
    span: '{{from}} to {{to}}',
  },
});

import { defineWords } from '../../app/words.ts';

export const useReportWords = defineWords('money-report', {
  zh: {
    reports: '财务报表',
    reportsHelp:
      '销售明细按月或按日生成，应收账款按申请时的余额生成；系统每天自动生成一次，也可随时申请。\n点“申请报表”后进入报表页面，生成通常只需几秒。期间写作 2026-11（月）或 2026-11-22（日），不填为本月。\n点期间查看控制合计、文件指纹并下载。',
    request: '申请报表',
    none: '还没有此类报表',
    reportHelp:
      '控制合计（行数、含税、不含税、税额、未结金额）与文件内容一致；收到文件的人应重新加总并核对。\n清单文件列出数据格式版本、控制合计和文件指纹（SHA-256）。下载地址几分钟后失效，本页会自动更新。\n“核对文件”可在本机确认手中的文件与系统生成的完全一致，文件不会上传。',
    about: '申请信息',
    making: '正在生成',
    makingSince: '申请于 {{at}}，页面已等待 {{seconds}} 秒，完成后自动显示。',
    makingLong: '生成时间较长。可以离开本页，稍后在列表中查看；若一直未完成，请反馈问题。',
    download: '下载报表',
    manifest: '下载清单',
    expires: '下载地址有效至 {{at}}',
    copyFailed: '浏览器不允许复制，请手工选取',
    check: '核对文件',
    checkFile: '选择报表文件',
    checkStays: '仅在本机计算文件指纹并比对，文件不会上传。',
    same: '与系统生成的文件完全一致',
    other: '与系统生成的文件不一致：内容被改动，或不是同一份报表',
  },
  en: {
    reports: 'Finance reports',
    reportsHelp:
      'Sales are by month or day, receivables as they stand when asked for; the system makes both once a day, and you can have one made any time.\nAfter a request you are taken to the report; it is made within seconds. A period is written 2026-11 (month) or 2026-11-22 (day); without one it is this month.\nThe period opens the report with control totals, hash and downloads.',
    request: 'Request a report',
    none: 'No report of this kind yet',
    reportHelp:
      'The control totals (rows, gross, net, tax, open) are those of the file; whoever receives it adds up again and compares.\nThe manifest names the version of the columns, the control totals and the SHA-256 of the file. Addresses last minutes; this screen refreshes them.\n“Check a file” says on this device whether a file in hand is the one made here; it is not uploaded.',
    about: 'Request',
    making: 'Being made',
    makingSince: 'Asked for at {{at}}; waiting here for {{seconds}} s. It is shown as soon as it is ready.',
    makingLong: 'It takes long. You may leave and look at the list later; if it never gets ready, report the problem.',
    download: 'Download the report',
    manifest: 'Download the manifest',
    expires: 'Addresses last until {{at}}',
    copyFailed: 'The browser does not allow copying: select it by hand',
    check: 'Check a file',
    checkFile: 'Choose a report file',
    checkStays: 'Its hash is reckoned and compared on this device; the file is not uploaded.',
    same: 'Exactly the file that was made here',
    other: 'Not the file that was made here: changed, or another report',
  },
});

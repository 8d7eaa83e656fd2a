import { defineWords } from '../../app/words.ts';

/** Words of recalls that several screens share, and of the list of cases. */
export const useQualityWords = defineWords('quality', {
  zh: {
    recalls: '召回',
    recallsHelp:
      '全部召回案件，未关闭的在前。点编号进入召回指挥页：通知、反馈、数量平衡、时限、销毁都在那里。\n“已反馈”为已答复的收货单位数，“已查清”为已使用和已退回的数量占发出数量的比例。\n下方列出逾期未反馈的单位，逾期最久者在前；点编号进入案件催办或代录反馈。\n发起召回会立即拦截货品，请先核对涉及范围。',
    recallsEmpty: '没有召回案件',
    start: '发起召回',
    answered: '已反馈',
    accounted: '已查清',
    overdueTitle: '逾期未反馈的单位',
    overdueEmpty: '没有逾期未反馈的通知',
    left: '剩余 {{span}}',
    late: '已超 {{span}}',
    spanDays: '{{days}} 天 {{hours}} 小时',
    spanHours: '{{hours}} 小时 {{minutes}} 分',
    spanMinutes: '{{minutes}} 分钟',
    wholeItem: '整个品种',
    lotsAre: '批号 {{lots}}',
    serialsAre: '序列号 {{ranges}}',
    more: '再显示 {{count}} 条',
    ofUnits: '{{part}} / {{whole}}',
    notFound: '没有这个召回通知',
  },
  en: {
    recalls: 'Recalls',
    recallsHelp:
      'All recalls, open ones first. A number opens the case with its notices, answers, equation, clocks and destructions.\n“Answered” counts consignees; “accounted for” is what was used or came back, of what was issued.\nBelow stand consignees whose time to answer is over, the most overdue first; the number opens the case, where their answer can be written down.\nBeginning a recall stops goods at once: look at its reach first.',
    recallsEmpty: 'There is no recall',
    start: 'Begin a recall',
    answered: 'Answered',
    accounted: 'Accounted for',
    overdueTitle: 'Answers overdue',
    overdueEmpty: 'No answer is overdue',
    left: '{{span}} left',
    late: '{{span}} late',
    spanDays: '{{days}} d {{hours}} h',
    spanHours: '{{hours}} h {{minutes}} min',
    spanMinutes: '{{minutes}} min',
    wholeItem: 'The whole item',
    lotsAre: 'Lots {{lots}}',
    serialsAre: 'Serial numbers {{ranges}}',
    more: 'Show {{count}} more',
    ofUnits: '{{part}} / {{whole}}',
    notFound: 'There is no such recall notice',
  },
});

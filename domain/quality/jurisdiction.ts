import type { UdiPhase } from '../shared/udi-duty.ts';

/** 一级: may cause or caused serious harm; 二级: temporary or reversible harm; 三级: harm unlikely (RECALL 13). */
export const recallClasses = ['I', 'II', 'III'] as const;
export type RecallClass = (typeof recallClasses)[number];

/**
 * What the company is in a case: the role decides clocks, reports and notice. The registrant (注册人) and the agent of an
 * imported device (进口代理人) recall; a distributor (经营企业) stops, passes the notice on and feeds back.
 */
export const recallRoles = ['registrant', 'import-agent', 'distributor'] as const;
export type RecallRole = (typeof recallRoles)[number];

/** Calendar days and working days run to the end of the day; the day on which they begin does not count. */
export interface Span {
  readonly count: number;
  readonly unit: 'hours' | 'days' | 'working-days';
}

/** One duty with its time, as a quality manager reads it. */
export interface Clock {
  readonly duty: string;
  readonly en: string;
  readonly zh: string;
  readonly roles: readonly RecallRole[];
  /** What it counts from: the decision to recall, the registrant's notice, or the end of the recall. */
  readonly from: 'decided' | 'notice-received' | 'completed';
  /** The same for every class, or one for each. */
  readonly within: Span | Readonly<Record<RecallClass, Span>>;
  readonly addressees: readonly string[];
  readonly source: string;
  /** law: an authority can hold us to it; internal: our own aim, because the law names no time for this role. */
  readonly binding: 'law' | 'internal';
}

export interface Jurisdiction {
  readonly id: string;
  readonly clocks: readonly Clock[];
  /** Until when a consignee is to answer its notice, from the moment it is sent. The law names no time. */
  readonly answerWithin: Readonly<Record<RecallClass, Span>>;
  /** What a notice asks of a consignee. */
  readonly demands: Readonly<Record<'en' | 'zh', string>>;
  /** From which production date on which devices must carry a UDI. */
  readonly udiPhases: readonly UdiPhase[];
}

const days = (count: number): Span => ({ count, unit: 'days' });
const byClass = { I: days(1), II: days(3), III: days(7) } as const;
const recallers = ['registrant', 'import-agent'] as const;

/** Mainland China. A change of law is a change of this data. */
export const china: Jurisdiction = {
  id: 'CN',
  clocks: [
    {
      duty: 'notify-traders-and-users',
      en: 'Notify traders and users to stop selling and using',
      zh: '通知经营企业、使用单位停止销售和使用',
      roles: recallers,
      from: 'decided',
      within: byClass,
      addressees: ['traders', 'users'],
      source: 'RECALL 13, 15',
      binding: 'law',
    },
    {
      duty: 'recall-event-report',
      en: 'Send the recall event report form at once',
      zh: '立即报送召回事件报告表',
      roles: recallers,
      from: 'decided',
      within: { count: 0, unit: 'hours' },
      addressees: ['provincial-authority', 'registering-authority'],
      source: 'RECALL 16',
      binding: 'law',
    },
    {
      duty: 'assessment-and-plan',
      en: 'Send assessment report and recall plan',
      zh: '提交调查评估报告和召回计划',
      roles: recallers,
      from: 'decided',
      within: { count: 5, unit: 'working-days' },
      addressees: ['provincial-authority'],
      source: 'RECALL 16',
      binding: 'law',
    },
    {
      duty: 'summary-report',
      en: 'Send the summary report',
      zh: '提交召回总结评估报告',
      roles: recallers,
      from: 'completed',
      within: { count: 10, unit: 'working-days' },
      addressees: ['provincial-authority'],
      source: 'RECALL 22',
      binding: 'law',
    },
    {
      duty: 'pass-notice-on',
      en: 'Pass the registrant’s notice on to consignees',
      zh: '向下游传达召回信息',
      roles: ['distributor'],
      from: 'notice-received',
      within: byClass,
      addressees: ['consignees'],
      source: 'RECALL 6; GSP 111',
      binding: 'internal',
    },
    {
      duty: 'tell-authorities',
      en: 'Where we found the defect ourselves: tell both authorities at once',
      zh: '自行发现缺陷的，立即向省级和市县级监管部门报告',
      roles: ['distributor'],
      from: 'decided',
      within: { count: 0, unit: 'hours' },
      addressees: ['provincial-authority', 'city-or-county-authority'],
      source: 'RECALL 7; GSP 110',
      binding: 'law',
    },
    {
      duty: 'feed-back',
      en: 'Report the outcome back to the registrant',
      zh: '向注册人反馈召回情况',
      roles: ['distributor'],
      from: 'completed',
      within: days(1),
      addressees: ['registrant'],
      source: 'RECALL 6; GSP 111',
      binding: 'internal',
    },
  ],
  answerWithin: byClass,
  demands: {
    en:
      'Stop selling and using the goods, pass this notice on to your own buyers, ' +
      'answer how many you have, used and passed on, and send back what is left.',
    zh: '请立即停止销售和使用，向下游传达本通知，反馈库存、已使用和已转售数量，并退回剩余产品。',
  },
  udiPhases: [
    { from: '2021-01-01', riskClass: 'III', batch: 'first', source: 'NMPA 2019 No. 72' },
    { from: '2022-06-01', riskClass: 'III', source: 'NMPA 2021 No. 114' },
    { from: '2024-06-01', riskClass: 'II', batch: 'third', source: 'NMPA 2023 No. 22' },
    { from: '2027-06-01', riskClass: 'II', source: 'NMPA 2026 No. 21' },
    { from: '2027-06-01', riskClass: 'I', ivd: true, source: 'NMPA 2026 No. 21' },
    { from: '2029-06-01', riskClass: 'I', source: 'NMPA 2026 No. 21' },
  ],
};

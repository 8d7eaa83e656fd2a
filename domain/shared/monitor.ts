import type { Day } from './calendar.ts';
import type { Facts } from './decision.ts';
import { addDays } from './calendar.ts';
import { addWorkingDays, renewalWindow, type WorkingCalendar } from './working-days.ts';

/** What the monitors watch for. A rule belongs to one kind of subject and to one context. */
export const monitorRules = [
  'licence-lapsing', // 证照即将到期
  'licence-lapsed', // 证照已过期
  'renewal-waiting', // 延续申请未决
  'file-incomplete', // 已审核单位资料不全
  'same-credit-code', // 统一社会信用代码重复
  'partner-without-tax-number', // 缺税号
  'partner-without-delivery-address', // 缺收货地址
  'chain-link-lapsing', // 授权链某一环即将到期
  'chain-link-lapsed', // 授权链某一环已过期
  'item-without-price', // 缺价格
  'item-without-tax-code', // 缺税收分类编码
  'item-without-device-identifier', // 第三类缺产品标识
  'certificate-renewal-due', // 注册证须申请延续
  'certificate-lapsing', // 注册证即将到期
  'certificate-lapsed', // 注册证已过期
  'person-paper-lapsing', // 人员证件即将到期
  'person-paper-lapsed', // 人员证件已过期
] as const;
export type MonitorRule = (typeof monitorRules)[number];

export const exceptionSeverities = ['notice', 'warning', 'critical'] as const;
export type ExceptionSeverity = (typeof exceptionSeverities)[number];

/** Posts that exceptions are given to: those that can put the data right. */
export const exceptionPosts = ['quality', 'purchaser', 'sales', 'sales-manager'] as const;
export type ExceptionPost = (typeof exceptionPosts)[number];

export const watchedKinds = ['partner', 'item', 'certificate', 'authorisation-chain', 'person'] as const;
export type WatchedKind = (typeof watchedKinds)[number];

/** One thing that a rule finds wrong with one document. */
export interface Finding {
  readonly rule: MonitorRule;
  readonly subject: { readonly kind: WatchedKind; readonly id: string };
  /** The part of the document that is meant, e.g. one licence of a partner. */
  readonly part?: string;
  /** What a reader needs to know. Holds nothing that changes by itself from day to day, so that equal facts mean no news. */
  readonly facts: Facts;
  readonly post: ExceptionPost;
  readonly severity: ExceptionSeverity;
  /** Last day to act; where the finding has none of its own, a number of days from when it was first seen. */
  readonly due: Day | { readonly days: number };
}

/** Working days before a document's last day at which its owner is warned, the first first. */
export const lapseStages = [90, 60, 30] as const;
export type LapseStage = (typeof lapseStages)[number];

const severityOfStage: Readonly<Record<LapseStage, ExceptionSeverity>> = {
  90: 'notice',
  60: 'warning',
  30: 'critical',
};

/** Five working days are seven days: what a stage is taken for where the holidays of a year are not known. */
const calendarDays = (stage: LapseStage): number => (stage * 7) / 5;

/** How near a last day is. Undefined before the first stage and after the day itself. */
export function lapseStage(
  calendar: WorkingCalendar,
  today: Day,
  lastDay: Day,
): { readonly stage: LapseStage; readonly severity: ExceptionSeverity; readonly workingDays: boolean } | undefined {
  if (today > lastDay) return undefined;
  for (const stage of lapseStages.toReversed()) {
    const counted = addWorkingDays(calendar, lastDay, -stage);
    const from = counted ?? addDays(lastDay, -calendarDays(stage));
    if (today >= from) return { stage, severity: severityOfStage[stage], workingDays: counted !== undefined };
  }
  return undefined;
}

export const windowStates = ['ahead', 'open', 'missed', 'unknown'] as const;
export type WindowState = (typeof windowStates)[number];

/** Where today stands to the lawful window for asking for a renewal (O54 art. 16); unknown where a year is not announced. */
export function windowOf(
  calendar: WorkingCalendar,
  today: Day,
  lastDay: Day,
): { readonly state: WindowState; readonly from?: Day; readonly to?: Day } {
  const window = renewalWindow(calendar, lastDay);
  if (!window) return { state: 'unknown' };
  return { state: today < window.from ? 'ahead' : today <= window.to ? 'open' : 'missed', ...window };
}

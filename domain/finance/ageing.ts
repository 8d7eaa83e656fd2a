import { daysBetween, type Day } from '../shared/calendar.ts';

/** Age of a debt by days after its due day; the due day itself is not overdue. */
export const ageingBuckets = ['notDue', 'days1to30', 'days31to60', 'days61to90', 'over90'] as const;
export type AgeingBucket = (typeof ageingBuckets)[number];

export function daysOverdue(dueOn: Day, today: Day): number {
  return Math.max(0, daysBetween(dueOn, today));
}

export function ageingBucket(dueOn: Day, today: Day): AgeingBucket {
  const days = daysOverdue(dueOn, today);
  if (days === 0) return 'notDue';
  if (days <= 30) return 'days1to30';
  if (days <= 60) return 'days31to60';
  return days <= 90 ? 'days61to90' : 'over90';
}

export type Ageing = Readonly<Record<AgeingBucket, number>>;
export const noAgeing: Ageing = { notDue: 0, days1to30: 0, days31to60: 0, days61to90: 0, over90: 0 };

/** Adds open amounts (minor units) to their buckets. */
export function addAgeing(
  ageing: Ageing,
  debts: readonly { readonly dueOn: Day; readonly open: number }[],
  today: Day,
): Ageing {
  const next: Record<AgeingBucket, number> = { ...ageing };
  for (const { dueOn, open } of debts) next[ageingBucket(dueOn, today)] += open;
  return next;
}

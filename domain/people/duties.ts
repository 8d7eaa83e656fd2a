import { addDays, addYears, type Day } from '../shared/calendar.ts';
import type { HealthCheck, Person, PersonPost } from './person.ts';
import type { Attendance } from './training.ts';

/**
 * Posts in direct contact with goods: health is checked before the work begins and every year (GSP 33). Receiving,
 * checking and theatre support handle the goods themselves, so they are taken with the store.
 */
const inContactWithGoods: ReadonlySet<PersonPost> = new Set([
  'head-of-quality',
  'quality-management',
  'goods-receiving',
  'goods-acceptance',
  'storekeeping',
  'goods-check',
  'theatre-support',
  'technical-service',
]);

/** GSP 30 asks for continued training and fixes no interval; the house's own is a year. */
const trainingYears = 1;

export const dutyGapKinds = [
  'health-check-missing',
  'health-check-overdue',
  'health-unfit',
  'training-missing',
  'training-overdue',
] as const;
export type DutyGapKind = (typeof dutyGapKinds)[number];

/** What somebody lacks for a post; `since` is the first day without it, absent where there never was any. */
export interface DutyGap {
  readonly gap: DutyGapKind;
  readonly post?: PersonPost;
  readonly since?: Day;
}

export const needsHealthCheck = (posts: readonly PersonPost[]): boolean =>
  posts.some((post) => inContactWithGoods.has(post));

function healthGap(checks: readonly HealthCheck[], today: Day): DutyGap | undefined {
  const [last] = [...checks].sort((a, b) => (a.day < b.day ? 1 : -1));
  if (!last) return { gap: 'health-check-missing' };
  if (last.nextDue === undefined) return { gap: 'health-unfit', since: last.day };
  return last.nextDue < today ? { gap: 'health-check-overdue', since: addDays(last.nextDue, 1) } : undefined;
}

function trainingGap(post: PersonPost, attendances: readonly Attendance[], today: Day): DutyGap | undefined {
  const passed = attendances.filter((one) => one.passed && one.posts.includes(post)).map(({ heldOn }) => heldOn);
  const last = passed.sort().at(-1);
  if (last === undefined) return { gap: 'training-missing', post };
  const until = addYears(last, trainingYears);
  return until < today ? { gap: 'training-overdue', post, since: addDays(until, 1) } : undefined;
}

/** What a person lacks today for the posts held. It stops nobody: quality sees to it. */
export function dutyGaps(
  { posts, status }: Pick<Person, 'posts' | 'status'>,
  records: { readonly checks: readonly HealthCheck[]; readonly attendances: readonly Attendance[] },
  today: Day,
): readonly DutyGap[] {
  if (status === 'left') return [];
  const health = needsHealthCheck(posts) ? healthGap(records.checks, today) : undefined;
  const trainings = posts.map((post) => trainingGap(post, records.attendances, today));
  return [health, ...trainings].filter((gap) => gap !== undefined);
}

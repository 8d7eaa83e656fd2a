import type { Instant } from '../shared/calendar.ts';
import { rejected, type Rejected, type Remembered } from '../shared/decision.ts';
import type { JobStatus } from '../shared/job.ts';
import { both } from '../shared/said.ts';
import type { Stop } from '../shared/stop.ts';
import type { RecallClass, RecallRole } from './jurisdiction.ts';

/** Goods of one item that a case or a hold is about. No lots and no serials means the whole item. */
export type Scope = Pick<Stop, 'itemId' | 'lots' | 'serials'>;

export const recallStatuses = ['open', 'closed'] as const;
export const noticeStatuses = ['sent', 'answered'] as const;
export type NoticeStatus = (typeof noticeStatuses)[number];
export const stopStatuses = ['active', 'lifted'] as const;

/** A recall case (召回), in the role the company has in it. */
export interface Recall extends Scope, Remembered {
  readonly id: string;
  readonly company: string;
  readonly number: string;
  readonly role: RecallRole;
  readonly recallClass: RecallClass;
  readonly reason: string;
  /** The registrant's notice as it was received; the public page repeats and links the official one. */
  readonly noticeReference?: string;
  readonly officialNoticeUrl?: string;
  readonly noticeReceivedAt?: Instant;
  readonly triggeredAt: Instant;
  readonly triggeredBy: string;
  readonly stopId: string;
  readonly status: (typeof recallStatuses)[number];
  /** Whether all consignees known to the moves have their notice. */
  readonly finding: JobStatus;
  /** Steps of consignee finding taken. */
  readonly findingSteps: number;
  readonly closedAt?: Instant;
  readonly closedBy?: string;
}

/** Counters of a case in an item of their own: many partners answer at once, none of them waits for the case. */
export interface RecallProgress {
  /** Grows with every answer, return and destruction: who closes the case sees whether something came in meanwhile. */
  readonly changes: number;
  /** 1 once the case is closed. */
  readonly closed: number;
  readonly notices: number;
  /** Base units with consignees when their notices were sent. */
  readonly issued: number;
  readonly answered: number;
  readonly used: number;
  readonly returned: number;
  readonly destroyed: number;
}

/** One lot in a consignee's notice, in base units. */
export interface NoticeLot {
  readonly lot: string;
  /** With the consignee by our moves when the notice was sent: shipped less returned. */
  readonly issued: number;
  /** Answered: used up, still there, passed on to buyers of its own. */
  readonly used: number;
  readonly onHand: number;
  readonly forwarded: number;
  /** Came back under this case. */
  readonly returned: number;
}

/** What one consignee is told and what it answered. */
export interface RecallNotice extends Remembered {
  /** `<recall id>.<partner id>` */
  readonly id: string;
  readonly company: string;
  readonly recallId: string;
  readonly number: string;
  readonly itemId: string;
  readonly recallClass: RecallClass;
  readonly partnerId: string;
  readonly lots: readonly NoticeLot[];
  readonly sentAt: Instant;
  readonly dueAt: Instant;
  readonly status: NoticeStatus;
  readonly answeredAt?: Instant;
  /** Buyers of its own the consignee passed the notice on to. */
  readonly buyersInformed?: number;
  /** Where the answer came on paper or by phone: what proves it. */
  readonly evidence?: string;
  /** How often its units grew after it was sent; whoever writes the notice must have seen the last time. */
  readonly raises?: number;
  /** Set once, when the answer was found to be late. */
  readonly overdueSince?: Instant;
}

/** The record of a stop; what the gate itself reads is the item's list. */
export interface StopRecord extends Stop, Remembered {
  readonly company: string;
  readonly note: string;
  readonly setBy: string;
  readonly setAt: Instant;
  readonly status: (typeof stopStatuses)[number];
  readonly liftedBy?: string;
  readonly liftedAt?: Instant;
  readonly liftReason?: string;
}

export function noticeId(recallId: string, partnerId: string): string {
  return `${recallId}.${partnerId}`;
}

/** The part of a stop that the gate reads. */
export function stopOf({ id, itemId, lots, serials, reason, source }: StopRecord): Stop {
  return { id, itemId, ...(lots ? { lots } : {}), ...(serials ? { serials } : {}), reason, source };
}

/** Only what is there, so that neither events nor items carry empty fields. */
export function scopeOf({ itemId, lots, serials }: Scope): Scope {
  return { itemId, ...(lots ? { lots } : {}), ...(serials ? { serials } : {}) };
}

/** The goods of a scope as an event carries them. */
export function goodsOf({ itemId, lots, serials }: Scope) {
  return { itemId, ...(lots ? { lots: [...lots] } : {}), ...(serials ? { serials: [...serials] } : {}) };
}

/** The list of an item's stops is read by every command that moves it: it stays one small item. */
export const largestStopListBytes = 60_000;

export type ScopeReason = 'serials-not-kept' | 'serial-range-backwards' | 'too-many-stops';

/** What stands against stopping these goods; undefined when nothing does. */
export function scopeNo(
  item: { readonly serialManaged: boolean; readonly code: string },
  scope: Scope,
  stops: readonly Stop[],
): Rejected<ScopeReason> | undefined {
  if (scope.serials && !item.serialManaged) return rejected('serials-not-kept', { item: item.code });
  const backwards = (scope.serials ?? []).findIndex(({ from, to }) => from.length !== to.length || from > to);
  if (backwards >= 0) {
    return rejected('serial-range-backwards', {}, [
      {
        pointer: `/serials/${backwards}`,
        reason: both(
          '起止序列号长度须相同，且起号不大于止号',
          'both ends need the same length, the first not after the last',
        ),
      },
    ]);
  }
  const bytes = JSON.stringify(stops).length + JSON.stringify(scope).length;
  if (bytes > largestStopListBytes) return rejected('too-many-stops', { item: item.code, stops: stops.length });
  return undefined;
}

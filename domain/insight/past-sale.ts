import type { Day } from '../shared/calendar.ts';
import type { Remembered } from '../shared/decision.ts';

/** One line of a past sale. Quantities in base units, amounts in minor units of what was shipped. */
export interface PastLine {
  readonly itemId: string;
  readonly ordered: number;
  readonly shipped: number;
  readonly net: number;
  /** First promised or asked for. */
  readonly promised?: Day;
  readonly shippedOn?: Day;
  readonly deliveredOn?: Day;
  readonly cost?: number;
  /** Absent where the old system kept no returns, which is not the same as none. */
  readonly returned?: number;
  readonly isWrong?: boolean;
  readonly lot?: string;
}

/** A sale of the old system, kept for figures alone: no goods, no money, no duty follows from it. */
export interface PastSale extends Remembered {
  readonly id: string;
  readonly company: string;
  /** As the old system numbered it; one sale for one number. */
  readonly number: string;
  readonly partnerId: string;
  /** The day of the order. */
  readonly day: Day;
  readonly lines: readonly PastLine[];
}

/** Lines of one sale, so that it stays one small item. */
export const mostPastLines = 300;

/** What of a line tells whether two are the same; a return or mistake that is not told is as good as none. */
function contentsOf(line: PastLine): string {
  const { itemId, ordered, shipped, net, promised, shippedOn, deliveredOn, cost, returned, isWrong, lot } = line;
  const days = [promised, shippedOn, deliveredOn].map((day) => day ?? '');
  return [itemId, ordered, shipped, net, ...days, cost ?? '', returned ?? 0, isWrong === true, lot ?? ''].join('\n');
}

type Contents = Pick<PastSale, 'partnerId' | 'day' | 'lines'>;

/** True where two tell the same of a sale, in whatever order their lines stand. */
export function isSameSale(one: Contents, other: Contents): boolean {
  const lines = ({ lines: told }: Contents) => told.map(contentsOf).sort().join('\n\n');
  return one.partnerId === other.partnerId && one.day === other.day && lines(one) === lines(other);
}

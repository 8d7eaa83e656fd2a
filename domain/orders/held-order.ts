import type { OrderHeld } from '../../events/orders.ts';
import type { Instant } from '../shared/calendar.ts';
import { accepted, type Accepted, type Remembered } from '../shared/decision.ts';

/** A line of an order file, in the sender's own code. */
export interface FileLine {
  /** Row in the file, 1 for the first after the heading. */
  readonly row: number;
  readonly code: string;
  readonly quantity: number;
}

/** An order whose file has codes that nobody knows: held whole until they are mapped, never guessed. */
export interface HeldOrder extends Remembered {
  readonly id: string;
  readonly company: string;
  readonly number: string;
  readonly partnerId: string;
  readonly ancestors: readonly string[];
  readonly customerReference?: string;
  /** In whose name it was said to be; who places it may name another. */
  readonly salespersonId?: string;
  readonly lines: readonly FileLine[];
  readonly unknownCodes: readonly string[];
  readonly status: 'held' | 'completed';
  readonly heldAt: Instant;
  readonly heldBy: string;
  readonly orderId?: string;
}

export function holdOrder(held: HeldOrder): Accepted<HeldOrder, OrderHeld> {
  return accepted(held, {
    type: 'orders.order-held.v1',
    data: {
      heldId: held.id,
      number: held.number,
      partnerId: held.partnerId,
      unknownCodes: [...held.unknownCodes],
      lineCount: held.lines.length,
    },
  });
}

/** What a sender's code means: an item, and how many base units one piece of it is. */
export interface KnownCode {
  readonly itemId: string;
  readonly quantity: number;
}

/** The distinct codes of a file that no mapping knows. */
export function unknownCodes(lines: readonly FileLine[], known: ReadonlyMap<string, KnownCode>): readonly string[] {
  return [...new Set(lines.map(({ code }) => code).filter((code) => !known.has(code)))];
}

/** The lines in our items and base units; only for files whose every code is known. */
export function orderedLines(lines: readonly FileLine[], known: ReadonlyMap<string, KnownCode>) {
  return lines.flatMap(({ code, quantity }) => {
    const meaning = known.get(code);
    return meaning ? [{ itemId: meaning.itemId, quantity: quantity * meaning.quantity }] : [];
  });
}

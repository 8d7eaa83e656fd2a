import { addDays, type Day } from '../shared/calendar.ts';
import { isMadeUnderCertificate } from '../shared/production-date.ts';
import type { Position } from '../shared/stock.ts';
import { stopOn, type Stop } from '../shared/stop.ts';
import type { RenewableTerm } from '../shared/validity.ts';

/** Days from allocation to the customer's door where nothing better is known: the warehouse's promise to customers. */
export const usualDeliveryDays = 3;

/** What decides whether a lot may be given to a customer. */
export interface LotRules {
  /** First acceptable last usable day, see `firstAcceptableExpiry`. */
  readonly firstExpiry: Day;
  readonly oneLotPerLine: boolean;
  readonly bannedLots: readonly string[];
  readonly stops: readonly Stop[];
  /** The item's certificates; a lot made outside all of them may not be sold (O47 art. 112). */
  readonly certificates: readonly RenewableTerm[];
}

export interface Wanted {
  readonly line: number;
  readonly quantity: number;
}

/** Part of a line taken from one lot. */
export interface Taken {
  readonly position: Position;
  readonly quantity: number;
}

/** The minimum remaining shelf life counts at planned delivery, so the last usable day is at least that much later. */
export function firstAcceptableExpiry(today: Day, minimumShelfLifeDays: number): Day {
  return addDays(today, usualDeliveryDays + minimumShelfLifeDays);
}

/** Whether a lot may be given at all, however much of it there is. */
export function isAcceptable(position: Position, rules: LotRules): boolean {
  const { productionDate } = position;
  return (
    position.expiry >= rules.firstExpiry &&
    !rules.bannedLots.includes(position.lot) &&
    stopOn(rules.stops, { itemId: position.itemId, lot: position.lot }) === undefined &&
    isMadeUnderCertificate(rules.certificates, productionDate)
  );
}

/**
 * Gives the lines of one item their lots, first expired first out: a line is filled whole or gets nothing. It takes
 * from as many lots as it needs in expiry order; under the one-lot rule, from the first lot that covers it alone.
 * Lines come in the order given; what one takes the next cannot. The answer has one entry a line, undefined when short.
 */
export function takeLots(
  wanted: readonly Wanted[],
  positions: readonly Position[],
  rules: LotRules,
): readonly (readonly Taken[] | undefined)[] {
  const shelf = positions
    .filter((position) => isAcceptable(position, rules))
    .toSorted((a, b) => (a.expiry + a.lot < b.expiry + b.lot ? -1 : 1))
    .map((position) => ({ position, left: position.available }));
  return wanted.map(({ quantity }) => {
    const taken: { from: (typeof shelf)[number]; quantity: number }[] = [];
    let missing = quantity;
    for (const from of shelf) {
      if (missing === 0) break;
      const share = Math.min(missing, from.left);
      if (share <= 0 || (rules.oneLotPerLine && share < quantity)) continue;
      taken.push({ from, quantity: share });
      missing -= share;
    }
    if (missing > 0) return undefined;
    for (const { from, quantity: share } of taken) from.left -= share;
    return taken.map(({ from, quantity: share }) => ({ position: from.position, quantity: share }));
  });
}

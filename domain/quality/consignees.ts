import { inRange, type SerialRange } from '../shared/stop.ts';
import type { Move } from '../shared/stock.ts';

/** Where the units of one lot went, summed from its moves; base units. */
export interface LotTally {
  readonly lot: string;
  /** Came into our warehouses: from suppliers, with the opening stock, found in a count. */
  readonly received: number;
  /** Went back to suppliers. */
  readonly sentBack: number;
  readonly destroyed: number;
  readonly used: number;
  readonly lost: number;
  readonly partners: Readonly<Record<string, PartnerTally>>;
}
export interface PartnerTally {
  readonly shipped: number;
  readonly returned: number;
}

/** Documents under which goods move between a supplier and us; all others move them between a consignee and us. */
const supplyDocuments = new Set(['receipt', 'supplier-return']);

export function emptyTally(lot: string): LotTally {
  return { lot, received: 0, sentBack: 0, destroyed: 0, used: 0, lost: 0, partners: {} };
}

/** Units of a move that are meant: all, or those whose serials lie in one of the ranges. */
export function unitsMeant(move: Pick<Move, 'quantity' | 'serials'>, ranges: readonly SerialRange[] | undefined) {
  if (!ranges) return move.quantity;
  return (move.serials ?? []).filter((serial) => ranges.some((range) => inRange(serial, range))).length;
}

type Told = Pick<Move, 'from' | 'to' | 'quantity' | 'serials' | 'documentType'>;

/** Adds moves of one lot to its tally, in any order and in any portions. */
export function tallied(tally: LotTally, moves: readonly Told[], ranges?: readonly SerialRange[]): LotTally {
  const next = { ...tally, partners: { ...tally.partners } };
  for (const move of moves) {
    const units = unitsMeant(move, ranges);
    if (units === 0) continue;
    if (move.to.kind === 'warehouse' && move.from.kind !== 'warehouse') cameIn(next, move, units);
    if (move.from.kind === 'warehouse' && move.to.kind !== 'warehouse') wentOut(next, move, units);
    if (!supplyDocuments.has(move.documentType)) changedHands(next.partners, move, units);
  }
  return next;
}

type Counted = { -readonly [K in keyof LotTally]: LotTally[K] };

function cameIn(tally: Counted, { from, documentType }: Told, units: number): void {
  if (from.kind === 'gone' || supplyDocuments.has(documentType)) tally.received += units;
}

function wentOut(tally: Counted, { to, documentType }: Told, units: number): void {
  if (to.kind === 'partner' && supplyDocuments.has(documentType)) tally.sentBack += units;
  if (to.kind !== 'gone') return;
  // An opening that is taken back was never received.
  if (to.how === 'opening') tally.received -= units;
  else tally[to.how] += units;
}

function changedHands(partners: Record<string, PartnerTally>, { from, to }: Told, units: number): void {
  if (to.kind === 'partner') partners[to.partnerId] = plus(partners[to.partnerId], units, 0);
  if (from.kind === 'partner' && to.kind !== 'gone')
    partners[from.partnerId] = plus(partners[from.partnerId], 0, units);
}

function plus(tally: PartnerTally | undefined, shipped: number, returned: number): PartnerTally {
  return { shipped: (tally?.shipped ?? 0) + shipped, returned: (tally?.returned ?? 0) + returned };
}

/** Units of a lot with one partner by our moves. */
export function heldBy(tally: LotTally, partnerId: string): number {
  const { shipped, returned } = tally.partners[partnerId] ?? { shipped: 0, returned: 0 };
  return shipped - returned;
}

/** Partners that hold units of these lots, sorted by id, each with its lots. */
export function consigneesOf(tallies: readonly LotTally[]) {
  const consignees = new Map<string, { lot: string; units: number }[]>();
  for (const tally of tallies) {
    for (const partnerId of Object.keys(tally.partners)) {
      const units = heldBy(tally, partnerId);
      if (units <= 0) continue;
      const lots = consignees.get(partnerId) ?? [];
      lots.push({ lot: tally.lot, units });
      consignees.set(partnerId, lots);
    }
  }
  return [...consignees]
    .map(([partnerId, lots]) => ({ partnerId, lots }))
    .sort((a, b) => (a.partnerId < b.partnerId ? -1 : 1));
}

import { heldBy, type LotTally } from './consignees.ts';
import type { RecallNotice } from './recall.ts';

/** One lot of a case, unit by unit: `received` must equal all the rest together. */
export interface LotEquation {
  readonly lot: string;
  readonly received: number;
  /** In our warehouses, in every status. */
  readonly onHand: number;
  readonly sentBack: number;
  readonly destroyed: number;
  readonly used: number;
  readonly lost: number;
  /** Shipped less returned, by our moves. */
  readonly withConsignees: number;
  /** Of these, what consignees say they used up. */
  readonly usedByConsignees: number;
  /** Units that our own books do not explain; zero when positions and moves agree. */
  readonly unexplained: number;
  /** Units consignees hold and have not accounted for, by partner. */
  readonly missing: readonly { readonly partnerId: string; readonly units: number; readonly noticed: boolean }[];
}

/** A lot as our books show it now. */
export interface LotFacts {
  readonly tally: LotTally;
  readonly onHand: number;
}

/** The equation of each lot: from moves and positions, never from the notices, save for what consignees used. */
export function equationOf(
  lots: readonly LotFacts[],
  notices: readonly Pick<RecallNotice, 'partnerId' | 'lots'>[],
): readonly LotEquation[] {
  const answers = new Map(
    notices.flatMap(({ partnerId, lots: told }) => told.map((one) => [`${partnerId}#${one.lot}`, one] as const)),
  );
  return lots.map(({ tally, onHand }) => {
    const { lot, received, sentBack, destroyed, used, lost } = tally;
    let withConsignees = 0;
    let usedByConsignees = 0;
    const missing: { partnerId: string; units: number; noticed: boolean }[] = [];
    for (const partnerId of Object.keys(tally.partners).sort()) {
      const held = heldBy(tally, partnerId);
      const answer = answers.get(`${partnerId}#${lot}`);
      const accounted = answer?.used ?? 0;
      withConsignees += held;
      usedByConsignees += accounted;
      if (held !== accounted) missing.push({ partnerId, units: held - accounted, noticed: answer !== undefined });
    }
    const unexplained = received - onHand - sentBack - destroyed - used - lost - withConsignees;
    return {
      ...{ lot, received, onHand, sentBack, destroyed, used, lost, withConsignees, usedByConsignees },
      ...{ unexplained, missing },
    };
  });
}

/**
 * Share of the units with consignees that is accounted for, in tenths of a percent, rounded down; 1,000 when none was
 * issued.
 */
export function effectivenessPerMille(notices: readonly Pick<RecallNotice, 'lots'>[]): number {
  const sums = notices
    .flatMap(({ lots }) => lots)
    .reduce(
      ({ issued, accounted }, lot) => ({
        issued: issued + lot.issued,
        accounted: accounted + lot.used + lot.returned,
      }),
      { issued: 0, accounted: 0 },
    );
  return sums.issued === 0 ? 1000 : Math.floor((sums.accounted * 1000) / sums.issued);
}

import { rejected, type Rejected } from '../shared/decision.ts';
import type { Serial } from '../shared/stock.ts';
import { inRange } from '../shared/stop.ts';
import type { Scope } from './recall.ts';

/** Units of one lot that come back or are destroyed under a case. */
export interface RecalledUnits {
  readonly lot: string;
  readonly quantity: number;
  readonly serials?: readonly string[];
}

export type UnitsReason = 'lot-not-recalled' | 'serials-needed' | 'serials-not-kept' | 'serial-not-recalled';

/** Whether these units belong to the case at all; undefined when they do. */
export function unitsNo(
  scope: Scope,
  item: { readonly serialManaged: boolean },
  units: RecalledUnits,
): Rejected<UnitsReason> | undefined {
  const { lot, quantity, serials } = units;
  if (scope.lots && !scope.lots.includes(lot)) return rejected('lot-not-recalled', { lot });
  if (!item.serialManaged && serials) return rejected('serials-not-kept', { lot });
  const distinct = new Set(serials).size;
  if (item.serialManaged && (distinct !== quantity || serials?.length !== distinct)) {
    return rejected('serials-needed', { quantity, serials: distinct });
  }
  const ranges = scope.serials;
  const foreign = ranges && (serials ?? []).find((serial) => !ranges.some((range) => inRange(serial, range)));
  return foreign === undefined ? undefined : rejected('serial-not-recalled', { serial: foreign });
}

/** The first named serial that is not as it must be. */
export function serialMissing(
  named: readonly string[] | undefined,
  seen: readonly Serial[],
  fits: (serial: Serial) => boolean,
): string | undefined {
  return (named ?? []).find((serial) => !seen.some((one) => one.serial === serial && fits(one)));
}

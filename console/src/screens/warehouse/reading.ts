import { call } from '../../app/api.ts';
import { Offline, Problem, type ProblemBody } from '../../app/problem.ts';
import { today } from '../../patterns/format.ts';
import type { Output } from '../../app/api.ts';
import { readLabel } from './gs1.ts';
import type { KnownItems } from './known-item.ts';

type UdiPart = NonNullable<Output<'get-item'>['udiShows']>[number];

/** What a scan means: an item and how much of it, as far as its label says. */
export interface Read {
  /** Exactly as scanned: the API reads it again with the command. */
  readonly code: string;
  readonly itemId: string;
  readonly itemCode: string;
  readonly name: string;
  readonly unit: string;
  /** Name of the packaging level scanned, e.g. 盒. */
  readonly levelUnit?: string | undefined;
  /** Base units in one package. */
  readonly perPackage: number;
  readonly lotManaged: boolean;
  readonly serialManaged: boolean;
  readonly expiryManaged: boolean;
  readonly lot?: string | undefined;
  readonly serial?: string | undefined;
  readonly expiry?: string | undefined;
  readonly productionDate?: string | undefined;
  /** Parts that the national UDI database promises and this label lacks. */
  readonly udiMissing?: readonly UdiPart[] | undefined;
}

export type Reading =
  | { readonly isRead: true; readonly read: Read }
  /** The API's words for a no, or that nobody can tell in a dead spot. */
  | { readonly isRead: false; readonly problem: ProblemBody | 'unreadable-here' | 'unknown-here' };

/**
 * Reads a scan at once where the device knows the item, else asks the API. In a dead spot what the device does not know
 * stays unknown: it is never guessed.
 */
export async function readCode(code: string, items: KnownItems): Promise<Reading> {
  const own = readHere(code, items);
  if (own) return { isRead: true, read: own };
  try {
    const { data } = await soon((signal) => call('read-scan', { code }, { signal }));
    const { item, levelUnit, quantity, lot, serial, expiryDate, productionDate } = data;
    const { itemId, code: itemCode, name, unit, lotManaged, serialManaged, expiryManaged } = item;
    const read: Read = {
      ...{ code, itemId, itemCode, name, unit, lotManaged, serialManaged, expiryManaged },
      ...{ levelUnit, perPackage: quantity, lot, serial, expiry: expiryDate, productionDate },
    };
    return { isRead: true, read };
  } catch (error) {
    if (error instanceof Problem && !error.isPassing) return { isRead: false, problem: error.body };
    if (!(error instanceof Problem) && !(error instanceof Offline)) throw error;
    const isLabel = readLabel(code, today()) !== undefined;
    return { isRead: false, problem: isLabel ? 'unknown-here' : 'unreadable-here' };
  }
}

/** Longest that a scan waits for an answer: on the edge of a dead spot a request may hang for minutes. */
const patience = 5_000;

async function soon<T>(ask: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const signal = AbortSignal.timeout(patience);
  try {
    return await ask(signal);
  } catch (error) {
    throw signal.aborted ? new Offline(error) : error;
  }
}

/** The scan by what lies on the device: labels of single items and of cartons that name their content. */
export function readHere(code: string, items: KnownItems): Read | undefined {
  const label = readLabel(code, today());
  const di = label?.di ?? label?.contentDi;
  if (!label || di === undefined) return undefined;
  for (const item of items.values()) {
    const level = item.levels.find((one) => one.agency === 'GS1' && one.di === di);
    if (!level) continue;
    const { itemId, name, unit, lotManaged, serialManaged, expiryManaged } = item;
    const { lot, serial, expiryDate: expiry, productionDate } = label;
    const shown = { lot, serial, expiry, productionDate };
    return {
      ...{ code, itemId, itemCode: item.code, name, unit, lotManaged, serialManaged, expiryManaged },
      levelUnit: level.unit,
      perPackage: level.quantity * (label.di === undefined ? (label.contentCount ?? 1) : 1),
      ...shown,
      ...(label.di === undefined
        ? {}
        : { udiMissing: (item.udiShows ?? []).filter((part) => shown[part] === undefined) }),
    };
  }
  return undefined;
}

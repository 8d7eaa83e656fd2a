import { agencySystems, storedCode, type CodeSystem, type ItemCode } from './code.ts';
import type { Item } from './item.ts';

/** A code in one system's stored form. */
export interface SystemCode {
  readonly system: CodeSystem;
  readonly code: string;
}

const ownSystems = ['internal', 'gs1', 'hibc', 'iccbba', 'ma', 'ahm', 'insurance'] as const;

/** A code as people type and paste it: full-width characters are read as what they are. */
export function plainCode(text: string): string {
  return text.normalize('NFKC').trim();
}

/** Every code of every system that a text can be; with a partner also its own. */
export function possibleCodes(text: string, partnerId?: string): readonly SystemCode[] {
  const plain = plainCode(text);
  const systems: readonly CodeSystem[] = partnerId === undefined ? ownSystems : [`partner:${partnerId}`, ...ownSystems];
  return systems.flatMap((system) => {
    const code = storedCode(system, plain);
    return code === undefined ? [] : [{ system, code }];
  });
}

/** One thing a code means. */
export interface CodeMeaning extends SystemCode {
  readonly item: Item;
  /** Base units that one piece under this code is. */
  readonly quantity: number;
  /** Unit of the packaging level it names; absent where the item has no level of this size. */
  readonly levelUnit?: string;
}

export const codeOutcomes = [
  'known', // all systems that know it mean one item and one packaging level
  'unknown',
  'ambiguous', // two systems mean different things: a person must choose
] as const;
export type CodeOutcome = (typeof codeOutcomes)[number];

export interface CodeFinding {
  readonly outcome: CodeOutcome;
  readonly meanings: readonly CodeMeaning[];
}

function levelUnitOf(item: Item, { system, code, quantity }: ItemCode): string | undefined {
  const named = item.levels.find(
    ({ agency, di }) => agencySystems[agency] === system && storedCode(system, di) === code,
  );
  if (named) return named.unit;
  if (quantity === 1) return item.unit;
  return item.levels.find((level) => level.quantity === quantity)?.unit;
}

/**
 * What a code means, from all that systems know of it. Where they differ in item or size none is preferred: a wrong
 * guess would send the wrong goods (D7).
 */
export function meaningOf(known: readonly ItemCode[], items: ReadonlyMap<string, Item>): CodeFinding {
  const meanings = known.flatMap((one): CodeMeaning[] => {
    const item = items.get(one.itemId);
    if (!item) return [];
    const { system, code, quantity } = one;
    const levelUnit = levelUnitOf(item, one);
    return [{ system, code, item, quantity, ...(levelUnit === undefined ? {} : { levelUnit }) }];
  });
  const different = new Set(meanings.map(({ item, quantity }) => `${item.id}#${quantity}`)).size;
  return { outcome: different === 0 ? 'unknown' : different === 1 ? 'known' : 'ambiguous', meanings };
}

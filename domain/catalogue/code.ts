import type { Remembered } from '../shared/decision.ts';
import { padGtin } from '../shared/gs1/check-digit.ts';
import type { ItemData, PackagingLevel } from './item.ts';

/** Whose code it is: our own, an issuing agency's, the national insurance's, or one partner's. */
export type CodeSystem = 'internal' | 'gs1' | 'hibc' | 'iccbba' | 'ma' | 'ahm' | 'insurance' | `partner:${string}`;

/** One code and the item it means; a code means one item for ever, an unknown code is never guessed (D7). */
export interface ItemCode extends Remembered {
  /** `<system>#<code>`. */
  readonly id: string;
  readonly company: string;
  readonly system: CodeSystem;
  /** As stored: a GS1 code has 14 digits. */
  readonly code: string;
  readonly itemId: string;
  /** Base units that one piece under this code is. */
  readonly quantity: number;
}

/** The agency's name as a system of codes. */
export const agencySystems = {
  GS1: 'gs1',
  HIBCC: 'hibc',
  ICCBBA: 'iccbba',
  MA: 'ma',
  AHM: 'ahm',
} as const satisfies Record<PackagingLevel['agency'], CodeSystem>;

/** The form in which a code is stored and asked for; undefined when it cannot be a code of its system. */
export function storedCode(system: CodeSystem, code: string): string | undefined {
  if (system === 'gs1') return padGtin(code);
  if (system === 'insurance') return /^C(\d{19}|\d{26})$/.test(code) ? code : undefined;
  return /^[^\x00-\x1F\x7F]{1,64}$/.test(code) ? code : undefined;
}

export function itemCode(
  company: string,
  system: CodeSystem,
  code: string,
  itemId: string,
  quantity: number,
): ItemCode {
  return { id: `${system}#${code}`, company, system, code, itemId, quantity };
}

/** Where in the input a code stands, for refusals. */
export interface PlacedCode {
  readonly system: CodeSystem;
  readonly code: string;
  readonly quantity: number;
  readonly pointer: string;
}

/**
 * Every code an item answers to: the internal one, the device identifier of each packaging level, and the insurance's
 * of 27 digits. That of 20 digits is none of them: specifications of one maker share it.
 */
export function codesOf(data: Pick<ItemData, 'code' | 'levels' | 'insuranceSpecificationCode'>): PlacedCode[] {
  const { insuranceSpecificationCode: insured } = data;
  return [
    { system: 'internal', code: data.code, quantity: 1, pointer: '/code' },
    ...data.levels.map((level, index) => ({
      system: agencySystems[level.agency],
      code: level.di,
      quantity: level.quantity,
      pointer: `/levels/${index}/di`,
    })),
    ...(insured
      ? [{ system: 'insurance' as const, code: insured, quantity: 1, pointer: '/insuranceSpecificationCode' }]
      : []),
  ];
}

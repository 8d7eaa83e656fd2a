import { scaledInteger } from '../shared/money.ts';
import type { StorageLimits } from './item.ts';

/** One storage or handling condition as a foreign list publishes it. */
export interface PublishedCondition {
  readonly type: string;
  readonly low?: { readonly value: string; readonly unit: string };
  readonly high?: { readonly value: string; readonly unit: string };
  readonly text?: string;
}

export type StorageReason = 'storage-unit-unknown' | 'storage-value-unreadable' | 'storage-limits-crossed';
export type ReadStorage =
  | { readonly ok: true; readonly storage: StorageLimits }
  | { readonly ok: false; readonly reason: StorageReason; readonly found: string };

type Published = NonNullable<PublishedCondition['low']>;

/** Longest note kept, in characters. */
const longestNote = 500;

/**
 * Hundredths of a degree in the unit given → tenths of a degree Celsius, rounded to the safe side: a lower limit up,
 * an upper limit down. The bounds kept are never wider than the bounds published.
 */
function tenthsCelsius(hundredths: number, unit: string, round: (value: number) => number): number | undefined {
  switch (unit) {
    case 'Degrees Celsius':
      return round(hundredths / 10);
    case 'Degrees Fahrenheit':
      return round(((hundredths - 3_200) * 5) / 90);
    case 'Degrees Kelvin':
    case 'Kelvin':
      return round((hundredths - 27_315) / 10);
    default:
      return undefined;
  }
}

function words({ type, low, high, text }: PublishedCondition): string {
  const bounds = [low && `≥ ${low.value} ${low.unit}`, high && `≤ ${high.value} ${high.unit}`].filter(Boolean);
  return [type.replace(', Specify', ''), [...bounds, text].filter(Boolean).join(', ')].join(': ');
}

/**
 * Storage limits in Celsius with every condition as published in the note. Only the storage temperature binds; where
 * several are published, all must hold. Conditions for handling, humidity and pressure are kept as words.
 */
export function readStorage(conditions: readonly PublishedCondition[]): ReadStorage {
  let low: number | undefined;
  let high: number | undefined;
  for (const condition of conditions) {
    if (condition.type !== 'Storage Environment Temperature') continue;
    for (const [bound, round] of [
      ['low', Math.ceil],
      ['high', Math.floor],
    ] as const) {
      const published: Published | undefined = condition[bound];
      if (!published) continue;
      const hundredths = scaledInteger(published.value, 2);
      if (hundredths === undefined) return { ok: false, reason: 'storage-value-unreadable', found: published.value };
      const tenths = tenthsCelsius(hundredths, published.unit, round);
      if (tenths === undefined) return { ok: false, reason: 'storage-unit-unknown', found: published.unit };
      if (bound === 'low') low = Math.max(low ?? tenths, tenths);
      else high = Math.min(high ?? tenths, tenths);
    }
  }
  if (low !== undefined && high !== undefined && low > high) {
    return { ok: false, reason: 'storage-limits-crossed', found: `${low / 10} > ${high / 10}` };
  }
  const note = conditions
    .filter((condition) => condition.low || condition.high || condition.text)
    .map(words)
    .join('; ')
    .slice(0, longestNote);
  return {
    ok: true,
    storage: {
      ...(low === undefined ? {} : { lowCelsius: low / 10 }),
      ...(high === undefined ? {} : { highCelsius: high / 10 }),
      ...(note ? { note } : {}),
    },
  };
}

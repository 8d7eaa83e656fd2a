import type { ClimateExcursionFound, ClimateRecorded } from '../../events/inventory.ts';
import type { Day, Instant } from '../shared/calendar.ts';
import { accepted, rejected, type Decision } from '../shared/decision.ts';
import type { Warehouse } from '../shared/stock.ts';

export const zones = ['ambient', 'cold-room'] as const;
export type Zone = (typeof zones)[number];

/** One reading of a zone (GSP 74: each morning and each afternoon where nothing measures by itself). */
export interface ClimateReading {
  readonly id: string;
  readonly company: string;
  readonly warehouseId: string;
  readonly zone: Zone;
  readonly day: Day;
  readonly at: Instant;
  readonly by: string;
  readonly celsius: number;
  /** Relative humidity in percent. */
  readonly humidityPercent: number;
  readonly lowCelsius: number;
  readonly highCelsius: number;
  readonly isOutside: boolean;
}

/** Degrees Celsius of a cold room for devices and reagents, both included. */
export const coldRoomLimits = { lowCelsius: 2, highCelsius: 8 };

/** Keeps a reading with the limits it was held against; outside them quality hears of it at once. */
export function recordClimate(
  state: { readonly readingId: string; readonly warehouse: Warehouse },
  command: { readonly zone: Zone; readonly celsius: number; readonly humidityPercent: number },
  { company, actor, now, today }: { company: string; actor: string; now: Instant; today: Day },
): Decision<ClimateReading, ClimateRecorded | ClimateExcursionFound, 'zone-not-there'> {
  const { warehouse, readingId } = state;
  const { zone, celsius, humidityPercent } = command;
  if (zone === 'cold-room' && !warehouse.coldRoom) return rejected('zone-not-there', { warehouse: warehouse.id, zone });
  const { lowCelsius, highCelsius } = zone === 'cold-room' ? coldRoomLimits : warehouse;
  const isOutside = celsius < lowCelsius || celsius > highCelsius;
  const reading: ClimateReading = {
    ...{ id: readingId, company, warehouseId: warehouse.id, zone, day: today, at: now, by: actor },
    ...{ celsius, humidityPercent, lowCelsius, highCelsius, isOutside },
  };
  const data = { readingId, warehouseId: warehouse.id, zone, celsius };
  const recorded = { type: 'inventory.climate-recorded.v1', data: { ...data, humidityPercent } } as const;
  const found = { type: 'inventory.climate-excursion-found.v1', data: { ...data, lowCelsius, highCelsius } } as const;
  return accepted<ClimateReading, ClimateRecorded | ClimateExcursionFound>(
    reading,
    ...(isOutside ? [recorded, found] : [recorded]),
  );
}

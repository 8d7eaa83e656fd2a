import { instantOfLocal, localOfInstant } from '../../../patterns/form/zoned.ts';

/** The hours in UTC, as the journal files them, that a day of the company's zone is made of. */
export function hoursOf(day: string): readonly string[] {
  const first = Date.parse(instantOfLocal(`${day}T00:00`));
  const hours = Array.from({ length: 25 }, (_, at) => new Date(first + at * 3_600_000).toISOString());
  // A day has 23 or 25 hours where clocks change; half-hour zones begin inside an hour of UTC.
  return hours.filter((instant) => localOfInstant(instant).startsWith(day)).map((instant) => instant.slice(0, 13));
}

/** An hour of the journal on the company's clock: `14`. */
export const localHourOf = (hour: string): string => localOfInstant(`${hour}:00:00.000Z`).slice(11, 13);

/** The day of the company's zone that an instant falls on. */
export const localDayOf = (instant: string): string => localOfInstant(instant).slice(0, 10);

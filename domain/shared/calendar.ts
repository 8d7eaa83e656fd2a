/** An instant: ISO 8601 in UTC with milliseconds, e.g. `2026-11-22T01:30:00.000Z`. Sorts as text. */
export type Instant = string;
/** A business day in the company's zone: `2026-11-22`. Sorts as text. */
export type Day = string;

const formatters = new Map<string, Intl.DateTimeFormat>();

/** The business day an instant falls on in a zone such as `Asia/Shanghai`. */
export function dayOf(instant: Instant, zone: string): Day {
  let formatter = formatters.get(zone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });
    formatters.set(zone, formatter);
  }
  return formatter.format(new Date(instant));
}

export function addDays(day: Day, days: number): Day {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** The same day so many years later; of 29 February the 28th where there is none. */
export function addYears(day: Day, years: number): Day {
  const same = `${String(Number(day.slice(0, 4)) + years).padStart(4, '0')}${day.slice(4)}`;
  return isDay(same) ? same : addDays(same.replace('-02-29', '-03-01'), -1);
}

export function addHours(instant: Instant, hours: number): Instant {
  return new Date(Date.parse(instant) + hours * 3_600_000).toISOString();
}

/** The same day of the month some months earlier, or the last of that month where it has no such day. */
export function monthsBefore(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 - months, Math.min(date, last))).toISOString().slice(0, 10);
}

/** Whole days from one day to a later one; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** True for a calendar day that exists, written `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text;
}

/** The instant at which a day begins in a zone. */
export function startOfDay(day: Day, zone: string): Instant {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  const wanted = Date.parse(`${day}T00:00:00Z`);
  const shownAt = (moment: number) => {
    const part = Object.fromEntries(format.formatToParts(moment).map(({ type, value }) => [type, value]));
    return Date.parse(
      `${part['year']?.padStart(4, '0')}-${part['month']}-${part['day']}T${part['hour']}:${part['minute']}:${part['second']}Z`,
    );
  };
  // Twice, because the zone's distance may change between the first guess and midnight itself.
  let moment = wanted;
  for (let turn = 0; turn < 2; turn += 1) moment -= shownAt(moment) - wanted;
  return new Date(moment).toISOString();
}

/** The last millisecond of a day in a zone. */
export function endOfDay(day: Day, zone: string): Instant {
  return new Date(Date.parse(startOfDay(addDays(day, 1), zone)) - 1).toISOString();
}

/** Bounds, as text, of what carries an instant of these days in a zone and something after it, e.g. a sort key. */
export function boundsOf(
  { from, to }: { readonly from?: Day | undefined; readonly to?: Day | undefined },
  zone: string,
): { readonly from: string; readonly to: string } {
  return {
    from: from === undefined ? '0' : startOfDay(from, zone),
    // `~` sorts after every character of an instant; the last year there is has no next day to begin.
    to: to === undefined || to >= '9999' ? '9999~' : `${endOfDay(to, zone)}~`,
  };
}

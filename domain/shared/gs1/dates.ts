import { isDay, type Day } from '../calendar.ts';

/**
 * The year that two digits mean on a given day: the one of the hundred candidates that lies from 49 years back to
 * 50 years ahead (GS1 General Specifications 7.12).
 */
export function yearOf(twoDigits: string, today: Day): number {
  const thisYear = Number(today.slice(0, 4));
  const difference = Number(twoDigits) - (thisYear % 100);
  const year = thisYear + difference;
  if (difference >= 51) return year - 100;
  if (difference <= -50) return year + 100;
  return year;
}

function lastDayOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** YYMMDD as a day; DD=00 is the last day of the month. Undefined when the calendar has no such day. */
export function readDay(yymmdd: string, today: Day): Day | undefined {
  const year = yearOf(yymmdd.slice(0, 2), today);
  const month = yymmdd.slice(2, 4);
  const written = yymmdd.slice(4, 6);
  const day = written === '00' ? String(lastDayOf(year, Number(month))) : written;
  const text = `${year}-${month}-${day}`;
  return isDay(text) ? text : undefined;
}

/** YYYYMMDD as a day; undefined when the calendar has no such day. */
export function readLongDay(yyyymmdd: string): Day | undefined {
  const text = `${yyyymmdd.slice(0, 4)}-${yyyymmdd.slice(4, 6)}-${yyyymmdd.slice(6, 8)}`;
  return isDay(text) ? text : undefined;
}

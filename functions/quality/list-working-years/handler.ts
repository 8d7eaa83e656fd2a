import { addDays } from '../../../domain/shared/calendar.ts';
import { announcedYears, calendarOf, isWorkingDay, type WorkingYear } from '../../../domain/shared/working-days.ts';
import { httpQuery } from '../../../runtime/http-query.ts';
import { readWorkingYears } from '../../../table/working-days.ts';
import { contract } from './contract.ts';

export const handler = httpQuery(contract, async ({ store, company }) => {
  const kept = await readWorkingYears(store, company, 'eventual');
  const builtIn = announcedYears.filter(({ year }) => !kept.some((own) => own.year === year));
  const years: readonly (WorkingYear & Partial<(typeof kept)[number]>)[] = [...builtIn, ...kept];
  return {
    answer: {
      items: years
        .toSorted((a, b) => (a.year < b.year ? 1 : -1))
        .map((known) => ({
          year: known.year,
          off: known.off.map((days) => ({ ...days })),
          worked: [...known.worked],
          ...(known.source ? { source: known.source } : {}),
          workingDays: workingDaysIn(known),
          ...(known.remembered ? { version: known.remembered.version } : {}),
        })),
    },
  };
});

function workingDaysIn(known: WorkingYear): number {
  const calendar = calendarOf([known]);
  let count = 0;
  for (let day = `${known.year}-01-01`; day.startsWith(known.year); day = addDays(day, 1)) {
    if (isWorkingDay(calendar, day)) count += 1;
  }
  return count;
}

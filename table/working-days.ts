import type { KeptWorkingYear } from '../domain/quality/announce-working-year.ts';
import { announcedYears, calendarOf, type WorkingCalendar } from '../domain/shared/working-days.ts';
import { aggregateCodec } from './codec.ts';
import { keys } from './keys.ts';
import type { Reading, Store } from './store.ts';

export const workingYearCodec = aggregateCodec<KeptWorkingYear>({
  kind: 'working-year',
  schema: 1,
  key: (kept) => keys.workingYear(kept.company, kept.year),
});

/** The years this company announced, in order: one Query, a year is some hundred bytes. */
export async function readWorkingYears(
  store: Store,
  company: string,
  reading: Reading,
): Promise<readonly KeptWorkingYear[]> {
  const { pk } = keys.workingYear(company, '');
  return (await store.queryAll({ pk, reading })).map(workingYearCodec.fromItem);
}

/** Known years by number; what the company announced stands over what came with the system. */
export async function readWorkingCalendar(store: Store, company: string): Promise<WorkingCalendar> {
  return calendarOf([...announcedYears, ...(await readWorkingYears(store, company, 'eventual'))]);
}

import type { WorkingYearAnnounced } from '../../events/quality.ts';
import { accepted, rejected, type Decision, type FieldError, type Remembered } from '../shared/decision.ts';
import { isWeekend, type WorkingYear } from '../shared/working-days.ts';

/** A year of the working-day calendar as this company keeps it. */
export interface KeptWorkingYear extends WorkingYear, Remembered {
  /** The year itself. */
  readonly id: string;
  readonly company: string;
  /** Number of the announcement, e.g. 国办发明电〔2025〕7号. */
  readonly source: string;
}

/**
 * Takes a year's holidays and worked weekend days as the State Council announced them. Everything that counts working days
 * counts by it from now on; announcing a year again puts it right.
 */
export function announceWorkingYear(
  known: KeptWorkingYear | undefined,
  command: WorkingYear & { readonly source: string },
  { company }: { readonly company: string },
): Decision<KeptWorkingYear, WorkingYearAnnounced, 'working-year-wrong' | 'nothing-changed'> {
  const { year, off, worked, source } = command;
  const inYear = (day: string): boolean => day.slice(0, 4) === year;
  const errors = [
    ...off.flatMap(({ from, to }, index): FieldError[] => [
      ...(inYear(from) ? [] : [{ pointer: `/off/${index}/from`, reason: 'working-year-wrong' }]),
      ...(inYear(to) && from <= to ? [] : [{ pointer: `/off/${index}/to`, reason: 'working-year-wrong' }]),
      ...(off.slice(0, index).some((other) => other.from <= to && from <= other.to)
        ? [{ pointer: `/off/${index}`, reason: 'working-year-wrong' }]
        : []),
    ]),
    ...worked.flatMap((day, index): FieldError[] =>
      inYear(day) && isWeekend(day) && !off.some(({ from, to }) => from <= day && day <= to)
        ? []
        : [{ pointer: `/worked/${index}`, reason: 'working-year-wrong' }],
    ),
  ];
  if (errors.length > 0) return rejected('working-year-wrong', { year }, errors);
  const told = { off: off.toSorted((a, b) => (a.from < b.from ? -1 : 1)), worked: worked.toSorted() };
  if (
    known &&
    JSON.stringify([known.off, known.worked, known.source]) === JSON.stringify([told.off, told.worked, source])
  ) {
    return rejected('nothing-changed');
  }
  const next = { ...known, id: year, company, year, source, ...told };
  return accepted(next, {
    type: 'quality.working-year-announced.v1',
    data: { year, holidays: off.length, worked: worked.length },
  });
}

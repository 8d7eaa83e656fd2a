import type { Day } from '../shared/calendar.ts';
import { lapseStage, type Finding } from '../shared/monitor.ts';
import type { WorkingCalendar } from '../shared/working-days.ts';
import { lapsingPaper, type Papers } from './papers.ts';

/**
 * What the rules find in a person's file: letters, qualifications and health checks that lapse or have, where nothing
 * carries on after them. The facts name the paper and its day and nothing of the person.
 */
export function watchPerson(
  file: Papers & { readonly person: { readonly id: string } },
  { today, calendar }: { readonly today: Day; readonly calendar: WorkingCalendar },
): readonly Finding[] {
  const ids = [...file.letters.filter(({ status }) => status !== 'revoked'), ...file.qualifications, ...file.checks];
  return ids.flatMap(({ id }): readonly Finding[] => {
    const paper = lapsingPaper(file, id);
    if (!paper || paper.renewed) return [];
    const { validTo } = paper;
    const told = { subject: { kind: 'person', id: file.person.id }, part: id, post: 'quality' } as const;
    const facts = { paper: paper.paper, validTo };
    if (validTo < today) {
      return [{ rule: 'person-paper-lapsed', ...told, facts, severity: 'critical', due: { days: 3 } }];
    }
    const reached = lapseStage(calendar, today, validTo);
    if (!reached) return [];
    const { stage, severity, workingDays } = reached;
    return [{ rule: 'person-paper-lapsing', ...told, facts: { ...facts, stage, workingDays }, severity, due: validTo }];
  });
}

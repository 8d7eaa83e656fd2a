import type { ReactNode } from 'react';
import type { ToneName } from '../design/tokens.ts';
import { daysFrom, today } from './format.ts';
import { Tag } from './status.tsx';
import { usePatternWords } from './words.ts';

/** Something that holds from a day to a day, both included; without an end it does not lapse. */
export interface Term {
  readonly key: string;
  readonly from: string;
  readonly to?: string | undefined;
  readonly title: ReactNode;
  readonly more?: ReactNode;
  readonly actions?: ReactNode;
}

/** Within so many days of its end a term asks for a renewal. */
const soonDays = 90;

export type TermState = 'future' | 'inForce' | 'soon' | 'lapsed';
const tones: Readonly<Record<TermState, ToneName>> = {
  future: 'quiet',
  inForce: 'done',
  soon: 'warning',
  lapsed: 'stopped',
};

export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

export function termState({ from, to }: Pick<Term, 'from' | 'to'>, day: string): TermState {
  if (from > day) return 'future';
  if (to === undefined) return 'inForce';
  if (to < day) return 'lapsed';
  return daysBetween(day, to) <= soonDays ? 'soon' : 'inForce';
}

/** Terms one below the other on one scale of time, with today as a line through all of them. */
export function Terms({ terms, label }: { readonly terms: readonly Term[]; readonly label: string }) {
  const t = usePatternWords();
  const day = today();
  const first = [...terms.map(({ from }) => from), daysFrom(day, -365)].toSorted()[0] ?? day;
  const last = [...terms.map(({ to }) => to ?? day), daysFrom(day, 365)].toSorted().at(-1) ?? day;
  // What began long ago or holds for decades would press everything near today together.
  const begin = first < daysFrom(day, -1095) ? daysFrom(day, -1095) : first;
  const end = last > daysFrom(day, 2190) ? daysFrom(day, 2190) : last;
  const at = (one: string): number => {
    const part = (100 * daysBetween(begin, one)) / Math.max(1, daysBetween(begin, end));
    return Math.max(0, Math.min(100, part));
  };
  return (
    <div className="ll-terms">
      <ul aria-label={label}>
        {terms.map((term) => {
          const state = termState(term, day);
          const left = at(term.from);
          const width = Math.max(1, (term.to === undefined ? 100 : at(term.to)) - left);
          return (
            <li key={term.key}>
              <div className="ll-terms-head">
                <span>{term.title}</span>
                <Tag tone={tones[state]}>{t(`term_${state}`)}</Tag>
                {term.actions ? <span className="ll-terms-actions">{term.actions}</span> : null}
              </div>
              <div className="ll-terms-track" aria-hidden>
                <span data-tone={tones[state]} style={{ left: `${left}%`, width: `${Math.min(width, 100 - left)}%` }} />
                <i style={{ left: `${at(day)}%` }} />
              </div>
              <p className="ll-muted">
                <Dates term={term} day={day} />
                <span className="ll-terms-more">{term.more}</span>
              </p>
            </li>
          );
        })}
      </ul>
      <div className="ll-terms-scale" aria-hidden>
        <span>{begin}</span>
        <span style={{ left: `${Math.max(22, Math.min(78, at(day)))}%` }}>{t('todayIs', { day })}</span>
        <span>{end}</span>
      </div>
    </div>
  );
}

function Dates({ term: { from, to }, day }: { readonly term: Term; readonly day: string }) {
  const t = usePatternWords();
  if (to === undefined) return <>{t('termEndless', { from })}</>;
  const days = from > day ? daysBetween(day, from) : Math.abs(daysBetween(day, to));
  const key = from > day ? 'termBegins' : to < day ? 'termOver' : 'termLeft';
  return (
    <>
      {from} – {to} · {t(key, { days })}
    </>
  );
}

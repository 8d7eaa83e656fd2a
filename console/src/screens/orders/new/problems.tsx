import { useMemo } from 'react';
import { language } from '../../../app/language.ts';
import { Refusal } from '../../../patterns/states.tsx';
import { ProblemNote } from '../problem-note.tsx';
import { useOverall } from './prices.ts';
import { useNewOrderWords } from './words.ts';

/** What stands in the way of the order as a whole, and how many lines have which problem; a click goes to the first. */
export function Problems() {
  const t = useNewOrderWords();
  const { state, error, problems, lineProblems, again } = useOverall();
  const stopping = useMemo(() => problems.filter(({ stops }) => stops === 'placing'), [problems]);
  const later = useMemo(() => problems.filter(({ stops }) => stops === 'approval'), [problems]);
  if (state === 'failed') return <Refusal error={error} onRetry={again} />;
  if (stopping.length + later.length + lineProblems.length === 0) return null;
  return (
    <div role="status" className="ll-stack ll-problems">
      {stopping.length + lineProblems.length > 0 ? (
        <section className="ll-refusal" aria-label={t('problemsHead')}>
          <h2>{t('problemsHead')}</h2>
          {stopping.map((problem) => (
            <ProblemNote key={problem.type} of={problem} />
          ))}
          {lineProblems.map(({ type, title, keys }) => (
            <p key={type}>
              {t('problemLines', { title: title[language()], count: keys.length })}{' '}
              <button type="button" className="ll-text-button" onClick={() => goTo(keys[0] ?? '')}>
                {t('jumpTo')}
              </button>
            </p>
          ))}
        </section>
      ) : null}
      {later.map((problem) => (
        <ProblemNote key={problem.type} of={problem} />
      ))}
    </div>
  );
}

/** Brings a line into view and its quantity under the keyboard. */
export function goTo(lineKey: string): void {
  const row = document.getElementById(`line-${lineKey}`);
  row?.scrollIntoView({ block: 'center' });
  row?.querySelector<HTMLInputElement>('input[data-quantity]')?.focus({ preventScroll: true });
}

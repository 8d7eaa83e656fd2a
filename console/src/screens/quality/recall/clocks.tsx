import { language, listWord } from '../../../app/language.ts';
import { Section } from '../../../patterns/page.tsx';
import { Tag } from '../../../patterns/status.tsx';
import { Due } from '../parts.tsx';
import type { Recall } from './case.ts';
import { useCaseWords } from './words.ts';

type Clock = Recall['clocks'][number];

/** What the company owes in this case, to whom, until when, and whether the law says so. */
export function Clocks({ clocks, isOpen }: { readonly clocks: readonly Clock[]; readonly isOpen: boolean }) {
  const t = useCaseWords();
  return (
    <Section title={t('clocks')}>
      <ClockList clocks={clocks} isOpen={isOpen} />
    </Section>
  );
}

export function ClockList({ clocks, isOpen }: { readonly clocks: readonly Clock[]; readonly isOpen: boolean }) {
  const t = useCaseWords();
  return (
    <ul className="ll-q-clocks">
      {clocks.map((clock) => (
        <li key={clock.duty}>
          <strong>{clock[language()]}</strong>
          <span>
            {clock.dueAt ? (
              <Due at={clock.dueAt} isRunning={isOpen} />
            ) : (
              <span className="ll-muted">{t(isOpen ? 'clockNotBegun' : 'clockNoDay')}</span>
            )}
          </span>
          <p className="ll-muted">
            <Tag tone={clock.binding === 'law' ? 'stopped' : 'quiet'}>{listWord('clock-binding', clock.binding)}</Tag>{' '}
            {clock.source} ·{' '}
            {t('clockFor', {
              who: clock.addressees
                .map((one) => listWord('recall-addressee', one))
                .join(language() === 'zh' ? '、' : ', '),
            })}
          </p>
        </li>
      ))}
    </ul>
  );
}

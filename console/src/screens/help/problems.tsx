import '../../design/master.css';
import type { Output } from '../../app/api.ts';
import { fieldWord } from '../../app/language.ts';
import { useMe } from '../../app/me.tsx';
import { useAllPages } from '../../patterns/all-pages.ts';
import { CommandButton } from '../../patterns/command-button.tsx';
import { instantText } from '../../patterns/format.ts';
import { Go } from '../../patterns/go.tsx';
import { MoreRows } from '../../patterns/more.tsx';
import { NameOf } from '../../patterns/names.tsx';
import { Page } from '../../patterns/page.tsx';
import { Answered, Empty } from '../../patterns/states.tsx';
import { Status, Tag } from '../../patterns/status.tsx';
import { listWord } from '../../app/language.ts';
import { useHelpWords } from './words.ts';

type Problem = Output<'list-problems'>['items'][number];

/** What was reported and what became of it. */
export function Screen() {
  const t = useHelpWords();
  const problems = useAllPages('list-problems', { limit: 25 }, { most: 25, every: 60_000 });
  return (
    <Page
      title={t('problems')}
      help={t('problemsHelp')}
      actions={
        <Go to="/problems/new" className="ll-button ll-primary">
          {t('report')}
        </Go>
      }
    >
      <Answered of={problems.answer}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty>{t('problemsEmpty')}</Empty>
          ) : (
            <>
              <ul className="ll-problems" aria-label={t('problems')}>
                {rows.map((one) => (
                  <OneProblem key={one.problemId} of={one} />
                ))}
              </ul>
              {problems.isComplete ? null : <MoreRows count={rows.length} of={problems} />}
            </>
          )
        }
      </Answered>
    </Page>
  );
}

function OneProblem({ of }: { readonly of: Problem }) {
  const t = useHelpWords();
  const me = useMe();
  const { problemId, screen, severity, status, reportedBy, partnerId, reportedAt, failedRequest } = of;
  const isOpen = status === 'open' || status === 'seen';
  return (
    <li className="ll-section">
      <header>
        <span className="ll-inline">
          <Status list="problem-status" value={status} />
          <Tag tone={severity === 'blocking' ? 'stopped' : 'quiet'}>{listWord('problem-severity', severity)}</Tag>
          <Go to={screen}>
            <code>{screen}</code>
          </Go>
        </span>
        <span className="ll-muted">
          <time dateTime={reportedAt}>{instantText(reportedAt)}</time>
          {reportedBy === me.userId ? null : (
            <>
              {' · '}
              <NameOf kind="user" id={reportedBy} plain />
            </>
          )}
          {partnerId && !me.partner ? (
            <>
              {' · '}
              <NameOf kind="partner" id={partnerId} />
            </>
          ) : null}
        </span>
      </header>
      <Texts of={of} />
      {failedRequest ? (
        <p className="ll-muted">
          {fieldWord('failedRequest')}: <code>{failedRequest}</code>
        </p>
      ) : null}
      <div className="ll-inline">
        {isOpen && !of.textErasedAt ? (
          <CommandButton
            operation="answer-problem"
            fixed={{ problemId }}
            initial={{ status: status === 'open' ? 'seen' : 'fixed' }}
            primary
          >
            {t('answer')}
          </CommandButton>
        ) : null}
        {of.textErasedAt ? null : (
          <CommandButton operation="erase-problem-text" fixed={{ problemId }} danger>
            {t('erase')}
          </CommandButton>
        )}
      </div>
    </li>
  );
}

/** What was written, as long as it stands there, and the answer. */
function Texts({ of: { happened, expected, answer, answeredAt, textErasedAt } }: { readonly of: Problem }) {
  const t = useHelpWords();
  return (
    <>
      {textErasedAt ? <p className="ll-muted">{t('erased', { at: instantText(textErasedAt) })}</p> : null}
      {happened ? <p className="ll-written">{happened}</p> : null}
      {expected ? (
        <p className="ll-written ll-muted">
          {t('expected')}: {expected}
        </p>
      ) : null}
      {answer ? (
        <blockquote className="ll-answer">
          <p className="ll-muted">
            {t('answered')} {answeredAt ? instantText(answeredAt) : ''}
          </p>
          <p className="ll-written">{answer}</p>
        </blockquote>
      ) : null}
    </>
  );
}

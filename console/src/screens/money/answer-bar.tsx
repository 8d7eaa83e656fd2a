import { useBlocker } from '@tanstack/react-router';
import { useCommand } from '../../app/query.ts';
import { cents, centsText } from '../../patterns/format.ts';
import { Refusal } from '../../patterns/states.tsx';
import { toast } from '../../patterns/toast.ts';
import { usePatternWords } from '../../patterns/words.ts';
import { sumOf } from './amounts.ts';
import { answersOf, type Draft, type Drafts, type Line, type Statement } from './answers.ts';
import { useStatementWords } from './words-statement.ts';

/** What is selected, what is about to be said, and the one request that says it. */
export function AnswerBar({
  statement,
  drafts,
  selected,
  draft,
  onDispute,
  onDiscard,
}: {
  readonly statement: Statement;
  readonly drafts: Drafts;
  readonly selected: ReadonlySet<number>;
  readonly draft: (lines: readonly Line[], said: Draft) => void;
  readonly onDispute: (lines: readonly Line[]) => void;
  readonly onDiscard: () => void;
}) {
  const t = useStatementWords();
  const pattern = usePatternWords();
  const { statementId, lines } = statement;
  const command = useCommand('answer-statement', ({ status }) => {
    onDiscard();
    toast(t(status === 'confirmed' ? 'closed' : 'answered'));
  });
  useUnsaid(drafts.size > 0);
  const chosen = lines.filter(({ line }) => selected.has(line));
  const waiting = lines.filter(
    ({ line, answer }) => answer !== 'confirmed' && answer !== 'disputed' && !drafts.has(line),
  );
  const disputes = [...drafts.values()].filter(({ answer }) => answer === 'disputed').length;
  return (
    <div className="ll-money-bar" role="group" aria-label={t('answering')}>
      <div className="ll-actions">
        <span role="status">
          {chosen.length > 0
            ? t('selected', { count: chosen.length, sum: centsText(sumOf(chosen.map(({ amount }) => cents(amount)))) })
            : null}
        </span>
        {chosen.length > 0 ? (
          <>
            <button type="button" className="ll-button" onClick={() => draft(chosen, { answer: 'confirmed' })}>
              {t('confirm')}
            </button>
            <button type="button" className="ll-button" onClick={() => onDispute(chosen)}>
              {t('dispute')}
            </button>
          </>
        ) : (
          <button
            type="button"
            className="ll-button"
            disabled={waiting.length === 0}
            onClick={() => draft(waiting, { answer: 'confirmed' })}
          >
            {t('confirmRest', { count: waiting.length })}
          </button>
        )}
      </div>
      <div className="ll-actions">
        <span role="status">
          {drafts.size > 0 ? t('drafts', { confirmed: drafts.size - disputes, disputed: disputes }) : null}
        </span>
        {drafts.size > 0 ? (
          <button type="button" className="ll-button" onClick={onDiscard}>
            {t('discard')}
          </button>
        ) : null}
        <button
          type="button"
          className="ll-button ll-primary"
          disabled={drafts.size === 0 || command.isPending}
          onClick={() => command.mutate({ input: { statementId, answers: answersOf(drafts) } })}
        >
          {command.isPending ? pattern('sending') : t('submit', { count: drafts.size })}
        </button>
      </div>
      {command.error ? (
        <div className="ll-money-refused">
          <Refusal error={command.error} />
        </div>
      ) : null}
    </div>
  );
}

/** Answers that were not submitted are not lost by a wrong click. */
function useUnsaid(isUnsaid: boolean): void {
  const t = useStatementWords();
  useBlocker({
    shouldBlockFn: () => !window.confirm(t('leave')),
    enableBeforeUnload: isUnsaid,
    disabled: !isUnsaid,
  });
}

import { memo } from 'react';
import { fieldWord, listWord } from '../../app/language.ts';
import { CommandButton } from '../../patterns/command-button.tsx';
import { amountText, dayText } from '../../patterns/format.ts';
import { Go } from '../../patterns/go.tsx';
import { Status, Tag } from '../../patterns/status.tsx';
import type { Draft, Line } from './answers.ts';
import { useStatementWords } from './words-statement.ts';

export interface LineActs {
  readonly onSelect: (line: number, isOn: boolean) => void;
  readonly onAnswer: (line: Line, answer: 'confirmed' | 'disputed') => void;
}

export const isDisputed = ({ answer }: Line): boolean => answer === 'disputed';

export const headOf = (field: 'line' | 'kind' | 'day' | 'number' | 'amount' | 'answer'): string =>
  field === 'number' ? fieldWord('documentId') : fieldWord(field, 'get-statement');

// An answer to one line must not draw a hundred others anew.
export const LineRow = memo(function LineRow({
  statementId,
  line,
  draft,
  isSelected,
  isActive,
  mayAnswer,
  hasActs,
  at,
  onReach,
  onSelect,
  onAnswer,
}: LineActs & {
  readonly statementId: string;
  readonly line: Line;
  readonly draft: Draft | undefined;
  readonly isSelected: boolean;
  readonly isActive: boolean;
  readonly mayAnswer: boolean;
  readonly hasActs: boolean;
  readonly at: number;
  readonly onReach: (at: number) => void;
}) {
  const t = useStatementWords();
  const name = nameOf(line);
  return (
    <tr className={draft ? 'll-money-on' : undefined} onFocus={() => onReach(at)}>
      {mayAnswer ? (
        <td data-label={t('select')}>
          <input
            type="checkbox"
            className="ll-money-check"
            tabIndex={isActive ? 0 : -1}
            aria-label={t('selectOne', { line: line.line, name, amount: amountText(line.amount) })}
            checked={isSelected}
            onChange={(event) => onSelect(line.line, event.target.checked)}
          />
        </td>
      ) : null}
      <td data-label={headOf('line')}>{line.line}</td>
      <td data-label={headOf('kind')}>{listWord('ledger-entry', line.kind)}</td>
      <td data-label={headOf('day')}>{dayText(line.day)}</td>
      <td data-label={headOf('number')}>
        {line.documentId ? (
          <Go to={`${line.kind === 'payment' ? '/payments/' : '/invoices/'}${line.documentId}`}>{line.number}</Go>
        ) : (
          '—'
        )}
      </td>
      <td data-label={headOf('amount')} className="ll-right">
        {amountText(line.amount)}
      </td>
      <td data-label={headOf('answer')}>
        <Said line={line} draft={draft} />
      </td>
      {hasActs ? (
        <td data-label={t('acts')}>
          {mayAnswer ? <AnswerButtons {...{ line, draft, isActive, onAnswer }} /> : null}
          {!mayAnswer && isDisputed(line) ? (
            <CommandButton operation="resolve-statement-line" fixed={{ statementId, line: line.line }}>
              {t('resolve')}
            </CommandButton>
          ) : null}
        </td>
      ) : null}
    </tr>
  );
});

function AnswerButtons({
  line,
  draft,
  isActive,
  onAnswer,
}: Pick<LineActs, 'onAnswer'> & {
  readonly line: Line;
  readonly draft: Draft | undefined;
  readonly isActive: boolean;
}) {
  const t = useStatementWords();
  return (
    <span className="ll-actions ll-money-acts">
      <button
        type="button"
        className="ll-button"
        tabIndex={isActive ? 0 : -1}
        aria-label={t('confirmOne', { line: line.line })}
        disabled={(draft?.answer ?? line.answer) === 'confirmed'}
        onClick={() => onAnswer(line, 'confirmed')}
      >
        {t('confirm')}
      </button>
      <button
        type="button"
        className="ll-button"
        tabIndex={isActive ? 0 : -1}
        aria-label={t('disputeOne', { line: line.line })}
        onClick={() => onAnswer(line, 'disputed')}
      >
        {t('dispute')}
      </button>
    </span>
  );
}

const nameOf = ({ kind, number }: Line): string => `${listWord('ledger-entry', kind)} ${number ?? ''}`.trim();

/** What was said of a line so far, by whom, and what is about to be said. */
function Said({ line, draft }: { readonly line: Line; readonly draft: Draft | undefined }) {
  const t = useStatementWords();
  return (
    <span className="ll-money-said">
      <span>
        {draft ? (
          <Tag tone="waiting">{t(draft.answer === 'confirmed' ? 'draftConfirmed' : 'draftDisputed')}</Tag>
        ) : (
          <Status list="line-answer" value={line.answer} />
        )}
      </span>
      {(draft?.note ?? line.note) ? (
        <span>
          {t('partnerSaid')} {draft?.note ?? line.note}
        </span>
      ) : null}
      {line.resolution ? (
        <span>
          {t('financeSaid')} {line.resolution}
        </span>
      ) : null}
    </span>
  );
}

import { memo } from 'react';
import '../../../design/quality.css';
import { fieldWord } from '../../../app/language.ts';
import { Refusal } from '../../../patterns/states.tsx';
import { countText } from '../../../patterns/format.ts';
import { Field } from '../parts.tsx';
import {
  answerFields,
  draftOf,
  isWhole,
  openOf,
  restOf,
  withRestHere,
  type LotDraft,
  type NoticeLot,
} from './answer-draft.ts';
import { useAnswerDraft, type AnswerProps } from './use-answer-draft.ts';
import { useNoticeWords } from './words.ts';

/**
 * The answer to a recall notice, lot by lot, checked against what was issued before it is sent. A consignee gives it
 * itself, or quality writes down what came on paper and says what proves it.
 */
export function LotAnswers(props: AnswerProps) {
  const t = useNoticeWords();
  const { operation, lots } = props;
  const { drafts, change, more, setMore, isTried, isWrong, rest, command, send } = useAnswerDraft(props);
  return (
    <form
      className="ll-stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <LotTable lots={lots} drafts={drafts} operation={operation} onChange={change} />
      <div className="ll-q-grid">
        <Field
          label={t('buyers')}
          hint={t('buyersHint')}
          error={more.buyers !== '' && !isWhole(more.buyers) ? t('notWhole') : undefined}
        >
          {(control) => (
            <input
              {...control}
              className="ll-input"
              inputMode="numeric"
              value={more.buyers}
              onChange={({ target }) => setMore({ ...more, buyers: target.value })}
            />
          )}
        </Field>
        {operation === 'record-recall-answer' ? (
          <Field
            label={fieldWord('evidence', operation)}
            hint={t('evidenceHint')}
            error={isTried && more.evidence.trim() === '' ? t('evidenceMissing') : undefined}
          >
            {(control) => (
              <input
                {...control}
                className="ll-input"
                maxLength={200}
                value={more.evidence}
                onChange={({ target }) => setMore({ ...more, evidence: target.value })}
              />
            )}
          </Field>
        ) : null}
      </div>
      {isTried && isWrong ? (
        <p className="ll-q-error" role="alert">
          {t('tooManyNote')}
        </p>
      ) : null}
      {!isWrong && rest > 0 ? <p className="ll-note">{t('incomplete', { count: countText(rest) })}</p> : null}
      {command.isError ? <Refusal error={command.error} /> : null}
      <div className="ll-form-end">
        <button type="submit" className="ll-button ll-primary" disabled={command.isPending}>
          {t('send')}
        </button>
      </div>
    </form>
  );
}

function LotTable({
  lots,
  drafts,
  operation,
  onChange,
}: {
  readonly lots: readonly NoticeLot[];
  readonly drafts: readonly LotDraft[];
  readonly operation: string;
  readonly onChange: (at: number, next: LotDraft) => void;
}) {
  const t = useNoticeWords();
  return (
    <div className="ll-table-scroll" role="region" aria-label={t('lots')} tabIndex={0}>
      <table className="ll-table">
        <thead>
          <tr>
            <th scope="col">{t('lot')}</th>
            <th scope="col" className="ll-right">
              {t('toTell')}
            </th>
            {answerFields.map((field) => (
              <th key={field} scope="col" className="ll-right">
                {fieldWord(field, operation)}
              </th>
            ))}
            <th scope="col">{t('rest')}</th>
          </tr>
        </thead>
        <tbody>
          {lots.map((lot, at) => (
            <LotRow
              key={lot.lot}
              at={at}
              lot={lot}
              draft={drafts[at] ?? draftOf(lot)}
              operation={operation}
              onChange={onChange}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A row of its own memory: typing into one of 500 lots draws that one. */
const LotRow = memo(function LotRow({
  at,
  lot,
  draft,
  operation,
  onChange,
}: {
  readonly at: number;
  readonly lot: NoticeLot;
  readonly draft: LotDraft;
  readonly operation: string;
  readonly onChange: (at: number, next: LotDraft) => void;
}) {
  const t = useNoticeWords();
  const rest = restOf(lot, draft);
  return (
    <tr>
      <td data-label={t('lot')}>
        <strong>{lot.lot}</strong>
      </td>
      <td data-label={t('toTell')} className="ll-right">
        {countText(openOf(lot))}
      </td>
      {answerFields.map((field) => (
        <td key={field} data-label={fieldWord(field, operation)} className="ll-right">
          <input
            className="ll-input ll-q-count"
            inputMode="numeric"
            aria-label={`${lot.lot} ${fieldWord(field, operation)}`}
            aria-invalid={!isWhole(draft[field]) || rest < 0 || undefined}
            value={draft[field]}
            onFocus={({ target }) => target.select()}
            onChange={({ target }) => onChange(at, { ...draft, [field]: target.value })}
          />
        </td>
      ))}
      <td data-label={t('rest')}>
        <span className="ll-q-due">
          {rest < 0 ? (
            <span className="ll-q-bad">{t('tooMany', { count: countText(-rest) })}</span>
          ) : rest === 0 ? (
            <span className="ll-muted">{t('allTold')}</span>
          ) : (
            <>
              <span>{t('restOf', { count: countText(rest) })}</span>
              <button type="button" className="ll-button" onClick={() => onChange(at, withRestHere(lot, draft))}>
                {t('allHere')}
              </button>
            </>
          )}
        </span>
      </td>
    </tr>
  );
});

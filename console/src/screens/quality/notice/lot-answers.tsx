import { memo, useCallback, useState, type FormEvent } from 'react';
import '../../../design/quality.css';
import { fieldWord } from '../../../app/language.ts';
import { useCommand } from '../../../app/query.ts';
import { Refusal } from '../../../patterns/states.tsx';
import { countText } from '../../../patterns/format.ts';
import { toast } from '../../../patterns/toast.ts';
import { Field } from '../parts.tsx';
import {
  answerFields,
  draftOf,
  isWhole,
  openOf,
  restOf,
  toldLot,
  withRestHere,
  type LotDraft,
  type NoticeLot,
} from './answer-draft.ts';
import { useNoticeWords } from './words.ts';

/**
 * The answer to a recall notice, lot by lot, checked against what was issued before it is sent. A consignee gives it
 * itself, or quality writes down what came on paper and says what proves it.
 */
export function LotAnswers({
  operation,
  recallId,
  partnerId,
  lots,
  buyersInformed,
  evidence: known,
  onDone,
}: {
  readonly operation: 'answer-recall-notice' | 'record-recall-answer';
  readonly recallId: string;
  readonly partnerId: string;
  readonly lots: readonly NoticeLot[];
  readonly buyersInformed?: number | undefined;
  readonly evidence?: string | undefined;
  readonly onDone: () => void;
}) {
  const t = useNoticeWords();
  const [drafts, setDrafts] = useState<readonly LotDraft[]>(() => lots.map(draftOf));
  const [buyers, setBuyers] = useState(buyersInformed === undefined ? '' : String(buyersInformed));
  const [evidence, setEvidence] = useState(known ?? '');
  const [isTried, setTried] = useState(false);
  const isRecorded = operation === 'record-recall-answer';
  const answered = useCommand('answer-recall-notice', onDone);
  const recorded = useCommand('record-recall-answer', onDone);
  const command = isRecorded ? recorded : answered;
  const change = useCallback(
    (at: number, next: LotDraft) => setDrafts((now) => now.map((one, index) => (index === at ? next : one))),
    [],
  );

  const rests = lots.map((lot, at) => restOf(lot, drafts[at] ?? draftOf(lot)));
  const rest = rests.reduce((sum, one) => sum + Math.max(0, one), 0);
  const isWrong =
    rests.some((one) => one < 0) ||
    drafts.some((draft) => answerFields.some((field) => !isWhole(draft[field]))) ||
    (buyers !== '' && !isWhole(buyers));
  const lacksEvidence = isRecorded && evidence.trim() === '';
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (isWrong || lacksEvidence) return;
    const told = {
      ...{ recallId, partnerId },
      lots: lots.map((lot, at) => toldLot(lot, drafts[at] ?? draftOf(lot))),
      ...(buyers === '' ? {} : { buyersInformed: Number(buyers) }),
    };
    const sent = isRecorded
      ? recorded.mutateAsync({ input: { ...told, evidence: evidence.trim() } })
      : answered.mutateAsync({ input: told });
    // The refusal stands below the boxes; here it only ends the attempt.
    await sent.then(() => toast(t('sent'))).catch(() => undefined);
  };

  return (
    <form className="ll-stack" noValidate onSubmit={(event) => void send(event)}>
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
                onChange={change}
              />
            ))}
          </tbody>
        </table>
      </div>
      <div className="ll-q-grid">
        <Field
          label={t('buyers')}
          hint={t('buyersHint')}
          error={buyers !== '' && !isWhole(buyers) ? t('notWhole') : undefined}
        >
          {(control) => (
            <input
              {...control}
              className="ll-input"
              inputMode="numeric"
              value={buyers}
              onChange={({ target }) => setBuyers(target.value)}
            />
          )}
        </Field>
        {isRecorded ? (
          <Field
            label={fieldWord('evidence', operation)}
            hint={t('evidenceHint')}
            error={isTried && lacksEvidence ? t('evidenceMissing') : undefined}
          >
            {(control) => (
              <input
                {...control}
                className="ll-input"
                maxLength={200}
                value={evidence}
                onChange={({ target }) => setEvidence(target.value)}
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

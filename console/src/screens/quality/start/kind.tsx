import { fieldWord, listWord } from '../../../app/language.ts';
import { instantText } from '../../../patterns/format.ts';
import { Field, RecallClass } from '../parts.tsx';
import { ClockList } from '../recall/clocks.tsx';
import type { Draft, Need, Preview } from './draft.ts';
import { useStartWords } from './words.ts';

const roles = ['distributor', 'registrant', 'import-agent'] as const;
const classes = ['I', 'II', 'III'] as const;

/** On whose word goods are recalled and how urgent it is, with the clocks that this sets going. */
export function Kind({
  draft,
  change,
  lacks,
  preview,
}: {
  readonly draft: Draft;
  readonly change: (next: Partial<Draft>) => void;
  readonly lacks: (need: Need) => boolean;
  readonly preview: Preview | undefined;
}) {
  const t = useStartWords();
  const { role, recallClass } = draft;
  const choiceOf = (wanted: (typeof classes)[number]) =>
    preview?.choices.find((one) => one.role === role && one.recallClass === wanted);
  const chosen = recallClass ? choiceOf(recallClass) : undefined;
  return (
    <div className="ll-stack">
      <Field label={t('role')}>
        {(control) => (
          <select
            {...control}
            className="ll-input"
            value={role}
            onChange={({ target }) => change({ role: target.value as Draft['role'] })}
          >
            {roles.map((one) => (
              <option key={one} value={one}>
                {listWord('recall-role', one)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <fieldset className="ll-q-choices">
        <legend>{t('class')}</legend>
        {classes.map((one) => {
          const choice = choiceOf(one);
          return (
            <label key={one} className="ll-q-choice">
              <input
                type="radio"
                name="recall-class"
                checked={recallClass === one}
                onChange={() => change({ recallClass: one })}
              />
              <span>
                <RecallClass value={one} />
              </span>
              <span>{t(`class_${one}`)}</span>
              {choice ? (
                <span className="ll-muted">{t('answersBy', { at: instantText(choice.answerDueAt) })}</span>
              ) : null}
            </label>
          );
        })}
      </fieldset>
      {lacks('recallClass') ? <small className="ll-q-error">{t('need_recallClass')}</small> : null}
      <Texts draft={draft} change={change} lacks={lacks} />
      <h3>{t('clocksOf')}</h3>
      {chosen ? <ClockList clocks={chosen.clocks} isOpen /> : <p className="ll-muted">{t('clocksWait')}</p>}
    </div>
  );
}

function Texts({
  draft,
  change,
  lacks,
}: {
  readonly draft: Draft;
  readonly change: (next: Partial<Draft>) => void;
  readonly lacks: (need: Need) => boolean;
}) {
  const t = useStartWords();
  const { reason, reference, receivedAt, url } = draft;
  return (
    <div className="ll-q-grid">
      <Field label={t('reason')} wide error={lacks('reason') ? t('need_reason') : undefined}>
        {(control) => (
          <textarea
            {...control}
            className="ll-input"
            rows={2}
            maxLength={500}
            value={reason}
            onChange={({ target }) => change({ reason: target.value })}
          />
        )}
      </Field>
      <Field
        label={t('reference')}
        hint={t('referenceHint')}
        error={lacks('reference') ? t('need_reference') : undefined}
      >
        {(control) => (
          <input
            {...control}
            className="ll-input"
            maxLength={100}
            value={reference}
            onChange={({ target }) => change({ reference: target.value })}
          />
        )}
      </Field>
      <Field label={t('received')} error={lacks('received') ? t('need_received') : undefined}>
        {(control) => (
          <input
            {...control}
            className="ll-input"
            type="datetime-local"
            value={receivedAt}
            onChange={({ target }) => change({ receivedAt: target.value })}
          />
        )}
      </Field>
      <Field label={fieldWord('officialNoticeUrl', 'trigger-recall')} hint={t('urlHint')} wide>
        {(control) => (
          <input
            {...control}
            className="ll-input"
            type="url"
            maxLength={500}
            value={url}
            onChange={({ target }) => change({ url: target.value })}
          />
        )}
      </Field>
    </div>
  );
}

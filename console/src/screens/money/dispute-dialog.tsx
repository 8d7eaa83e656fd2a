import { useEffect, useId, useRef, useState } from 'react';
import { usePatternWords } from '../../patterns/words.ts';
import type { Line } from './answers.ts';
import { useStatementWords } from './words-statement.ts';

const usual = [
  'reasonAmount',
  'reasonNotReceived',
  'reasonNoInvoice',
  'reasonPaid',
  'reasonPrice',
  'reasonReturned',
] as const;

/** Why lines are disputed; the usual reasons are one click, and what is typed counts. */
export function DisputeDialog({
  lines,
  onSay,
  onClose,
}: {
  readonly lines: readonly Line[];
  readonly onSay: (note: string) => void;
  readonly onClose: () => void;
}) {
  const t = useStatementWords();
  const pattern = usePatternWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  const titleId = useId();
  const boxId = useId();
  const [note, setNote] = useState(lines.length === 1 ? (lines[0]?.note ?? '') : '');
  useEffect(() => {
    dialog.current?.showModal();
    box.current?.focus();
  }, []);
  const isSaid = note.trim() !== '';
  return (
    <dialog ref={dialog} className="ll-help ll-money-dialog" aria-labelledby={titleId} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!isSaid) return;
          // Closed before it goes, the browser gives the focus back to the line it came from.
          dialog.current?.close();
          onSay(note.trim());
        }}
      >
        <h2 id={titleId}>
          {lines.length === 1
            ? t('disputeTitleOne', { line: lines[0]?.line, name: lines[0]?.number ?? '' })
            : t('disputeTitle', { count: lines.length })}
        </h2>
        <div className="ll-actions" role="group" aria-label={t('usualReasons')}>
          {usual.map((reason) => (
            <button key={reason} type="button" className="ll-button" onClick={() => setNote(t(reason))}>
              {t(reason)}
            </button>
          ))}
        </div>
        <label htmlFor={boxId}>{t('why')}</label>
        <textarea
          ref={box}
          id={boxId}
          className="ll-input"
          rows={3}
          maxLength={500}
          required
          value={note}
          onChange={(event) => setNote(event.target.value)}
          onKeyDown={(event) => {
            // Enter submits, as in a chat: a reason is one sentence; a new line is made with Shift.
            if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
            event.preventDefault();
            event.currentTarget.form?.requestSubmit();
          }}
        />
        <p className="ll-muted">{t('notSentYet')}</p>
        <div className="ll-form-end">
          <button type="button" className="ll-button" onClick={() => dialog.current?.close()}>
            {pattern('cancel')}
          </button>
          <button type="submit" className="ll-button ll-primary" disabled={!isSaid}>
            {t('dispute')}
          </button>
        </div>
      </form>
    </dialog>
  );
}

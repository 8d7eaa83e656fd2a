import { useRef, useState, type FormEvent, type ReactNode } from 'react';
import '../../../design/quality.css';
import { useAnswer, useCommand } from '../../../app/query.ts';
import { useAddress } from '../../../patterns/address.ts';
import { Go, useGo } from '../../../patterns/go.tsx';
import { Page, Section } from '../../../patterns/page.tsx';
import { Answered, Refusal } from '../../../patterns/states.tsx';
import { toast } from '../../../patterns/toast.ts';
import { commandOf, emptyDraft, needsOf, receivedOf, scopeOf, type Draft, type Need } from './draft.ts';
import { Goods } from './goods.tsx';
import { Kind } from './kind.tsx';
import { Reach } from './reach.tsx';
import { useStartWords } from './words.ts';

/** The way into a recall: which goods, on whose word, whom it reaches; then, and only then, the trigger. */
export function Screen() {
  const t = useStartWords();
  const go = useGo();
  const [{ itemId, lots }] = useAddress();
  const [draft, setDraft] = useState(() => emptyDraft({ itemId, lots }));
  const [isTried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const change = (next: Partial<Draft>): void => setDraft((now) => ({ ...now, isConfirmed: false, ...next }));
  const needs = needsOf(draft);
  const lacks = (need: Need): boolean => isTried && needs.includes(need);

  const scope = scopeOf(draft);
  const noticeReceivedAt = receivedOf(draft);
  const preview = useAnswer(
    'preview-recall',
    { ...(scope ?? { itemId: '' }), ...(noticeReceivedAt ? { noticeReceivedAt } : {}) },
    { enabled: scope !== undefined, keepPrevious: true },
  );
  const shown = scope ? preview.data?.data : undefined;
  const command = useCommand('trigger-recall', ({ recallId, number }) => {
    toast(t('done', { number }));
    go(`/recalls/${recallId}`);
  });
  const send = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    const input = commandOf(draft);
    if (input) return command.mutate({ input });
    // The first box that lacks something, once it has been marked.
    window.setTimeout(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };
  return (
    <Page
      title={t('title')}
      help={t('help')}
      actions={
        <Go to="/recalls" className="ll-button">
          {t('back')}
        </Go>
      }
    >
      <form ref={form} className="ll-q-parts" noValidate onSubmit={send}>
        <Part title={t('goods')}>
          <Goods draft={draft} change={change} lacks={lacks} />
        </Part>
        <Part title={t('kind')}>
          <Kind draft={draft} change={change} lacks={lacks} preview={shown} />
        </Part>
        <Part title={t('reach')}>
          {scope ? (
            <>
              {preview.isError ? <p className="ll-note">{t('reachFailed')}</p> : null}
              <Answered of={preview} lines={6}>
                {({ data }) => <Reach preview={data} isBySerial={draft.by === 'serials'} />}
              </Answered>
            </>
          ) : (
            <p className="ll-muted">{t('reachWait')}</p>
          )}
          <AtOnce draft={draft} consignees={shown?.consignees.length} />
          <label className="ll-q-check">
            <input
              type="checkbox"
              checked={draft.isConfirmed}
              aria-invalid={lacks('confirm') || undefined}
              onChange={({ target }) => change({ isConfirmed: target.checked })}
            />
            <span>
              {t('confirm')}
              {lacks('confirm') ? <small className="ll-q-error"> · {t('need_confirm')}</small> : null}
            </span>
          </label>
          {command.isError ? <Refusal error={command.error} /> : null}
          <button type="submit" className="ll-button ll-q-danger" disabled={command.isPending}>
            {t(command.isPending ? 'sending' : 'send')}
          </button>
        </Part>
      </form>
    </Page>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className="ll-q-part">
      <Section title={title}>{children}</Section>
    </div>
  );
}

/** What the button does, said before it is pressed. */
function AtOnce({ draft, consignees }: { readonly draft: Draft; readonly consignees: number | undefined }) {
  const t = useStartWords();
  return (
    <div className="ll-q-alarm" style={{ marginTop: 12 }}>
      <h3>{t('atOnce')}</h3>
      <ul>
        <li>{t('atOnce_stop')}</li>
        <li>{t('atOnce_release')}</li>
        {consignees ? <li>{t('atOnce_notify', { count: consignees })}</li> : null}
        {draft.url.trim() ? <li>{t('atOnce_public')}</li> : null}
        <li>{t('atOnce_close')}</li>
      </ul>
    </div>
  );
}

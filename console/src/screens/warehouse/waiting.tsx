import '../../design/work.css';
import { operationWord } from '../../app/language.ts';
import { dismiss, sendWaiting, useWaiting, withdraw, type Waiting } from '../../app/outbox.ts';
import { Problem } from '../../app/problem.ts';
import { instantText } from '../../patterns/format.ts';
import { Go } from '../../patterns/go.tsx';
import { Page } from '../../patterns/page.tsx';
import { Empty, Refusal } from '../../patterns/states.tsx';
import { Tag } from '../../patterns/status.tsx';
import { useWaitingWords } from './words-waiting.ts';

/** The outbox: what waits for the network, and what was refused and why. */
export function Screen() {
  const t = useWaitingWords();
  const waiting = useWaiting();
  return (
    <Page
      title={t('title')}
      help={t('help')}
      actions={
        waiting.some(({ state }) => state === 'waiting') ? (
          <button type="button" className="ll-button ll-primary" onClick={() => void sendWaiting({ isHurried: true })}>
            {t('tryNow')}
          </button>
        ) : null
      }
    >
      {waiting.length === 0 ? <Empty>{t('empty')}</Empty> : null}
      <ul className="ll-work-lines ll-big">
        {waiting.map((one) => (
          <Entry key={one.key} one={one} />
        ))}
      </ul>
    </Page>
  );
}

function Entry({ one }: { readonly one: Waiting }) {
  const t = useWaitingWords();
  const { key, label, at, state, operation, isTried, problem } = one;
  const document = documentOf(one);
  return (
    <li className="ll-work-line ll-work-line-whole">
      <div>
        <strong>{label}</strong>{' '}
        <Tag tone={state === 'refused' ? 'stopped' : 'waiting'}>{t(state === 'refused' ? 'refused' : 'waits')}</Tag>
        <p>{operationWord(operation)}</p>
        <p className="ll-muted">{t('doneAt', { at: instantText(at) })}</p>
      </div>
      {problem ? <Refusal error={new Problem(problem)} /> : null}
      <div className="ll-actions">
        {document ? (
          <Go to={document} className="ll-button">
            {t('open')}
          </Go>
        ) : null}
        {state === 'refused' ? (
          <button type="button" className="ll-button" onClick={() => void dismiss(key)}>
            {t('dismiss')}
          </button>
        ) : null}
        {state === 'waiting' && !isTried ? (
          <button type="button" className="ll-button" onClick={() => void withdraw(key)}>
            {t('withdraw')}
          </button>
        ) : null}
      </div>
      {state === 'waiting' && isTried ? <p className="ll-muted">{t('tried')}</p> : null}
    </li>
  );
}

/** The screen on which the work was done, where it can be seen and mended. */
function documentOf({ operation, input }: Waiting): string | undefined {
  const { shipmentId, purchaseOrderId, receiptId, recallId } = input as Readonly<Record<string, string | undefined>>;
  if (shipmentId) return `/warehouse/shipment/${shipmentId}`;
  if (operation === 'receive-delivery' && purchaseOrderId) return `/warehouse/receive/${purchaseOrderId}`;
  if (receiptId) return `/warehouse/accept/${receiptId}`;
  return recallId ? `/warehouse/recall-returns` : undefined;
}

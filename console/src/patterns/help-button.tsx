import { useRef } from 'react';
import { useMe } from '../app/me.tsx';
import { Go } from './go.tsx';
import { usePatternWords } from './words.ts';

/** Help for this screen, the guide of the person's post, and the way to report a problem from here. */
export function HelpButton({ help, title }: { readonly help: string; readonly title: string }) {
  const t = usePatternWords();
  const me = useMe();
  const dialog = useRef<HTMLDialogElement>(null);
  const close = (): void => dialog.current?.close();
  const at = encodeURIComponent(`${location.pathname}${location.search}`);
  return (
    <>
      <button
        type="button"
        className="ll-icon-button"
        aria-label={t('help')}
        onClick={() => dialog.current?.showModal()}
      >
        ?
      </button>
      <dialog ref={dialog} className="ll-help" aria-label={t('helpOf')}>
        <h2>{title}</h2>
        {help.split('\n').map((line) => (
          <p key={line}>{line}</p>
        ))}
        <p onClick={close}>
          <Go to={`/help/${guideOf(me.roles)}`}>{t('guide')}</Go>
        </p>
        <p onClick={close}>
          <Go to={`/problems/new?screen=${at}`}>{t('report')}</Go>
        </p>
        <button type="button" className="ll-button" onClick={close}>
          {t('close')}
        </button>
      </dialog>
    </>
  );
}

/** Which guide is written for a post. */
export function guideOf(roles: readonly string[]): string {
  const of: Readonly<Record<string, string>> = {
    administrator: 'administrator',
    sales: 'sales',
    'sales-manager': 'sales',
    purchaser: 'purchasing',
    receiver: 'warehouse',
    inspector: 'warehouse',
    picker: 'warehouse',
    checker: 'warehouse',
    shipper: 'warehouse',
    quality: 'quality',
    'quality-manager': 'quality',
    auditor: 'quality',
    finance: 'finance',
    'finance-manager': 'finance',
  };
  return of[roles[0] ?? ''] ?? 'partner';
}

import { useEffect, type ReactNode } from 'react';
import { instantText } from './format.ts';
import { HelpButton } from './help-button.tsx';
import { usePatternWords } from './words.ts';

/** The head of a screen: what it is, what can be done, as of when, and help. Every screen has a text of help. */
export function Page({
  title,
  help,
  asOf,
  actions,
  children,
}: {
  readonly title: ReactNode;
  /** What this screen is for and how it is worked with, in two to five sentences. */
  readonly help: string;
  readonly asOf?: string | undefined;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}) {
  const t = usePatternWords();
  useEffect(() => {
    if (typeof title === 'string') document.title = `${title} · 链通 Lotline`;
  }, [title]);
  return (
    <>
      <header className="ll-page-head">
        <div>
          <h1>{title}</h1>
          {asOf ? <p className="ll-muted">{t('asOf', { at: instantText(asOf) })}</p> : null}
        </div>
        <div className="ll-actions">
          {actions}
          <HelpButton help={help} title={typeof title === 'string' ? title : document.title} />
        </div>
      </header>
      {children}
    </>
  );
}

/** A part of a screen with a heading of its own. */
export function Section({
  title,
  actions,
  children,
}: {
  readonly title: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <section className="ll-section">
      <header>
        <h2>{title}</h2>
        {actions ? <div className="ll-actions">{actions}</div> : null}
      </header>
      {children}
    </section>
  );
}

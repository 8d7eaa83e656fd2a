import { useRouterState } from '@tanstack/react-router';
import { useEffect, useState, type ReactNode } from 'react';
import { Go } from '../patterns/go.tsx';
import { useToasts } from '../patterns/toast.ts';
import { chooseLanguage, language, listWord } from './language.ts';
import { useMe } from './me.tsx';
import { chooseMode, useMode } from './mode.ts';
import { forgetTaken, useWaiting } from './outbox.ts';
import { forget } from './remembered.ts';
import { mayOpen } from './rights.ts';
import { areas, screens } from './screens.ts';
import { SearchBox } from './search-box.tsx';
import { signOut } from './session.ts';
import { useShellWords } from './shell-words.ts';

/** The frame of every screen: search, menu by the person's posts, what waits to be sent, who is signed in. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const t = useShellWords();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const [isOpen, setOpen] = useState(false);
  useEffect(() => setOpen(false), [path]);
  return (
    <div className="ll-shell" data-menu={isOpen ? 'open' : 'closed'}>
      <a className="ll-skip" href="#content">
        {t('skip')}
      </a>
      <header className="ll-top">
        <button
          type="button"
          className="ll-icon-button ll-menu-button"
          aria-expanded={isOpen}
          aria-controls="menu"
          aria-label={t('menu')}
          onClick={() => setOpen(!isOpen)}
        >
          ☰
        </button>
        <Go to="/" className="ll-brand" label={`链通 · ${t('desk')}`}>
          <img src="/icon.svg" alt="" width="28" height="28" />
          <span>链通</span>
        </Go>
        <SearchBox />
        <Account />
      </header>
      <Menu path={path} />
      <main id="content" className="ll-content" tabIndex={-1}>
        <Connection />
        {children}
      </main>
      <Toasts />
    </div>
  );
}

function Menu({ path }: { readonly path: string }) {
  const t = useShellWords();
  const me = useMe();
  const own = screens.filter((screen) => screen.menu && mayOpen(me, screen));
  return (
    <nav id="menu" className="ll-menu" aria-label={t('menu')}>
      <Entry to="/" path={path}>
        {t('desk')}
      </Entry>
      {areas.map((area) => {
        const entries = own.filter((screen) => screen.area === area);
        if (entries.length === 0) return null;
        return (
          <section key={area} aria-label={t(`area${area}`)}>
            <h2>{t(`area${area}`)}</h2>
            {entries.map(({ path: to, menu }) => (
              <Entry key={to} to={to} path={path}>
                {menu?.[language()]}
              </Entry>
            ))}
          </section>
        );
      })}
    </nav>
  );
}

function Entry({ to, path, children }: { readonly to: string; readonly path: string; readonly children: ReactNode }) {
  return (
    <Go to={to} className={`ll-menu-entry${path === to ? ' ll-here' : ''}`}>
      {children}
    </Go>
  );
}

function Account() {
  const t = useShellWords();
  const me = useMe();
  const mode = useMode();
  const other = language() === 'zh' ? 'en' : 'zh';
  return (
    <details className="ll-account">
      <summary aria-label={`${t('account')}: ${me.name ?? me.userId}`}>
        <span>{me.name ?? me.userId}</span>
      </summary>
      <div>
        <p>
          <strong>{me.name ?? me.userId}</strong>
          <br />
          {me.partner ? `${me.partner.name} · ` : ''}
          {me.roles.map((role) => listWord('role', role)).join(' · ')}
        </p>
        <button type="button" className="ll-button" lang={other} onClick={() => void chooseLanguage(other)}>
          {t('otherLanguage')}
        </button>
        <button type="button" className="ll-button" onClick={() => chooseMode(mode === 'dark' ? 'light' : 'dark')}>
          {t(mode === 'dark' ? 'light' : 'dark')}
        </button>
        <button
          type="button"
          className="ll-button"
          onClick={() => {
            sessionStorage.removeItem('lotline.me');
            forget(`draft.${me.userId}.`);
            void forgetTaken().then(signOut);
          }}
        >
          {t('signOut')}
        </button>
      </div>
    </details>
  );
}

/** Offline, and what waits to be sent or was refused: said at the top of every screen until it is over. */
function Connection() {
  const t = useShellWords();
  const waiting = useWaiting();
  const [isOnline, setOnline] = useState(navigator.onLine);
  useEffect(() => {
    const change = (): void => setOnline(navigator.onLine);
    window.addEventListener('online', change);
    window.addEventListener('offline', change);
    return () => {
      window.removeEventListener('online', change);
      window.removeEventListener('offline', change);
    };
  }, []);
  const refused = waiting.filter(({ state }) => state === 'refused').length;
  const count = waiting.length - refused;
  if (isOnline && waiting.length === 0) return null;
  return (
    <div className="ll-connection" role="status">
      {isOnline ? null : <span>{t('offline')}</span>}
      {count > 0 ? <strong>{t('waiting', { count })}</strong> : null}
      {refused > 0 ? <strong data-tone="stopped">{t('refused', { count: refused })}</strong> : null}
      {waiting.length > 0 ? <Go to="/warehouse/waiting">{t('refusedShow')}</Go> : null}
    </div>
  );
}

function Toasts() {
  const toasts = useToasts();
  return (
    <div className="ll-toasts" role="status" aria-live="polite">
      {toasts.map(({ id, text, tone }) => (
        <p key={id} data-tone={tone}>
          {text}
        </p>
      ))}
    </div>
  );
}

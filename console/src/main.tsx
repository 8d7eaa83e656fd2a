import './design/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { loadConfig } from './app/config.ts';
import { openLanguage } from './app/language.ts';
import { openMode } from './app/mode.ts';
import { openSession } from './app/session.ts';
import { keepFresh } from './app/updates.ts';
import { Start } from './app/start.tsx';

const root = createRoot(document.getElementById('root') as HTMLElement);

async function open(): Promise<void> {
  openMode();
  await Promise.all([loadConfig(), openLanguage()]);
  // A recall notice is for everybody: it needs neither a sign-in nor the rest of the console.
  if (location.pathname.startsWith('/public/')) {
    const { PublicPages } = await import('./app/public-pages.tsx');
    return root.render(<PublicPages />);
  }
  const user = await openSession();
  if (!user) return root.render(<Start />);
  const { Inside } = await import('./app/inside.tsx');
  root.render(
    <StrictMode>
      <Inside />
    </StrictMode>,
  );
  keepFresh();
}

open().catch((error: unknown) => {
  console.error(error);
  root.render(<Start failed={error instanceof Error ? error.message : String(error)} />);
});

import { Go } from '../patterns/go.tsx';
import { useShellWords } from './shell-words.ts';

/** An address that leads nowhere, or where the person's posts have nothing to do. */
export function NoScreen({ why }: { readonly why: 'notFound' | 'noRight' }) {
  const t = useShellWords();
  return (
    <div className="ll-empty" role="alert">
      <h1>{t(why)}</h1>
      <Go to="/">{t('home')}</Go>
    </div>
  );
}

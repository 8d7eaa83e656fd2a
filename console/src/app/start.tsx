import { chooseLanguage, language } from './language.ts';
import { config } from './config.ts';
import { signIn } from './session.ts';
import { useShellWords } from './shell-words.ts';

/** The page before the sign-in. It says what this is and leads to the issuer's own pages; no password is typed here. */
export function Start({ failed }: { readonly failed?: string }) {
  const t = useShellWords();
  const other = language() === 'zh' ? 'en' : 'zh';
  return (
    <main className="ll-start">
      <img src="/icon.svg" alt="" width="72" height="72" />
      <h1>
        链通 <span lang="en">Lotline</span>
      </h1>
      <p>{t('purpose')}</p>
      {failed ? (
        <p className="ll-refusal" role="alert">
          {t('cannotStart')} <code>{failed}</code>
        </p>
      ) : null}
      <button
        type="button"
        className="ll-button ll-primary"
        onClick={() => (failed ? location.reload() : void signIn())}
      >
        {t(failed ? 'again' : 'signIn')}
      </button>
      <button
        type="button"
        className="ll-button"
        lang={other}
        onClick={() => void chooseLanguage(other).then(() => location.reload())}
      >
        {t('otherLanguage')}
      </button>
      {failed ? null : <StageNote />}
    </main>
  );
}

/** On a training stage everybody should know that nothing here is real. */
function StageNote() {
  const t = useShellWords();
  const { trainingClock, stage } = config();
  return trainingClock ? <p className="ll-muted">{t('training', { stage })}</p> : null;
}

import { lazy, Suspense, useState } from 'react';
import { Skeleton } from '../../patterns/states.tsx';
import type { Statement } from './answers.ts';
import { useStatementWords } from './words-statement.ts';

// As with other forms: loaded when it opens.
const Panel = lazy(() => import('./signed-letter-panel.tsx').then(({ LetterPanel }) => ({ default: LetterPanel })));

/** The button that records the stamped letter of a partner that answers on paper. */
export function SignedLetterButton({ statement }: { readonly statement: Statement }) {
  const t = useStatementWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="ll-button" onClick={() => setOpen(true)}>
        {t('signed')}
      </button>
      {isOpen ? (
        <Suspense fallback={<Skeleton />}>
          <Panel statement={statement} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}

import { useCallback, useEffect, useRef, useState } from 'react';
import { takeAlong, takenAlong } from '../app/outbox.ts';

/** What is being filled in, kept on the device after each change: a closed page or an empty battery loses nothing. */
export function useKeptDraft<T>(key: string, first: T): [T, (next: T) => void] {
  const [draft, setDraft] = useState(first);
  const isTouched = useRef(false);
  useEffect(() => {
    void takenAlong<T>(key).then((found) => {
      if (found && !isTouched.current) setDraft(found.data);
    });
  }, [key]);
  const keep = useCallback(
    (next: T): void => {
      isTouched.current = true;
      setDraft(next);
      // A full device costs the draft after a crash, not the work at hand.
      void takeAlong(key, next).catch(() => undefined);
    },
    [key],
  );
  return [draft, keep];
}

import { useState } from 'react';
import { useFlowWords } from './flow-words.ts';

const step = 100;

/** The first rows of a long table and a button for more: a thousand rows at once would freeze the screen. */
export function useBounded<Row>(rows: readonly Row[]) {
  const t = useFlowWords();
  const [most, setMost] = useState(step);
  const rest = rows.length - most;
  return {
    shown: rest > 0 ? rows.slice(0, most) : rows,
    more:
      rest > 0 ? (
        <button type="button" className="ll-button ll-more" onClick={() => setMost(most + step)}>
          {t('more', { count: Math.min(step, rest) })}
        </button>
      ) : null,
  };
}

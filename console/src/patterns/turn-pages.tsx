import { usePatternWords } from './words.ts';

/** The way to the next and the previous page of a list by cursor; nothing where there is but one page. */
export function TurnPages({
  cursors,
  next,
  onTurn,
}: {
  /** Cursors of the pages that were turned so far; empty on the first page. */
  readonly cursors: readonly string[];
  readonly next: string | undefined;
  readonly onTurn: (cursors: readonly string[]) => void;
}) {
  const t = usePatternWords();
  if (cursors.length === 0 && !next) return null;
  return (
    <div className="ll-actions">
      <button
        type="button"
        className="ll-button"
        disabled={cursors.length === 0}
        onClick={() => onTurn(cursors.slice(0, -1))}
      >
        {t('previous')}
      </button>
      <button type="button" className="ll-button" disabled={!next} onClick={() => onTurn([...cursors, next ?? ''])}>
        {t('next')}
      </button>
    </div>
  );
}

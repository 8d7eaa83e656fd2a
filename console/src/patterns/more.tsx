import { usePatternWords } from './words.ts';

/** The end of a list that grows downwards (`useAllPages`): how much is there, and the button for more. */
export function MoreRows({
  count,
  of,
}: {
  readonly count: number;
  readonly of: { readonly isComplete: boolean; readonly isFetching: boolean; readonly more: () => void };
}) {
  const t = usePatternWords();
  return (
    <p className="ll-pager">
      <span className="ll-muted" role="status">
        {t('rowsLoaded', { count })}
      </span>
      {of.isComplete ? null : (
        <button type="button" className="ll-button" disabled={of.isFetching} onClick={of.more}>
          {t(of.isFetching ? 'loading' : 'more')}
        </button>
      )}
    </p>
  );
}

import { usePatternWords } from './words.ts';

const sizes = [25, 50, 100] as const;

/** Below a list: what was loaded, what of it is shown, and the way to the next page. */
export function Pager({
  label,
  word,
  setWord,
  limit,
  most,
  shown,
  count,
  page,
  answer,
  onLimit,
  onPrevious,
  onNext,
}: {
  /** What the list is, so that two pagers of one screen are told apart. */
  readonly label: string;
  readonly word: string;
  readonly setWord: (word: string) => void;
  readonly limit: number;
  readonly most: number;
  readonly shown: number;
  readonly count: number;
  readonly page: number;
  readonly answer: { readonly isFetching: boolean; readonly refetch: () => unknown };
  readonly onLimit: (size: number) => void;
  readonly onPrevious: (() => void) | undefined;
  readonly onNext: (() => void) | undefined;
}) {
  const t = usePatternWords();
  return (
    <nav className="ll-pager" aria-label={`${label} · ${t('page', { page })}`}>
      <input
        className="ll-input"
        type="search"
        aria-label={t('filterLoadedHint')}
        placeholder={t('filterLoaded')}
        title={t('filterLoadedHint')}
        value={word}
        onChange={(event) => setWord(event.target.value)}
      />
      <span className="ll-muted" role="status">
        {shown === count ? t('rowsLoaded', { count }) : t('shownOf', { shown, count })}
      </span>
      <span className="ll-grow" />
      <label>
        <span className="ll-muted">{t('perPage')}</span>{' '}
        <select className="ll-input" value={limit} onChange={(event) => onLimit(Number(event.target.value))}>
          {sizes
            .filter((size) => size <= most)
            .map((size) => (
              <option key={size}>{size}</option>
            ))}
        </select>
      </label>
      <button type="button" className="ll-button" disabled={!onPrevious} onClick={onPrevious}>
        {t('previous')}
      </button>
      <span>{t('page', { page })}</span>
      <button type="button" className="ll-button" disabled={!onNext} onClick={onNext}>
        {t('next')}
      </button>
      <button type="button" className="ll-button" disabled={answer.isFetching} onClick={() => void answer.refetch()}>
        {t('refresh')}
      </button>
    </nav>
  );
}

import { useTraceWords } from './trace-words.ts';

/** A day to look back to; the arrows step over the days on which something moved. */
export function DayFilter({
  days,
  value,
  onChange,
}: {
  readonly days: readonly string[];
  readonly value: string | undefined;
  readonly onChange: (day: string | undefined) => void;
}) {
  const t = useTraceWords();
  const earlier = value ? days.findLast((day) => day < value) : days.at(-1);
  const later = value ? days.find((day) => day > value) : undefined;
  return (
    <div className="ll-day-filter" role="group" aria-label={t('onDay')}>
      <label>
        <span className="ll-muted">{t('onDay')}</span>{' '}
        <input
          className="ll-input"
          type="date"
          value={value ?? ''}
          onChange={({ target }) => onChange(target.value || undefined)}
        />
      </label>
      <button
        type="button"
        className="ll-icon-button"
        aria-label={t('earlier')}
        title={t('earlier')}
        disabled={!earlier}
        onClick={() => onChange(earlier)}
      >
        ‹
      </button>
      <button
        type="button"
        className="ll-icon-button"
        aria-label={t('later')}
        title={t('later')}
        disabled={!later}
        onClick={() => onChange(later)}
      >
        ›
      </button>
      {value ? (
        <button type="button" className="ll-button" onClick={() => onChange(undefined)}>
          {t('allDays')}
        </button>
      ) : null}
    </div>
  );
}

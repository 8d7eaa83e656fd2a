import { useMoneyWords } from './words.ts';

/** How many lines of a statement are confirmed and disputed; the figures stand beside the bar for every reader. */
export function Progress({
  confirmed,
  disputed,
  lines,
}: {
  readonly confirmed: number;
  readonly disputed: number;
  readonly lines: number;
}) {
  const t = useMoneyWords();
  const share = (count: number): string => `${lines === 0 ? 0 : (count * 100) / lines}%`;
  return (
    <span className="ll-money-progress">
      <span
        role="progressbar"
        aria-valuemin={0}
        aria-valuemax={lines}
        aria-valuenow={confirmed}
        aria-valuetext={t('progressOf', { confirmed, disputed, lines })}
        aria-label={t('progress')}
      >
        <span data-tone="done" style={{ width: share(confirmed) }} />
        <span data-tone="warning" style={{ width: share(disputed) }} />
      </span>
      <span className="ll-number" aria-hidden>
        {confirmed}/{lines}
      </span>
    </span>
  );
}

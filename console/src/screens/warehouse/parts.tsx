import { useCallback, useState, type ReactNode } from 'react';
import { today } from '../../patterns/format.ts';
import { signal } from '../../patterns/scan/signal.ts';
import { Tag } from '../../patterns/status.tsx';
import type { Reading } from './reading.ts';
import { useWorkWords } from './words.ts';

/** What a scan or a step came to: told by colour, words, sound and vibration. */
export interface Verdict {
  readonly tone: 'done' | 'stopped' | 'waiting';
  readonly title: string;
  readonly more?: ReactNode;
}

export function useVerdict() {
  const [verdict, show] = useState<Verdict>();
  const tell = useCallback((tone: Verdict['tone'], title: string, more?: ReactNode): void => {
    if (tone !== 'waiting') signal(tone === 'done');
    show({ tone, title, ...(more === undefined ? {} : { more }) });
  }, []);
  return { verdict, tell, clear: useCallback(() => show(undefined), []) };
}

export function VerdictBox({ verdict }: { readonly verdict: Verdict | undefined }) {
  return (
    <div role="status" aria-live="assertive">
      {verdict ? (
        <div className="ll-verdict" data-tone={verdict.tone}>
          <span aria-hidden>{{ done: '✓ ', stopped: '✕ ', waiting: '… ' }[verdict.tone]}</span>
          {verdict.title}
          {verdict.more ? <div className="ll-verdict-more">{verdict.more}</div> : null}
        </div>
      ) : null}
    </div>
  );
}

/** Why a scan could not be read: the API's words, or what a dead spot leaves unknown. */
export function unreadWords(
  problem: Extract<Reading, { isRead: false }>['problem'],
  t: ReturnType<typeof useWorkWords>,
): [title: string, more: string | undefined] {
  if (problem === 'unreadable-here') return [t('unreadableHere'), t('unreadableHereDo')];
  if (problem === 'unknown-here') return [t('unknownHere'), t('unknownHereDo')];
  return [problem.title, problem.detail];
}

/** A quantity for gloved hands. A number beyond its bounds is not taken: a code scanned into the box changes nothing. */
export function Stepper({
  value,
  onChange,
  label,
  unit,
  least = 1,
  most = 10_000_000,
  step = 1,
}: {
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly label: string;
  readonly unit?: string;
  readonly least?: number;
  readonly most?: number;
  readonly step?: number;
}) {
  const t = useWorkWords();
  const [typed, setTyped] = useState<string>();
  const take = (): void => {
    const number = Number(typed);
    const isGood = typed !== undefined && /^\d+$/.test(typed) && number >= least && number <= most;
    if (isGood && number !== value) onChange(number);
    setTyped(undefined);
  };
  return (
    <span className="ll-stepper" role="group" aria-label={label}>
      <button
        type="button"
        className="ll-button"
        aria-label={t('fewer')}
        disabled={value <= least}
        onClick={() => onChange(Math.max(least, value - step))}
      >
        −
      </button>
      <input
        className="ll-input"
        inputMode="numeric"
        autoComplete="off"
        aria-label={label}
        value={typed ?? String(value)}
        onFocus={(event) => event.target.select()}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          event.currentTarget.blur();
        }}
      />
      <button
        type="button"
        className="ll-button"
        aria-label={t('more')}
        disabled={value >= most}
        onClick={() => onChange(Math.min(most, value + step))}
      >
        +
      </button>
      {unit ? <span className="ll-stepper-unit">{unit}</span> : null}
    </span>
  );
}

/** An expiry day, red when it has passed. */
export function Expiry({ day }: { readonly day: string | undefined }) {
  const t = useWorkWords();
  if (day === undefined || day.startsWith('9999')) return <span className="ll-muted">{t('noExpiry')}</span>;
  return day < today() ? (
    <Tag tone="stopped">{t('expiredOn', { day })}</Tag>
  ) : (
    <time dateTime={day}>{t('expiresOn', { day })}</time>
  );
}

/** How far something is, in numbers and as a bar. */
export function Progress({
  done,
  waiting = 0,
  of,
  label,
}: {
  readonly done: number;
  /** Counted on this device, not yet sent. */
  readonly waiting?: number;
  readonly of: number;
  readonly label: string;
}) {
  const share = (part: number): string => `${of > 0 ? (100 * part) / of : 0}%`;
  return (
    <div
      className="ll-work-progress"
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={of}
      aria-valuenow={done + waiting}
    >
      <span style={{ width: share(done) }} />
      <span data-tone="waiting" style={{ width: share(waiting) }} />
    </div>
  );
}

import { useEffect, useId, useState, type ReactNode } from 'react';
import '../../design/quality.css';
import { listWord } from '../../app/language.ts';
import { instantText } from '../../patterns/format.ts';
import { Tag } from '../../patterns/status.tsx';
import { useQualityWords } from './words.ts';

const hour = 3_600_000;

/** The moment now, near enough for clocks that count minutes. */
function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = window.setInterval(() => setNow(Date.now()), 15_000);
    return () => window.clearInterval(timer);
  }, []);
  return now;
}

/** How long until a clock runs out, or since it did. */
export function Remaining({ dueAt }: { readonly dueAt: string }) {
  const t = useQualityWords();
  const left = Date.parse(dueAt) - useNow();
  const minutes = Math.floor(Math.abs(left) / 60_000);
  const days = Math.floor(minutes / 1440);
  const hours = Math.floor((minutes % 1440) / 60);
  const span =
    days > 0
      ? t('spanDays', { days, hours })
      : hours > 0
        ? t('spanHours', { hours, minutes: minutes % 60 })
        : t('spanMinutes', { minutes });
  const tone = left < 0 ? 'stopped' : left < 24 * hour ? 'warning' : 'waiting';
  return <Tag tone={tone}>{t(left < 0 ? 'late' : 'left', { span })}</Tag>;
}

/** A due time with what is left of it while it still counts. */
export function Due({ at, isRunning }: { readonly at: string; readonly isRunning: boolean }) {
  return (
    <span className="ll-q-due">
      <time dateTime={at}>{instantText(at)}</time>
      {isRunning ? <Remaining dueAt={at} /> : null}
    </span>
  );
}

const classTones = { I: 'stopped', II: 'warning', III: 'waiting' } as const;

export function RecallClass({ value }: { readonly value: keyof typeof classTones }) {
  return <Tag tone={classTones[value]}>{listWord('recall-class', value)}</Tag>;
}

/** A part of a whole as a bar with its figures. */
export function Share({
  part,
  whole,
  label,
}: {
  readonly part: number;
  readonly whole: number;
  readonly label: string;
}) {
  const t = useQualityWords();
  const figures = t('ofUnits', { part, whole });
  return (
    <span className="ll-q-share">
      <span
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={whole}
        aria-valuenow={Math.min(part, whole)}
        aria-valuetext={figures}
      >
        <span style={{ width: `${whole === 0 ? 100 : Math.min(100, (part * 100) / whole)}%` }} />
      </span>
      <span className="ll-number" aria-hidden>
        {figures}
      </span>
    </span>
  );
}

export interface Scope {
  readonly lots?: readonly string[] | undefined;
  readonly serials?: readonly { readonly from: string; readonly to: string }[] | undefined;
}

/** Which goods of an item are meant, in words. */
export function ScopeText({ scope: { lots, serials } }: { readonly scope: Scope }) {
  const t = useQualityWords();
  if (!lots && !serials) return <>{t('wholeItem')}</>;
  const ranges = serials?.map(({ from, to }) => (from === to ? from : `${from} – ${to}`)).join(', ');
  return (
    <>
      {lots ? t('lotsAre', { lots: lots.join(', ') }) : null}
      {lots && ranges ? ' · ' : null}
      {ranges ? t('serialsAre', { ranges }) : null}
    </>
  );
}

const step = 50;

/** The first rows of a long list and a button for more, so that a recall of hundreds of consignees does not freeze. */
export function useBounded<Row>(rows: readonly Row[]): { readonly shown: readonly Row[]; readonly more: ReactNode } {
  const t = useQualityWords();
  const [most, setMost] = useState(step);
  const rest = rows.length - most;
  if (rest <= 0) return { shown: rows, more: null };
  return {
    shown: rows.slice(0, most),
    more: (
      <p className="ll-pager">
        <button type="button" className="ll-button" onClick={() => setMost(most + step)}>
          {t('more', { count: Math.min(step, rest) })}
        </button>
      </p>
    ),
  };
}

/** A labelled box of a form with its hint and what is wrong with it. */
export function Field({
  label,
  hint,
  error,
  wide,
  children,
}: {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly wide?: boolean;
  readonly children: (control: {
    readonly id: string;
    readonly 'aria-invalid': boolean | undefined;
    readonly 'aria-describedby': string | undefined;
  }) => ReactNode;
}) {
  const id = useId();
  const told = error || hint ? `${id}-told` : undefined;
  return (
    <div className={wide ? 'll-q-field ll-q-wide' : 'll-q-field'}>
      <label htmlFor={id}>{label}</label>
      {children({ id, 'aria-invalid': error ? true : undefined, 'aria-describedby': told })}
      {told ? (
        <small id={told} className={error ? 'll-q-error' : 'll-muted'}>
          {error ?? hint}
        </small>
      ) : null}
    </div>
  );
}

import type { ReactNode } from 'react';
import { Offline, Problem } from '../app/problem.ts';
import { fieldWord } from '../app/language.ts';
import { instantText } from './format.ts';
import { FactList } from './fact-list.tsx';
import { usePatternWords } from './words.ts';

/** Grey lines in the shape of what is coming. */
export function Skeleton({ lines = 4 }: { readonly lines?: number }) {
  const t = usePatternWords();
  return (
    <div className="ll-skeleton" role="status" aria-label={t('loading')}>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} style={{ width: `${92 - ((line * 17) % 40)}%` }} />
      ))}
    </div>
  );
}

export function Empty({ children }: { readonly children?: ReactNode }) {
  const t = usePatternWords();
  return <p className="ll-empty">{children ?? t('empty')}</p>;
}

/** The API's own words for a no, what it rests on, and what a person can do about it. */
export function Refusal({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => void }) {
  const t = usePatternWords();
  const { body, operation } = error instanceof Problem ? error : {};
  const title = body?.title ?? t(error instanceof Offline ? 'offlineTitle' : 'failedTitle');
  return (
    <div className="ll-refusal" role="alert">
      <strong>{title}</strong>
      {body?.detail && !body.facts ? <p>{body.detail}</p> : null}
      {body?.facts ? <FactList facts={body.facts} operation={operation} /> : null}
      {body?.errors?.length ? (
        <ul>
          {body.errors.map(({ pointer, reason, type }) => (
            <li key={pointer + reason}>
              {/* A reason that is the refusal itself says no more than where it is. */}
              {pointerText(pointer, operation)}
              {type === body.type ? null : `: ${reason}`}
            </li>
          ))}
        </ul>
      ) : null}
      {whatToDo(error) === 'none' ? null : <p className="ll-muted">{t(whatToDo(error))}</p>}
      {body?.article ? (
        <p className="ll-muted">
          {t('article')}: {body.article}
        </p>
      ) : null}
      {body?.instance ? (
        <p className="ll-muted">
          {t('request')}: <code>{body.instance}</code>
        </p>
      ) : null}
      {onRetry ? (
        <div>
          <button type="button" className="ll-button" onClick={onRetry}>
            {t('retry')}
          </button>
        </div>
      ) : null}
    </div>
  );
}

/** `/lines/3/quantity` as a person says it. */
export function pointerText(pointer: string, operation?: string): string {
  return pointer
    .split('/')
    .filter(Boolean)
    .map((part) => (/^\d+$/.test(part) ? `#${Number(part) + 1}` : fieldWord(part, operation)))
    .join(' › ');
}

function whatToDo(error: unknown) {
  if (error instanceof Offline) return 'offlineDo' as const;
  const status = error instanceof Problem ? error.body.status : 500;
  if (status === 403) return 'notAllowedDo';
  if (status === 404) return 'notFoundDo';
  if (status === 412) return 'changedDo';
  if (status === 503 || status === 429) return 'busyDo';
  return status >= 500 ? 'failedDo' : 'none';
}

/** As much of a query's result as its states need. */
interface Asked<T> {
  readonly data: T | undefined;
  readonly isError: boolean;
  readonly error: unknown;
  readonly dataUpdatedAt: number;
  readonly refetch: () => unknown;
}

/** An answer in each state it can be in: on its way, refused, stale, there. */
export function Answered<T>({
  of,
  lines,
  children,
}: {
  readonly of: Asked<T>;
  readonly lines?: number;
  readonly children: (data: T) => ReactNode;
}) {
  const t = usePatternWords();
  if (of.data === undefined) {
    if (of.isError) return <Refusal error={of.error} onRetry={() => void of.refetch()} />;
    return <Skeleton {...(lines ? { lines } : {})} />;
  }
  return (
    <>
      {of.isError ? (
        <p className="ll-stale" role="status">
          {t('stale', { at: instantText(new Date(of.dataUpdatedAt).toISOString()) })}{' '}
          <button type="button" className="ll-button" onClick={() => void of.refetch()}>
            {t('retry')}
          </button>
        </p>
      ) : null}
      {children(of.data)}
    </>
  );
}

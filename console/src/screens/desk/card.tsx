import type { ReactNode } from 'react';
import type { Input, Operation, Output } from '../../app/api.ts';
import { useAnswer } from '../../app/query.ts';
import { Go } from '../../patterns/go.tsx';
import { Refusal, Skeleton } from '../../patterns/states.tsx';
import { useDeskWords } from './words.ts';

type RowOf<O extends Operation> = Output<O> extends { items: readonly (infer Row)[] } ? Row : never;

export interface CardProps<O extends Operation> {
  readonly title: string;
  readonly operation: O;
  readonly input: Input<O>;
  /** Where the whole list is. */
  readonly all: string;
  /** Only these rows count as work; absent: all. */
  readonly waits?: (row: RowOf<O>) => boolean;
  readonly row: (row: RowOf<O>) => {
    readonly key: string;
    readonly to: string;
    readonly text: ReactNode;
    readonly more?: ReactNode;
  };
  readonly tone?: 'waiting' | 'stopped' | 'quiet';
}

const shownRows = 5;

/** One kind of work: how much of it waits, and the first of it. */
export function Card<O extends Operation>({
  title,
  operation,
  input,
  all,
  waits,
  row,
  tone = 'waiting',
}: CardProps<O>) {
  const t = useDeskWords();
  const answer = useAnswer(operation, input, { every: 60_000 });
  const page = answer.data?.data as { items: RowOf<O>[]; cursor?: string } | undefined;
  const rows = page?.items.filter((one) => waits?.(one) ?? true) ?? [];
  return (
    <section className="ll-card" aria-label={title}>
      <header>
        <h2>
          <Go to={all}>{title}</Go>
        </h2>
        {page ? (
          <span className="ll-count" data-tone={rows.length > 0 ? tone : 'quiet'}>
            {rows.length}
            {page.cursor ? '+' : ''}
          </span>
        ) : null}
      </header>
      {answer.isError && !page ? <Refusal error={answer.error} /> : null}
      {page || answer.isError ? null : <Skeleton lines={3} />}
      {page && rows.length === 0 ? <p className="ll-muted">{t('nothing')}</p> : null}
      <ul>
        {rows.slice(0, shownRows).map((one) => {
          const { key, to, text, more } = row(one);
          return (
            <li key={key}>
              <Go to={to}>{text}</Go>
              {more ? <span className="ll-muted">{more}</span> : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

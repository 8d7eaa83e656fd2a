import type { ReactNode } from 'react';
import { textOf } from '../app/api.ts';
import { listWord } from '../app/language.ts';
import type { ProblemBody } from '../app/problem.ts';
import { useFactWord } from './fact-words.ts';
import { kindOf } from './format.ts';
import { NameOf, type Named } from './names.tsx';

const named: readonly (readonly [RegExp, Named])[] = [
  [/^ptn_/, 'partner'],
  [/^itm_/, 'item'],
  [/^wh_/, 'warehouse'],
  [/^per_/, 'person'],
];

/** The facts of a refusal: which licence, which lot, how much is left; ids by the name of what they stand for. */
export function FactList({
  facts,
  operation,
}: {
  readonly facts: NonNullable<ProblemBody['facts']>;
  readonly operation: string | undefined;
}) {
  const wordOf = useFactWord();
  return (
    <dl className="ll-facts-inline">
      {Object.entries(facts).map(([name, value]) => (
        <div key={name}>
          <dt>{wordOf(name, operation)}</dt>
          <dd>{said(name, value, operation)}</dd>
        </div>
      ))}
    </dl>
  );
}

function said(name: string, value: unknown, operation: string | undefined): ReactNode {
  const text = textOf(value);
  const kind = named.find(([pattern]) => pattern.test(text))?.[1];
  if (kind) return <NameOf kind={kind} id={text} plain />;
  const list = name === 'needs' ? 'list:role' : kindOf(name, operation);
  if (!list.startsWith('list:')) return text;
  return text
    .split(',')
    .map((code) => listWord(list.slice(5), code.trim()))
    .join('、');
}

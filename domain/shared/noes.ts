import { rejected, type Facts, type Rejected } from './decision.ts';

/** One of several things that stand in the way; `pointer` says where in the request. */
export interface No<R extends string> {
  readonly reason: R;
  readonly facts: Facts;
  readonly pointer: string;
}

/** All noes as one refusal: the first gives the name and the facts, every one its place. Undefined when there is none. */
export function rejectedTogether<R extends string>(noes: readonly No<R>[]): Rejected<R> | undefined {
  const [first] = noes;
  if (!first) return undefined;
  return rejected(
    first.reason,
    first.facts,
    noes.map(({ reason, pointer }) => ({ pointer, reason })),
  );
}

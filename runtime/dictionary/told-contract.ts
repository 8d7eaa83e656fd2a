import type { Context, Words } from '../contract.ts';

export const routeKinds = ['command', 'query', 'reaction', 'schedule'] as const;

/** What the dictionary knows of a contract, a reaction or a timed job; `runtime` itself may not look into `functions`. */
export interface ToldContract {
  readonly name: string;
  readonly context: Context;
  readonly kind: (typeof routeKinds)[number];
  readonly summary: Words;
  /** Each field that a contract takes or answers with, by its path, with the code list it speaks or nothing. */
  readonly fields: Readonly<Record<string, string>>;
}

import type { Context, Words } from '../../../runtime/contract.ts';

/** What one generated function is called, in every spelling that its files need. */
export interface Slice {
  readonly context: Context;
  /** Folder, deployed name, log field: `hold-order`. */
  readonly name: string;
  /** The decision's own name, without what a reaction hears: `hold-order`. */
  readonly decision: string;
  /** `holdOrder` */
  readonly camel: string;
  /** `HoldOrder` */
  readonly pascal: string;
  readonly summary: Words;
  /** The event it says, without context and version: `order-held-back`. */
  readonly says: string;
  /** The event a reaction hears, as the catalogue names it. */
  readonly hears?: string;
}

/** A file that comes into being, by its path from the root of the project. */
export interface NewFile {
  readonly path: string;
  readonly text: string;
}

/** Lines that go into a file that exists, before the last place where `before` stands; at its end when it is absent. */
export interface Insertion {
  readonly path: string;
  readonly before?: string;
  readonly text: string;
}

export interface Change {
  readonly files: readonly NewFile[];
  readonly insertions: readonly Insertion[];
}

export const camelOf = (kebab: string): string =>
  kebab.replaceAll(/-([a-z0-9])/g, (_dash, letter: string) => letter.toUpperCase());

export const pascalOf = (kebab: string): string => camelOf(`-${kebab}`);

/** "Hold an order" → "hold an order": for the middle of a sentence. */
export const midSentence = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** A text as a TypeScript literal in single quotes. */
export const quoted = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

import * as z from 'zod';

/** One event type and version as the system says it out loud. */
export interface EventType<T extends string = string, S extends z.ZodType = z.ZodType> {
  /** `<context>.<noun>-<past-participle>.v<N>` */
  readonly type: T;
  readonly meaning: string;
  readonly data: S;
  readonly example: z.input<S>;
  /** The version that is said in its place; what was said before is still read, replayed and restored by this one. */
  readonly supersededBy?: string;
}

export function eventType<const T extends `${string}.${string}.v${number}`, S extends z.ZodType>(
  declared: EventType<T, S>,
): EventType<T, S> {
  return declared;
}

/** The event a decision gives out for a type of the catalogue. */
export type EventOf<E extends EventType> = { readonly type: E['type']; readonly data: z.output<E['data']> };

// Field shapes that many events share.
export const id = z.string().min(1);
export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
export const instant = z.iso.datetime();
export const quantity = z.int().positive();
/** Minor units. */
export const amount = z.int();

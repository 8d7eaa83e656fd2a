import { tableShape } from './shape.ts';

/** Thrown for a cursor that this system did not give out. */
export class BadCursor extends Error {}

const isKeyText = (key: object, name: string): boolean => {
  const text = (key as Record<string, unknown>)[name];
  return typeof text === 'string' && text !== '';
};

// A key of the right shape may still lie outside the list; the table says so.
export function cursorNo(error: Error): never {
  if (error.name === 'ValidationException' && /start(ing)? ?key/i.test(error.message))
    throw new BadCursor(error.message);
  throw error;
}

/** Where a list goes on, as text that a caller keeps and gives back. */
export function writeCursor(key: Record<string, unknown>): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

// A cursor carries keys: it may only continue the partition it came from, or it would read a stranger's.
export function readCursor(cursor: string, pk: string, pkName: string, skName: string): Record<string, unknown> {
  let key: unknown;
  try {
    key = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    throw new BadCursor('cursor is not one of ours');
  }
  if (typeof key !== 'object' || key === null || (key as Record<string, unknown>)[pkName] !== pk) {
    throw new BadCursor('cursor belongs to another list');
  }
  const names = new Set([tableShape.partitionKey, tableShape.sortKey, pkName, skName]);
  const isWhole = Object.keys(key).length === names.size && [...names].every((name) => isKeyText(key, name));
  if (!isWhole) throw new BadCursor('cursor is not one of ours');
  return key as Record<string, unknown>;
}

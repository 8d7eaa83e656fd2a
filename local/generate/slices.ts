import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { everyEvent } from '../../events/every-event.ts';
import { contexts, type Words } from '../../runtime/contract.ts';
import { commandOf } from './templates/command.ts';
import { decisionOf } from './templates/decision.ts';
import { queryOf } from './templates/query.ts';
import { reactionOf } from './templates/reaction.ts';
import { scheduleOf } from './templates/schedule.ts';
import { camelOf, pascalOf, type Change, type Slice } from './templates/slice.ts';

export const sliceKinds = ['command', 'query', 'reaction', 'schedule'] as const;
export type SliceKind = (typeof sliceKinds)[number];

export interface Wish {
  readonly kind: string;
  readonly context: string;
  readonly name: string;
  readonly summary: Words;
  /** The event it says, e.g. `order-held-back`; made from the name when absent. */
  readonly says?: string;
}

/** Why a function cannot be made, in words for whoever asked. */
export class WrongWish extends Error {}

/** Writes the files of a new function below `root` and answers their paths. Throws a WrongWish before it writes any. */
export function makeSlice(root: string, wish: Wish): string[] {
  const kind = sliceKinds.find((known) => known === wish.kind);
  if (!kind) throw new WrongWish(`${wish.kind} is none of ${sliceKinds.join(', ')}`);
  return apply(root, changeFor(kind, sliceOf(kind, wish)));
}

function sliceOf(kind: SliceKind, { context: asked, name, summary, says }: Wish): Slice {
  const context = contexts.find((known) => known === asked);
  if (!context) throw new WrongWish(`${asked} is no context; contexts are ${contexts.join(', ')}`);
  if (!/^[a-z]+(-[a-z0-9]+)+$/.test(name) || name.length > 48) {
    throw new WrongWish(`${name}: a name is a verb and what it is done to, as hold-order, at most 48 characters`);
  }
  const [decision = name, heard] = name.split('-on-');
  if (kind === 'reaction' && !heard) throw new WrongWish(`${name}: a reaction is named <what it does>-on-<event>`);
  const hears = everyEvent.map(({ type }) => type).filter((type) => type.split('.')[1] === heard);
  if (heard && hears.length === 0) throw new WrongWish(`no event of the catalogue is called ${heard}`);
  return {
    context,
    name,
    decision,
    camel: camelOf(decision),
    pascal: pascalOf(decision),
    summary,
    says: says ?? `${decision}-noted`,
    hears: hears.at(-1),
  };
}

function changeFor(kind: SliceKind, slice: Slice): Change {
  if (kind === 'query') return queryOf(slice);
  const decided = decisionOf(slice);
  const around = { command: commandOf, reaction: reactionOf, schedule: scheduleOf }[kind](slice);
  return {
    files: [...decided.files, ...around.files],
    insertions: [...decided.insertions, ...around.insertions],
  };
}

function apply(root: string, { files, insertions }: Change): string[] {
  for (const { path } of files) {
    if (existsSync(join(root, path))) throw new WrongWish(`${path} is there already`);
  }
  // Everything is worked out before the first byte is written, so that a refusal leaves the tree as it was.
  const changed = insertions.map(({ path, before, text }) => {
    if (!existsSync(join(root, path))) throw new WrongWish(`${path} is missing: begin it, and name it in its list`);
    const old = readFileSync(join(root, path), 'utf8');
    const at = before === undefined ? old.length : old.lastIndexOf(before);
    if (at < 0) throw new WrongWish(`${path} has no place for an entry: it lacks ${JSON.stringify(before)}`);
    return { path, text: old.slice(0, at) + text + old.slice(at) };
  });
  for (const { path, text } of [...changed, ...files]) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return [...files.map(({ path }) => path), ...changed.map(({ path }) => path)];
}

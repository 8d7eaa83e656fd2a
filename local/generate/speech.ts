import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { placesOf, type House } from '../../infra/house.ts';
import type { Context } from '../../runtime/contract.ts';

/** What one function says and hears. */
export interface Speaker {
  readonly context: Context;
  readonly name: string;
  readonly says: readonly string[];
  readonly hears: readonly string[];
}

/**
 * Every function with the events it can say: those that its handler and the decisions it calls name. Read from
 * the source, since a decision's events are types and leave nothing to ask at run time.
 */
export function speakersOf(house: House, root: string): Speaker[] {
  return placesOf(house)
    .map(({ context, name, handler }): Speaker => {
      const consumer = house.consumers.find((one) => one.name === name);
      return { context, name, says: [...eventsIn(handler, root)].sort(), hears: consumer?.subscription.on ?? [] };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** A declaration at the top of a file: the place where an event is said is known by the function that says it. */
interface Source {
  readonly declarations: ReadonlyMap<string, string>;
  /** Imported name → file and name there; types left out. */
  readonly imports: ReadonlyMap<string, { readonly path: string; readonly name: string }>;
}

function sourceOf(path: string, root: string): Source {
  const text = readFileSync(path, 'utf8');
  const starts = [...text.matchAll(/^(?:export )?(?:async )?(?:function\*?|const|class) (\w+)/gm)];
  const declarations = new Map(
    starts.map((start, index) => [start[1] ?? '', text.slice(start.index, starts[index + 1]?.index ?? text.length)]),
  );
  const imports = new Map<string, { path: string; name: string }>();
  for (const [, names = '', from = ''] of text.matchAll(/^import \{([^}]*)\} from '(\.[^']+)';/gm)) {
    const target = join(dirname(path), from);
    const place = relative(root, target).split(sep).join('/');
    if (!/^(domain|functions|runtime)\//.test(place) || !existsSync(target)) continue;
    for (const entry of names.split(',').map((one) => one.trim())) {
      const [name = '', own = name] = entry.split(' as ');
      if (name && !name.startsWith('type ')) imports.set(own, { path: target, name });
    }
  }
  return { declarations, imports };
}

function eventsIn(handler: string, root: string): Set<string> {
  const sources = new Map<string, Source>();
  const seen = new Set<string>();
  const said = new Set<string>();
  const follow = (path: string, name: string): void => {
    if (seen.has(`${path} ${name}`)) return;
    seen.add(`${path} ${name}`);
    const source = sources.get(path) ?? sourceOf(path, root);
    sources.set(path, source);
    const text = source.declarations.get(name) ?? '';
    for (const [, type] of text.matchAll(/\btype: '([a-z]+\.[a-z-]+\.v\d+)'/g)) said.add(type ?? '');
    for (const [word] of text.matchAll(/\b\w+\b/g)) {
      const imported = source.imports.get(word);
      if (imported) follow(imported.path, imported.name);
      else if (word !== name && source.declarations.has(word)) follow(path, word);
    }
  };
  follow(handler, 'handler');
  return said;
}

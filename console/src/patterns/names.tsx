import { useQuery } from '@tanstack/react-query';
import { call, type Operation } from '../app/api.ts';
import { useMay } from '../app/me.tsx';
import { Go } from './go.tsx';

export type Named = 'partner' | 'item' | 'warehouse' | 'user' | 'person';

interface Name {
  readonly code?: string;
  readonly name: string;
}

const asked = new Map<string, ((name: Name | undefined) => void)[]>();
let timer: ReturnType<typeof setTimeout> | undefined;
/** Longest list of ids that one request names. */
const most = 100;

/** All names that a screen needs in the same moment are asked for in one request. */
function nameOf(kind: Named, id: string): Promise<Name | undefined> {
  return new Promise((resolve) => {
    const key = `${kind}:${id}`;
    asked.set(key, [...(asked.get(key) ?? []), resolve]);
    timer ??= setTimeout(() => void askNames(), 5);
  });
}

async function askNames(): Promise<void> {
  timer = undefined;
  const keys = [...asked.keys()].slice(0, most);
  const waiting = keys.map((key) => [key, asked.get(key) ?? []] as const);
  for (const key of keys) asked.delete(key);
  if (asked.size > 0) timer = setTimeout(() => void askNames(), 0);
  const found = await call('get-names', {
    ids: keys.map((key) => ({
      kind: key.slice(0, key.indexOf(':')) as Named,
      id: key.slice(key.indexOf(':') + 1),
    })),
  }).catch(() => undefined);
  const byKey = new Map(found?.data.names.map((one) => [`${one.kind}:${one.id}`, one]));
  for (const [key, resolves] of waiting) for (const resolve of resolves) resolve(byKey.get(key));
}

/** What a partner, an item, a warehouse or a person is called; the id where the caller may not know the name. */
export function useName(kind: Named, id: string | undefined): Name {
  const { data, isPending } = useQuery({
    queryKey: ['name', kind, id],
    queryFn: async () => (await nameOf(kind, id ?? '')) ?? null,
    enabled: id !== undefined && id !== '',
    staleTime: 300_000,
  });
  // While a name is on its way an id would only flicker past.
  return data ?? { name: isPending && id ? '…' : (id ?? '') };
}

const screens: Readonly<Partial<Record<Named, string>>> = {
  partner: '/partners/',
  item: '/items/',
  person: '/people/',
};
/** Files that not everybody who sees the name may open. */
const needs: Readonly<Partial<Record<Named, Operation>>> = { person: 'get-person' };

/** A name as a link to its file, or as plain text where there is no screen for it. */
export function NameOf({ kind, id, plain }: { readonly kind: Named; readonly id: string; readonly plain?: boolean }) {
  const { name, code } = useName(kind, id);
  const text = (
    <>
      {name}
      {code && kind === 'item' ? <span className="ll-code"> {code}</span> : null}
    </>
  );
  const may = useMay();
  const needed = needs[kind];
  const screen = needed && !may(needed) ? undefined : screens[kind];
  return screen && !plain ? <Go to={`${screen}${id}`}>{text}</Go> : <span>{text}</span>;
}

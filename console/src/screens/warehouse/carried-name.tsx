import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { takeAlong, takenAlong } from '../../app/outbox.ts';
import { useName, type Named } from '../../patterns/names.tsx';

/** A name that was seen once on this device is known in a dead spot too. */
export function useCarriedName(kind: Named, id: string): string {
  const { name } = useName(kind, id);
  const key = `name:${kind}:${id}`;
  const isKnown = name !== '' && name !== id;
  useEffect(() => {
    if (isKnown) void takeAlong(key, name).catch(() => undefined);
  }, [isKnown, key, name]);
  const { data } = useQuery({
    queryKey: ['taken-name', kind, id],
    queryFn: async () => (await takenAlong<string>(key))?.data ?? null,
    enabled: !isKnown,
    networkMode: 'always',
  });
  return isKnown ? name : (data ?? name);
}

export function CarriedName({ kind, id }: { readonly kind: Named; readonly id: string }) {
  return <span>{useCarriedName(kind, id)}</span>;
}

import { useSyncExternalStore } from 'react';
import { useMay, useMe } from './me.tsx';
import { useAnswer } from './query.ts';
import { remember, remembered } from './remembered.ts';

let chosen = remembered<string>('warehouse');
const listeners = new Set<() => void>();

export function chooseWarehouse(warehouseId: string): void {
  chosen = warehouseId;
  remember('warehouse', warehouseId);
  for (const listener of listeners) listener();
}

/** The warehouse this person works in on this device: the last one chosen, or the first of those he may use. */
export function useWarehouse(): string | undefined {
  const me = useMe();
  const may = useMay();
  const last = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => chosen,
  );
  const { data } = useAnswer('list-warehouses', {}, { staleTime: 300_000, enabled: may('list-warehouses') });
  const ids = (data?.data.items ?? [])
    .map(({ warehouseId }) => warehouseId)
    .filter((id) => !me.warehouses || me.warehouses.includes(id));
  return last && (ids.length === 0 || ids.includes(last)) ? last : ids[0];
}

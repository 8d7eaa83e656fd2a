import { useSyncExternalStore } from 'react';

/** Short word of success or of a no at the edge of the screen; read out by screen readers, gone by itself. */
export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly tone: 'done' | 'stopped';
}

let shown: readonly Toast[] = [];
let last = 0;
const listeners = new Set<() => void>();

function change(next: readonly Toast[]): void {
  shown = next;
  for (const listener of listeners) listener();
}

export function toast(text: string, tone: Toast['tone'] = 'done'): void {
  const id = ++last;
  change([...shown.slice(-2), { id, text, tone }]);
  setTimeout(() => change(shown.filter((one) => one.id !== id)), tone === 'done' ? 4_000 : 8_000);
}

export function useToasts(): readonly Toast[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => shown,
  );
}

import { useSyncExternalStore } from 'react';
import { applyMode, type Mode } from '../design/mode.ts';
import { remember, remembered } from './remembered.ts';

let mode: Mode = 'light';
const listeners = new Set<() => void>();

/** Light or dark as the person chose, or as the system is set. */
export function openMode(): void {
  const kept = remembered<Mode>('mode');
  const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  mode = kept === 'dark' || kept === 'light' ? kept : system;
  applyMode(mode);
}

export function chooseMode(chosen: Mode): void {
  mode = chosen;
  remember('mode', chosen);
  applyMode(chosen);
  for (const listener of listeners) listener();
}

export function useMode(): Mode {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => mode,
  );
}

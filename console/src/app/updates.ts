import { registerSW } from 'virtual:pwa-register';

/** A newer console is taken with the next change of screen, never under somebody's hands. */
let isWaiting = false;
let update: ((reload?: boolean) => Promise<void>) | undefined;

export function keepFresh(): void {
  update = registerSW({ onNeedRefresh: () => (isWaiting = true) });
  // What was asked before the worker was there is asked through it once, so that the console opens without a network.
  navigator.serviceWorker?.addEventListener(
    'controllerchange',
    () => void fetch('/config.json').catch(() => undefined),
    { once: true },
  );
}

/** Called between two screens: takes the newer console where one waits. */
export function takeUpdate(): void {
  if (!isWaiting) return;
  isWaiting = false;
  void update?.(true);
}

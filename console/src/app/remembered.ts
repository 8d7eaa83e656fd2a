/** What this browser remembers of how a person likes to work. Nothing of the business is kept here. */
const prefix = 'lotline.';

export function remembered<T>(name: string): T | undefined {
  try {
    const text = localStorage.getItem(prefix + name);
    return text === null ? undefined : (JSON.parse(text) as T);
  } catch {
    // Storage may be switched off or hold something older; then the default serves.
    return undefined;
  }
}

export function remember(name: string, value: unknown): void {
  try {
    localStorage.setItem(prefix + name, JSON.stringify(value));
  } catch {
    // A full or forbidden storage costs a preference, never the work.
  }
}

/** Forgets everything whose name begins so, e.g. a person's drafts when he signs out. */
export function forget(beginning: string): void {
  try {
    const names = Object.keys(localStorage).filter((name) => name.startsWith(prefix + beginning));
    for (const name of names) localStorage.removeItem(name);
  } catch {
    // Storage that cannot be read holds nothing of ours.
  }
}

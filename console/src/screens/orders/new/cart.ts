import { createContext, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import { newKey } from '../../../app/api.ts';
import { addLines, emptyDraft, settleCode, type Addition, type Draft, type Meaning, type Wanted } from './draft.ts';

/** Drafts lie in the browser by person and partner, so a reload or another screen loses nothing. */
const prefix = 'lotline.draft.';
const nameOf = (userId: string, partnerId: string): string => `${prefix}${userId}.${partnerId}`;

function keptDraft(name: string): Draft {
  try {
    const text = localStorage.getItem(name);
    return text ? { ...emptyDraft, ...(JSON.parse(text) as Partial<Draft>) } : emptyDraft;
  } catch {
    // Storage that is forbidden or holds something older means an empty cart, not a broken screen.
    return emptyDraft;
  }
}

function keepDraft(name: string, draft: Draft): void {
  try {
    const isEmpty = draft.lines.length === 0 && draft.doubts.length === 0 && draft.customerReference === '';
    if (isEmpty) localStorage.removeItem(name);
    else localStorage.setItem(name, JSON.stringify(draft));
  } catch {
    // A full storage costs the draft's survival, never the order at hand.
  }
}

/** Partners for whom this person has a draft on this device. */
export function draftedPartners(userId: string): readonly string[] {
  const own = `${prefix}${userId}.`;
  try {
    return Object.keys(localStorage).flatMap((name) => (name.startsWith(own) ? [name.slice(own.length)] : []));
  } catch {
    return [];
  }
}

/**
 * The cart of one person for one partner, outside of React: each row listens to its own line, so typing in one of three
 * hundred draws one row again.
 */
export function openCart(userId: string, partnerId: string) {
  const name = nameOf(userId, partnerId);
  let draft = keptDraft(name);
  const listeners = new Set<() => void>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const keep = (): void => {
    clearTimeout(timer);
    timer = undefined;
    keepDraft(name, draft);
  };
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  const change = (next: Draft): void => {
    draft = next;
    timer ??= setTimeout(keep, 300);
    tell();
  };
  const took = ({ draft: next, ...counts }: Addition): Omit<Addition, 'draft'> => {
    change(next);
    return counts;
  };
  return {
    partnerId,
    now: () => draft,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    /** Until answered: what is not written yet is written when the page goes, and another tab's changes are taken over. */
    attend: () => {
      const leave = (): void => void (timer && keep());
      const other = ({ key }: StorageEvent): void => {
        if (key !== name) return;
        draft = keptDraft(name);
        tell();
      };
      window.addEventListener('pagehide', leave);
      window.addEventListener('storage', other);
      return () => {
        leave();
        window.removeEventListener('pagehide', leave);
        window.removeEventListener('storage', other);
      };
    },
    set: (facts: Partial<Draft>) => change({ ...draft, ...facts }),
    add: (wanted: readonly Wanted[]) => took(addLines(draft, wanted, newKey)),
    settle: (code: string, meaning: Pick<Meaning, 'item' | 'quantity'>) =>
      took(settleCode(draft, code, meaning, newKey)),
    changeQuantity: (key: string, quantity: string) =>
      change({ ...draft, lines: draft.lines.map((line) => (line.key === key ? { ...line, quantity } : line)) }),
    removeLine: (key: string) => change({ ...draft, lines: draft.lines.filter((line) => line.key !== key) }),
    removeDoubt: (key: string) => change({ ...draft, doubts: draft.doubts.filter((doubt) => doubt.key !== key) }),
    keep,
    clear: () => {
      change(emptyDraft);
      keep();
    },
  };
}

export type Cart = ReturnType<typeof openCart>;

const CartContext = createContext<Cart | undefined>(undefined);
export const CartProvider = CartContext.Provider;

export function useCart(): Cart {
  const cart = useContext(CartContext);
  if (!cart) throw new Error('no cart is open here');
  return cart;
}

/** The cart of a person and partner while a screen is open. */
export function useOpenCart(userId: string, partnerId: string): Cart {
  const [cart, setCart] = useState(() => openCart(userId, partnerId));
  const isAnother = cart.partnerId !== partnerId;
  const current = isAnother ? openCart(userId, partnerId) : cart;
  if (isAnother) setCart(current);
  useEffect(() => current.attend(), [current]);
  return current;
}

/** A part of the draft; it is drawn again only when that part is another. */
export function useDraft<T>(of: (draft: Draft) => T): T {
  const cart = useCart();
  return useSyncExternalStore(cart.subscribe, () => of(cart.now()));
}

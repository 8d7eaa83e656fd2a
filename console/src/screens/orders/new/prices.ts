import { createContext, useContext, useSyncExternalStore } from 'react';
import { call, type Output } from '../../../app/api.ts';
import type { Cart } from './cart.ts';
import { orderedLines, type Draft } from './draft.ts';

type Preview = Output<'preview-order'>;
export type PreviewedLine = Preview['lines'][number];

/** What is known of the whole cart's price and of what stands in its way. */
export interface Overall {
  readonly state: 'empty' | 'asking' | 'ready' | 'failed';
  readonly error?: unknown;
  readonly problems: Preview['problems'];
  readonly totals?: Preview['totals'];
  readonly isPlaceable: boolean;
  readonly asOf?: string;
  /** Lines with something that stops the order, by the name of the reason. */
  readonly lineProblems: readonly {
    readonly type: string;
    readonly title: Preview['problems'][number]['title'];
    readonly keys: readonly string[];
  }[];
}

const nothing: Overall = { state: 'empty', problems: [], isPlaceable: false, lineProblems: [] };
/** A pause in typing after which the cart is asked about, in milliseconds. */
const pause = 350;
/** Stock is asked again when what was heard of it is older than this, in milliseconds. */
const stockLasts = 120_000;

/** Keeps the preview of a cart: asked as a whole in one request after each pause, told line by line. */
export function openPrices(cart: Cart) {
  let overall = nothing;
  let byLine: ReadonlyMap<string, PreviewedLine> = new Map();
  const bands = new Map<string, { readonly band: PreviewedLine['availability']; readonly at: number }>();
  const listeners = new Set<() => void>();
  let asked = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: AbortController | undefined;

  const set = (next: Overall, lines = byLine): void => {
    overall = next;
    byLine = lines;
    for (const listener of listeners) listener();
  };
  const ask = async (): Promise<void> => {
    const question = questionOf(cart, bands);
    running?.abort();
    if (!question) return set(nothing, new Map());
    const { keys, input } = question;
    const own = (running = new AbortController());
    try {
      const { data } = await call('preview-order', input, { signal: own.signal });
      if (own.signal.aborted) return;
      const at = Date.now();
      for (const { itemId, availability } of data.lines) {
        if (input.withAvailability) bands.set(itemId, { band: availability, at });
      }
      set(overallOf(data, keys), linesOf(data, keys, byLine, bands));
    } catch (error) {
      if (!own.signal.aborted) set({ ...overall, state: 'failed', error });
    }
  };
  const noticed = (): void => {
    const now = toldOf(cart.now());
    if (now === asked) return;
    asked = now;
    clearTimeout(timer);
    running?.abort();
    timer = setTimeout(() => void ask(), pause);
    if (overall.state !== 'asking') set({ ...overall, state: cart.now().lines.length > 0 ? 'asking' : 'empty' });
  };
  return {
    overall: () => overall,
    line: (key: string) => byLine.get(key),
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    /** Asks again although nothing changed, e.g. after a refusal or a dead spot. */
    again: () => {
      asked = '';
      bands.clear();
      noticed();
    },
    attend: () => {
      const end = cart.subscribe(noticed);
      noticed();
      return () => {
        end();
        clearTimeout(timer);
        running?.abort();
        asked = '';
      };
    },
  };
}

export type Prices = ReturnType<typeof openPrices>;

const PricesContext = createContext<Prices | undefined>(undefined);
export const PricesProvider = PricesContext.Provider;

function usePrices(): Prices {
  const prices = useContext(PricesContext);
  if (!prices) throw new Error('no prices are asked here');
  return prices;
}

export function useOverall(): Overall & { readonly again: () => void } {
  const prices = usePrices();
  const overall = useSyncExternalStore(prices.subscribe, prices.overall);
  return { ...overall, again: prices.again };
}

/** The preview of one line; its row is drawn again only when just this changes. */
export function useLinePrice(key: string): PreviewedLine | undefined {
  const prices = usePrices();
  return useSyncExternalStore(prices.subscribe, () => prices.line(key));
}

/** What of a draft decides about prices, as one text. */
function toldOf(draft: Draft): string {
  return JSON.stringify([draft.addressId, draft.warehouseId, draft.salespersonId, orderedLines(draft)]);
}

function questionOf(cart: Cart, bands: ReadonlyMap<string, { readonly at: number }>) {
  const draft = cart.now();
  const lines = orderedLines(draft);
  if (lines.length === 0) return undefined;
  const { addressId, warehouseId, salespersonId } = draft;
  const isFresh = (itemId: string): boolean => Date.now() - (bands.get(itemId)?.at ?? 0) < stockLasts;
  return {
    keys: lines.map(({ key }) => key),
    input: {
      partnerId: cart.partnerId,
      ...(addressId ? { addressId } : {}),
      ...(warehouseId ? { warehouseId } : {}),
      ...(salespersonId ? { salespersonId } : {}),
      lines: lines.map(({ itemId, quantity }) => ({ itemId, quantity })),
      // Stock costs a question for each item, and does not depend on the quantity that is being typed.
      withAvailability: !lines.every(({ itemId }) => isFresh(itemId)),
    },
  };
}

/** The lines of an answer by key; a line that says what it said before stays the very same object. */
function linesOf(
  { lines }: Preview,
  keys: readonly string[],
  before: ReadonlyMap<string, PreviewedLine>,
  bands: ReadonlyMap<string, { readonly band: PreviewedLine['availability'] }>,
): ReadonlyMap<string, PreviewedLine> {
  return new Map(
    lines.map((line, place) => {
      const key = keys[place] ?? '';
      const band = bands.get(line.itemId)?.band;
      const told: PreviewedLine = { ...line, line: 0, ...(band ? { availability: band } : {}) };
      const known = before.get(key);
      return [key, known && JSON.stringify(known) === JSON.stringify(told) ? known : told];
    }),
  );
}

function overallOf(preview: Preview, keys: readonly string[]): Overall {
  const byType = new Map<string, { type: string; title: Preview['problems'][number]['title']; keys: string[] }>();
  preview.lines.forEach(({ problems }, place) => {
    for (const { type, title } of problems) {
      const known = byType.get(type) ?? { type, title, keys: [] };
      known.keys.push(keys[place] ?? '');
      byType.set(type, known);
    }
  });
  const { problems, totals, isPlaceable, asOf } = preview;
  return { state: 'ready', problems, totals, isPlaceable, asOf, lineProblems: [...byType.values()] };
}

/** What an order needs to know of an item to show its line before the API was asked. */
export interface KnownItem {
  readonly itemId: string;
  readonly code?: string;
  readonly name?: string;
  readonly specification?: string;
  readonly unit?: string;
}

/** A line of a cart. The quantity is kept as it was typed, so that half a number is neither lost nor sent. */
export interface CartLine {
  readonly key: string;
  readonly item: KnownItem;
  readonly quantity: string;
}

/** One of the meanings that an ambiguous code has. */
export interface Meaning {
  readonly item: KnownItem;
  /** Base units that one piece under the code is. */
  readonly quantity: number;
  readonly system: string;
  readonly levelUnit?: string;
}

/** A row of a pasted table that does not say clearly what is wanted: it stays until a person decides. */
export interface Doubt {
  readonly key: string;
  /** Row in the sender's table, so that a person finds it there. */
  readonly row: number;
  readonly code: string;
  readonly quantity: string;
  /** What the sender calls it, to tell it by. */
  readonly name?: string;
  /** The unit the sender wrote, where it is another than the code's. */
  readonly unit?: string;
  readonly why: 'unknown' | 'ambiguous' | 'quantity' | 'unit';
  readonly meanings: readonly Meaning[];
}

/** An order that is not placed yet. */
export interface Draft {
  readonly addressId?: string | undefined;
  readonly warehouseId?: string | undefined;
  readonly salespersonId?: string | undefined;
  readonly customerReference: string;
  readonly lines: readonly CartLine[];
  readonly doubts: readonly Doubt[];
  /** The order that was last sent and the key it went with: sent again, it is the same order and not a second one. */
  readonly sent?: { readonly input: string; readonly key: string };
}

export const emptyDraft: Draft = { customerReference: '', lines: [], doubts: [] };

/** The API takes this many lines in one order. */
export const mostLines = 300;
const mostUnits = 10_000_000;

/** A whole quantity as typed or pasted, full-width digits and grouping included; undefined: it is none. */
export function quantityOf(text: string): number | undefined {
  const plain = text.normalize('NFKC').trim();
  if (!/^(?:\d+|\d{1,3}(?:,\d{3})+)$/.test(plain)) return undefined;
  const quantity = Number(plain.replaceAll(',', ''));
  return quantity >= 1 && quantity <= mostUnits ? quantity : undefined;
}

export interface Wanted {
  readonly item: KnownItem;
  readonly quantity: number;
}

export interface Addition {
  readonly draft: Draft;
  readonly added: number;
  /** Lines whose item was there already: their quantity grew. */
  readonly merged: number;
  /** Lines for which an order has no room. */
  readonly left: number;
}

/** Puts goods into the cart. An item stands in one line, so that its quantity reaches the price break it deserves. */
export function addLines(draft: Draft, wanted: readonly Wanted[], newKey: () => string): Addition {
  const lines = [...draft.lines];
  const places = new Map(lines.map(({ item }, place) => [item.itemId, place]));
  let [added, merged, left] = [0, 0, 0];
  for (const { item, quantity } of wanted) {
    const place = places.get(item.itemId);
    const line = place === undefined ? undefined : lines[place];
    if (place !== undefined && line) {
      const sum = (quantityOf(line.quantity) ?? 0) + quantity;
      lines[place] = { ...line, item: { ...line.item, ...item }, quantity: String(sum) };
      merged += 1;
    } else if (lines.length >= mostLines) {
      left += 1;
    } else {
      places.set(item.itemId, lines.length);
      lines.push({ key: newKey(), item, quantity: String(quantity) });
      added += 1;
    }
  }
  return { draft: { ...draft, lines }, added, merged, left };
}

const isOfCode = ({ why }: Doubt): boolean => why === 'unknown' || why === 'ambiguous';

/** Takes all rows of one doubtful code as the item a person chose, and leaves rows whose quantity is none. */
export function settleCode(
  draft: Draft,
  code: string,
  meaning: { readonly item: KnownItem; readonly quantity: number },
  newKey: () => string,
): Addition {
  const ofCode = draft.doubts.filter((doubt) => doubt.code === code && isOfCode(doubt));
  const clear = ofCode.flatMap((doubt) => {
    const count = quantityOf(doubt.quantity);
    return count === undefined ? [] : [{ doubt, wanted: { item: meaning.item, quantity: count * meaning.quantity } }];
  });
  const keys = new Set(clear.map(({ doubt }) => doubt.key));
  const rest = { ...draft, doubts: draft.doubts.filter(({ key }) => !keys.has(key)) };
  return addLines(
    rest,
    clear.map(({ wanted }) => wanted),
    newKey,
  );
}

/** What is sent for an order, or asked for its preview; lines without a whole quantity are not part of it. */
export function orderedLines(draft: Draft): readonly { key: string; itemId: string; quantity: number }[] {
  return draft.lines.flatMap(({ key, item, quantity }) => {
    const count = quantityOf(quantity);
    return count === undefined ? [] : [{ key, itemId: item.itemId, quantity: count }];
  });
}

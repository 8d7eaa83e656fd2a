import { typedCents } from './amounts.ts';

/** An open invoice as the matching sees it; minor units. */
export interface OpenInvoice {
  readonly invoiceId: string;
  readonly open: bigint;
}
/** What a payment pays of each invoice. */
export type Allocations = ReadonlyMap<string, bigint>;

/** One match takes as many invoices, as its contract says. */
export const invoicesPerMatch = 40;
/** So many steps of a search stay far below what a person notices. */
const stepsAtMost = 100_000;

/** Fills the invoices in their order, the oldest due day first, until nothing of the payment is left. */
export function oldestFirst(free: bigint, invoices: readonly OpenInvoice[]): Allocations {
  const found = new Map<string, bigint>();
  let left = free;
  for (const { invoiceId, open } of invoices) {
    if (left === 0n || found.size === invoicesPerMatch) break;
    const amount = open < left ? open : left;
    found.set(invoiceId, amount);
    left -= amount;
  }
  return found;
}

/**
 * Whole invoices that add up to the payment exactly: one alone if there is one, else the first set in the order of due
 * days. The search is bounded, so undefined means that none was found, not that there is none.
 */
export function exactSum(free: bigint, invoices: readonly OpenInvoice[]): Allocations | undefined {
  const one = invoices.find(({ open }) => open === free);
  if (one) return new Map([[one.invoiceId, one.open]]);
  const rest = restsOf(invoices);
  const chosen: OpenInvoice[] = [];
  let steps = 0;
  const search = (at: number, left: bigint): boolean => {
    if (left === 0n) return true;
    const invoice = invoices[at];
    if (!invoice || left > (rest[at] ?? 0n) || chosen.length === invoicesPerMatch || ++steps > stepsAtMost)
      return false;
    if (invoice.open <= left) {
      chosen.push(invoice);
      if (search(at + 1, left - invoice.open)) return true;
      chosen.pop();
    }
    return search(at + 1, left);
  };
  if (free <= 0n || !search(0, free)) return undefined;
  return new Map(chosen.map(({ invoiceId, open }) => [invoiceId, open]));
}

/** What all invoices from each place on add up to. */
function restsOf(invoices: readonly OpenInvoice[]): readonly bigint[] {
  const rests: bigint[] = [];
  let sum = 0n;
  for (const { open } of invoices.toReversed()) rests.unshift((sum += open));
  return rests;
}

export type Wrong = 'notAnAmount' | 'zero' | 'moreThanOpen';

/** What was typed so far: the sum that is selected, what is left of the payment, and which amounts cannot be. */
export function judge(free: bigint, invoices: readonly OpenInvoice[], typed: ReadonlyMap<string, string>) {
  const wrong = new Map<string, Wrong>();
  const allocations = new Map<string, bigint>();
  let sum = 0n;
  for (const { invoiceId, open } of invoices) {
    const text = typed.get(invoiceId)?.trim();
    if (!text) continue;
    const amount = typedCents(text);
    if (amount === undefined) wrong.set(invoiceId, 'notAnAmount');
    else if (amount === 0n) wrong.set(invoiceId, 'zero');
    else if (amount > open) wrong.set(invoiceId, 'moreThanOpen');
    else allocations.set(invoiceId, amount);
    sum += amount ?? 0n;
  }
  const tooMany = allocations.size > invoicesPerMatch;
  const left = free - sum;
  return {
    allocations,
    wrong,
    sum,
    left,
    tooMany,
    isReady: allocations.size > 0 && wrong.size === 0 && left >= 0n && !tooMany,
  };
}

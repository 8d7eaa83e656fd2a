import { useAddress } from './address.ts';
import { today } from './format.ts';

/** `2026-12` moved by some months. */
function monthsFrom(month: string, months: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + months, 1)).toISOString().slice(0, 7);
}

/** Some months side by side, of which one is chosen; both stand in the address, so that they can be sent to somebody. */
export function useMonths(shown: number) {
  const now = today();
  const [{ month = now.slice(0, 7), first = month }, change] = useAddress();
  const move = (by: number): void => {
    const next = monthsFrom(first, by);
    change({ first: next, month: next });
  };
  return {
    now,
    month,
    months: Array.from({ length: shown }, (_, at) => monthsFrom(first, at)),
    choose: (one: string) => change({ first, month: one }),
    earlier: () => move(-shown),
    later: () => move(shown),
  };
}

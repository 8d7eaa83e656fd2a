/** A stop on goods: a recall, a quality hold or an item ban. No lots and no serials means the whole item. */
export interface Stop {
  readonly id: string;
  readonly itemId: string;
  readonly lots?: readonly string[];
  /** Serial numbers from–to, both included, compared as text of equal length. */
  readonly serials?: readonly { readonly from: string; readonly to: string }[];
  readonly reason: 'recall' | 'hold' | 'ban';
  /** The case or document it comes from, e.g. a recall id. */
  readonly source: string;
}

/** Goods a command is about to reserve or move. */
export interface Goods {
  readonly itemId: string;
  readonly lot: string;
  readonly serials?: readonly string[];
}

/** Serial numbers from–to, both included, compared as text of equal length. */
export interface SerialRange {
  readonly from: string;
  readonly to: string;
}

export function inRange(serial: string, range: SerialRange): boolean {
  return serial.length === range.from.length && serial >= range.from && serial <= range.to;
}

/**
 * The first stop that catches these goods. A stop on a serial range catches the named serials inside it; units of a
 * serial-managed item get their serials when they are picked, so the range is met again at pick, check and ship.
 */
export function stopOn(stops: readonly Stop[], goods: Goods): Stop | undefined {
  return stops.find((stop) => {
    if (stop.itemId !== goods.itemId) return false;
    if (stop.lots && !stop.lots.includes(goods.lot)) return false;
    if (stop.serials) {
      const ranges = stop.serials;
      return (goods.serials ?? []).some((serial) => ranges.some((range) => inRange(serial, range)));
    }
    return true;
  });
}

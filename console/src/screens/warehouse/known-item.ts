import type { Output } from '../../app/api.ts';

export type Stop = Output<'list-stops'>['items'][number];

/** What the device knows of an item: its packaging levels to read scans by, its limits, and what stops it. */
export interface KnownItem extends Output<'get-item'> {
  readonly stopsNow: readonly Stop[];
}
export type KnownItems = ReadonlyMap<string, KnownItem>;

/** The stop that catches these goods, if one does, as the gate of the API judges: by lot, or by a range of serials. */
export function stopOn(
  stops: readonly Stop[],
  goods: { readonly lot?: string | undefined; readonly serial?: string | undefined },
): Stop | undefined {
  const { lot, serial } = goods;
  return stops.find(({ lots, serials }) => {
    if (lots && (lot === undefined || !lots.includes(lot))) return false;
    if (!serials) return true;
    return serials.some(
      ({ from, to }) => serial !== undefined && serial.length === from.length && serial >= from && serial <= to,
    );
  });
}

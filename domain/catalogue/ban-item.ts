import type { ItemBanned } from '../../events/catalogue.ts';
import { accepted, rejected, type Decision } from '../shared/decision.ts';
import type { Stop } from '../shared/stop.ts';
import type { Item } from './item.ts';

export interface BanItemState {
  readonly item: Item;
  readonly stopId: string;
  readonly stops: readonly Stop[];
  /** Version of the list of stops, for its next writer. */
  readonly stopsVersion: number | undefined;
}

export interface BannedItem {
  readonly item: Item;
  readonly stops: readonly Stop[];
  readonly stopsVersion: number | undefined;
}

/** Quality stops an item for good reason: no new document takes it, and its goods stop wherever they are (GSP 80). */
export function banItem(
  state: BanItemState,
  command: { readonly reason: string },
  { actor }: { readonly actor: string },
): Decision<BannedItem, ItemBanned, 'item-already-banned'> {
  const { item } = state;
  if (item.status === 'banned') return rejected('item-already-banned', { item: item.code });
  const stop: Stop = { id: state.stopId, itemId: item.id, reason: 'ban', source: item.id };
  return accepted(
    {
      item: { ...item, status: 'banned', bannedFor: command.reason, bannedBy: actor },
      stops: [...state.stops, stop],
      stopsVersion: state.stopsVersion,
    },
    { type: 'catalogue.item-banned.v1', data: { itemId: item.id, code: item.code, stopId: stop.id } },
  );
}

import type { ItemBanLifted } from '../../events/catalogue.ts';
import { accepted, rejected, type Decision } from '../shared/decision.ts';
import type { BannedItem, BanItemState } from './ban-item.ts';

/**
 * Quality lets a banned item go, another person than the one who banned it: its own stop ends, those of recalls and holds stay. What led to the ban may have
 * changed the item's standing, so it waits for first-operation review again before anybody buys or sells it.
 */
export function liftItemBan(
  state: Omit<BanItemState, 'stopId'>,
  { actor }: { readonly actor: string },
): Decision<BannedItem, ItemBanLifted, 'item-not-banned' | 'same-person'> {
  const { bannedFor: _over, bannedBy, ...item } = state.item;
  if (item.status !== 'banned') return rejected('item-not-banned', { item: item.code, status: item.status });
  if (bannedBy === actor) return rejected('same-person', { item: item.code, bannedBy });
  return accepted(
    {
      item: { ...item, status: 'pending' },
      stops: state.stops.filter((stop) => !(stop.reason === 'ban' && stop.source === item.id)),
      stopsVersion: state.stopsVersion,
    },
    { type: 'catalogue.item-ban-lifted.v1', data: { itemId: item.id, code: item.code } },
  );
}

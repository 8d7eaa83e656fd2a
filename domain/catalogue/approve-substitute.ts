import type { SubstituteApproved } from '../../events/catalogue.ts';
import type { Instant } from '../shared/calendar.ts';
import { accepted, rejected, type Decision } from '../shared/decision.ts';
import type { Item } from './item.ts';
import type { Substitute } from './item-file.ts';

export interface ApproveSubstituteState {
  readonly linkId: string;
  readonly item: Item;
  readonly substitute: Item;
  readonly known: Substitute | undefined;
}

/**
 * Quality vouches that one item may stand in for another. Only approved items can, and only in one direction: a wider
 * indication may replace a narrower one and not the other way round.
 */
export function approveSubstitute(
  { linkId, item, substitute, known }: ApproveSubstituteState,
  { reason }: { readonly reason: string },
  circumstances: { readonly company: string; readonly actor: string; readonly now: Instant },
): Decision<
  Substitute,
  SubstituteApproved,
  'substitute-is-itself' | 'item-not-approved' | 'substitute-unit-differs' | 'substitute-already-approved'
> {
  if (item.id === substitute.id) return rejected('substitute-is-itself', { item: item.code });
  const waiting = [item, substitute].find(({ status }) => status !== 'approved');
  if (waiting) return rejected('item-not-approved', { item: waiting.code, status: waiting.status });
  if (item.unit !== substitute.unit) {
    // One stands in for one: with another base unit a quantity would mean another amount of goods.
    return rejected('substitute-unit-differs', { unit: item.unit, substituteUnit: substitute.unit });
  }
  if (known && known.withdrawn !== true) {
    return rejected('substitute-already-approved', { item: item.code, substitute: substitute.code });
  }
  const link: Substitute = {
    ...(known?.remembered ? { remembered: known.remembered } : {}),
    id: linkId,
    company: circumstances.company,
    itemId: item.id,
    substituteId: substitute.id,
    reason,
    approvedBy: circumstances.actor,
    approvedAt: circumstances.now,
  };
  return accepted(link, {
    type: 'catalogue.substitute-approved.v1',
    data: { itemId: item.id, substituteId: substitute.id },
  });
}

import type { ItemChanged, UdidDifferenceSettled } from '../../events/catalogue.ts';
import type { Instant } from '../shared/calendar.ts';
import { accepted, rejected, type Decision } from '../shared/decision.ts';
import { changeItem, type ChangeItemState, type ItemChange } from './change-item.ts';
import type { Item } from './item.ts';
import type { CodeTakenReason, ItemDataReason } from './item-data.ts';
import type { UdidItemDifference } from './take-udid-delivery.ts';
import type { TakeableField } from './udid-record.ts';

export interface SettleUdidDifferenceState extends ChangeItemState {
  readonly difference: UdidItemDifference;
}

export interface SettledUdidDifference {
  readonly difference: UdidItemDifference;
  /** The item before and after, where something was taken. */
  readonly changed?: { readonly before: Item; readonly item: Item };
}

export type SettleUdidDifferenceReason =
  | ItemDataReason
  | CodeTakenReason
  | 'item-basis-fixed'
  | 'nothing-changed'
  | 'udid-difference-settled'
  | 'udid-field-not-different';

/**
 * A person takes lines of a difference into the item, by the same decision as a change by hand, and leaves the others: the
 * database may be wrong, and then its registrant has to mend it.
 */
export function settleUdidDifference(
  state: SettleUdidDifferenceState,
  { take }: { readonly take: readonly TakeableField[] },
  circumstances: { readonly actor: string; readonly now: Instant },
): Decision<SettledUdidDifference, ItemChanged | UdidDifferenceSettled, SettleUdidDifferenceReason> {
  const { difference } = state;
  if (difference.settled) {
    return rejected('udid-difference-settled', { item: difference.itemCode, by: difference.settled.by });
  }
  const strange = take.find((field) => !difference.lines.some((line) => line.field === field));
  if (strange) return rejected('udid-field-not-different', { item: difference.itemCode, field: strange });
  const settled: UdidItemDifference = {
    ...difference,
    settled: { taken: take, by: circumstances.actor, at: circumstances.now },
  };
  const event: UdidDifferenceSettled = {
    type: 'catalogue.udid-difference-settled.v1',
    data: {
      deliveryId: difference.deliveryId,
      itemId: difference.itemId,
      taken: [...take],
      left: difference.lines.length - take.length,
    },
  };
  if (take.length === 0) return accepted({ difference: settled }, event);
  const change = Object.fromEntries(take.map((field) => [field, difference.theirs[field]])) as ItemChange;
  const decision = changeItem(state, change, circumstances);
  if (!decision.accepted) return decision;
  const events: readonly (ItemChanged | UdidDifferenceSettled)[] = [...decision.events, event];
  return accepted({ difference: settled, changed: decision.next }, ...events);
}

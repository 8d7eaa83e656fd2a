import type { ItemRegistered } from '../../events/catalogue.ts';
import { accepted, type Decision } from '../shared/decision.ts';
import { codesOf, type ItemCode } from './code.ts';
import type { Item, ItemData } from './item.ts';
import { codesTakenNo, itemDataNo, withStoredCodes, type CodeTakenReason, type ItemDataReason } from './item-data.ts';

export interface RegisterItemState {
  readonly itemId: string;
  /** Those of the new item's codes that already mean something. */
  readonly known: readonly ItemCode[];
}

/** Where an item of a foreign list comes from; absent when somebody enters it. */
export type Origin = Pick<Item, 'source' | 'sourceDigest' | 'unconfirmed'>;

/** Takes a new item into the master, waiting for first-operation review (首营审核): it cannot be bought or sold yet. */
export function registerItem(
  state: RegisterItemState,
  command: ItemData,
  circumstances: { readonly company: string; readonly actor: string },
  origin: Origin = {},
): Decision<Item, ItemRegistered, ItemDataReason | CodeTakenReason> {
  const data = withStoredCodes(command);
  const no = itemDataNo(data) ?? codesTakenNo(codesOf(data), state.known, state.itemId);
  if (no) return no;
  const item: Item = {
    ...data,
    ...origin,
    id: state.itemId,
    company: circumstances.company,
    certificates: [],
    status: 'pending',
    raisedBy: circumstances.actor,
  };
  return accepted(item, {
    type: 'catalogue.item-registered.v1',
    data: { itemId: item.id, code: item.code, riskClass: item.riskClass, levels: item.levels.length },
  });
}

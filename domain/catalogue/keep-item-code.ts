import type { CodeMapped } from '../../events/catalogue.ts';
import { rejected, type Decision } from '../shared/decision.ts';
import type { ItemCode } from './code.ts';
import { mapCode, type MapCodeReason } from './map-code.ts';

export interface KeepItemCodeState {
  /** What the code means so far. */
  readonly known: ItemCode | undefined;
  /** The item it is to mean; absent when no item has the code that was named. */
  readonly itemId?: string;
}

/** Keeps the internal code of a record that was merged as another name of the item, one base unit a piece. */
export function keepItemCode(
  { known, itemId }: KeepItemCodeState,
  { code }: { readonly code: string },
  circumstances: { readonly company: string },
): Decision<ItemCode, CodeMapped, MapCodeReason | 'merge-target-missing'> {
  if (itemId === undefined) return rejected('merge-target-missing', { code });
  return mapCode(
    { item: { id: itemId, levels: [] }, known },
    { system: 'internal', code, itemId, quantity: 1 },
    circumstances,
  );
}

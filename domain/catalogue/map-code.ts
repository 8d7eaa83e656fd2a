import type { CodeMapped } from '../../events/catalogue.ts';
import { accepted, rejected, type Decision } from '../shared/decision.ts';
import { both } from '../shared/said.ts';
import { itemCode, storedCode, type CodeSystem, type ItemCode } from './code.ts';
import type { Item } from './item.ts';

export interface MapCodeState {
  readonly item: Pick<Item, 'id' | 'levels'>;
  /** What the code means so far. */
  readonly known: ItemCode | undefined;
}

export interface MapCode {
  readonly system: CodeSystem;
  readonly code: string;
  readonly itemId: string;
  /** Base units one piece under this code is; from the packaging level when that is named instead. */
  readonly quantity?: number;
  /** Device identifier of the packaging level that the code means. */
  readonly levelDi?: string;
}

export type MapCodeReason = 'code-malformed' | 'code-taken' | 'code-already-mapped' | 'level-not-found';

/** Gives a foreign code its one meaning. A code that means something already is never turned round silently. */
export function mapCode(
  state: MapCodeState,
  command: MapCode,
  circumstances: { readonly company: string },
): Decision<ItemCode, CodeMapped, MapCodeReason> {
  const { system } = command;
  const code = storedCode(system, command.code);
  if (code === undefined) {
    return rejected('code-malformed', { system, code: command.code }, [
      { pointer: '/code', reason: both('不是该编码体系的编码', 'is no code of this system') },
    ]);
  }
  const level = command.levelDi && state.item.levels.find(({ di }) => di === command.levelDi);
  if (command.levelDi && !level) {
    return rejected('level-not-found', { item: state.item.id, di: command.levelDi }, [
      { pointer: '/levelDi', reason: both('该商品没有此包装层级', 'the item has no such packaging level') },
    ]);
  }
  const quantity = (level ? level.quantity : command.quantity) ?? 1;
  const { known } = state;
  if (known) {
    const same = known.itemId === command.itemId && known.quantity === quantity;
    return rejected(same ? 'code-already-mapped' : 'code-taken', {
      system,
      code,
      itemId: known.itemId,
      quantity: known.quantity,
    });
  }
  return accepted(itemCode(circumstances.company, system, code, state.item.id, quantity), {
    type: 'catalogue.code-mapped.v1',
    data: { system, code, itemId: state.item.id, quantity },
  });
}

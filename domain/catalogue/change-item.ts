import type { ItemChanged } from '../../events/catalogue.ts';
import { accepted, rejected, type Decision } from '../shared/decision.ts';
import { both } from '../shared/said.ts';
import { codesOf, type ItemCode } from './code.ts';
import type { Item, ItemData } from './item.ts';
import { codesTakenNo, itemDataNo, withStoredCodes, type CodeTakenReason, type ItemDataReason } from './item-data.ts';

export type ItemChange = Partial<Omit<ItemData, 'code'>>;

/** What first-operation review looks at: changed after approval, the item waits for review again (GSP 54). */
const reviewed = [
  'name',
  'specification',
  'model',
  'manufacturer',
  'productionLicence',
  'kind',
  'riskClass',
  'implantable',
  'sterile',
  'categoryCode',
  'ivd',
  'filingExempt',
  'udiExemption',
] as const satisfies readonly (keyof ItemChange)[];

/** What every figure of stock rests on: changed once goods may have moved, the past would read otherwise. */
const basis = ['unit', 'serialManaged', 'lotManaged', 'expiryManaged'] as const satisfies readonly (keyof ItemChange)[];

export interface ChangeItemState {
  readonly item: Item;
  /** What the codes of the levels to come mean so far. */
  readonly known: readonly ItemCode[];
}

export interface ChangedItem {
  readonly before: Item;
  readonly item: Item;
}

/** As text in which the order of names is of no account: a store may give them back in another. */
function asText(value: unknown): string | undefined {
  return JSON.stringify(value, (_name, content: unknown) =>
    typeof content === 'object' && content !== null && !Array.isArray(content)
      ? Object.fromEntries(Object.entries(content).sort(([a], [b]) => (a < b ? -1 : 1)))
      : content,
  );
}

/**
 * Quality changes an item's data (INSP ※5.51). Until the first approval all of it; after that not its basis, nor how
 * many base units a known device identifier is, as a new pack size needs a new one (GS1 GTIN management standard).
 * Who changes what was reviewed counts as who raised it, so another must approve. A banned item stays banned.
 */
export function changeItem(
  state: ChangeItemState,
  change: ItemChange,
  circumstances: { readonly actor: string },
): Decision<ChangedItem, ItemChanged, ItemDataReason | CodeTakenReason | 'item-basis-fixed' | 'nothing-changed'> {
  const { item: before } = state;
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as ItemChange;
  const data = withStoredCodes({ ...before, ...given }) as Item;
  const fields = (Object.keys(given) as (keyof ItemChange)[]).filter(
    (name) => asText(before[name]) !== asText(data[name]),
  );
  // Saying again what stands in for missing data is a statement too: the field counts as confirmed.
  const unconfirmed = before.unconfirmed?.filter((name) => given[name] === undefined);
  const confirms = unconfirmed !== undefined && unconfirmed.length < (before.unconfirmed?.length ?? 0);
  if (fields.length === 0 && !confirms) return rejected('nothing-changed', { item: before.code });

  const no = itemDataNo(data) ?? codesTakenNo(codesOf(data), state.known, before.id);
  if (no) return no;

  const wasApproved = before.approvedAt !== undefined || before.status === 'approved';
  if (wasApproved) {
    const fixed = fields.filter((name) => (basis as readonly string[]).includes(name));
    const resized = data.levels.filter((level) =>
      before.levels.some((old) => old.di === level.di && old.quantity !== level.quantity),
    );
    if (fixed.length > 0 || resized.length > 0) {
      const names = [...fixed, ...resized.map(({ di }) => di)];
      return rejected(
        'item-basis-fixed',
        { item: before.code, fields: names.join(', ') },
        names.map((name) => ({
          pointer: `/${name in before ? name : 'levels'}`,
          reason: both('审核通过后不得更改', 'is fixed since approval'),
        })),
      );
    }
  }

  const needsReview =
    before.status === 'approved' && fields.some((name) => (reviewed as readonly string[]).includes(name));
  const { unconfirmed: _replaced, ...rest } = data;
  const item: Item = {
    ...rest,
    ...(unconfirmed && unconfirmed.length > 0 ? { unconfirmed } : {}),
    ...(needsReview ? { status: 'pending' as const, raisedBy: circumstances.actor } : {}),
  };
  return accepted(
    { before, item },
    {
      type: 'catalogue.item-changed.v1',
      data: { itemId: item.id, code: item.code, fields: fields.length > 0 ? fields : ['unconfirmed'], needsReview },
    },
  );
}

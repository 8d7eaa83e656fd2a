import { itemStep } from '../../../domain/admin/import/steps.ts';
import { codesOf } from '../../../domain/catalogue/code.ts';
import { itemColumnOf, itemRules, itemTraits } from '../../../domain/catalogue/imported-item.ts';
import { keepItemCode } from '../../../domain/catalogue/keep-item-code.ts';
import { registerItem } from '../../../domain/catalogue/register-item.ts';
import { doubtfulRows } from '../../../domain/shared/import/check-rows.ts';
import { findItemPairs, type ItemTraits } from '../../../domain/shared/import/item-likeness.ts';
import { onListStep } from '../../../runtime/import/on-list-step.ts';
import { perform } from '../../../runtime/perform.ts';
import { registeredItem } from '../../../runtime/shapes/catalogue.ts';
import { codeCodec, itemCodec, newItemWrites, readCodes } from '../../../table/catalogue.ts';
import { everyItem, readKnownItems } from '../../../table/imported.ts';
import { subscription } from './subscription.ts';

interface Named {
  readonly code: string;
  readonly name: string;
  readonly row?: number;
  readonly traits: ItemTraits;
}

export const handler = onListStep(subscription, {
  kind: 'items',
  nextStep: itemStep,
  rules: itemRules,
  shape: registeredItem,
  columnOf: itemColumnOf,
  look: readKnownItems,
  doubtful: async (store, company, good) => {
    const named: Named[] = [];
    for await (const items of everyItem(store, company)) {
      named.push(...items.map((item) => ({ code: item.code, name: item.name, traits: itemTraits(item) })));
    }
    for (const { row, command } of good) {
      named.push({ code: command.code, name: command.name, row, traits: itemTraits(command) });
    }
    return doubtfulRows(findItemPairs(named));
  },
  take: ({ dependencies, order, importedBy }, data) =>
    perform(
      dependencies,
      { ...order, name: 'register-item', input: data },
      {
        load: async ({ store, company, newId }) => {
          const known = await readCodes(store, company, codesOf(data), 'consistent');
          return { itemId: newId('itm'), known: known.filter((code) => code !== undefined) };
        },
        decide: (state, input, { company }) => registerItem(state, input, { company, actor: importedBy }),
        save: (item) => ({
          aggregate: itemCodec.write(item),
          writes: newItemWrites(item),
          summary: { code: item.code, name: item.name },
        }),
        answer: ({ id }) => ({ id }),
      },
    ),
  merge: ({ dependencies, order }, { code }, into) =>
    perform(
      dependencies,
      { ...order, name: 'map-code', input: { code } },
      {
        load: async ({ store, company }) => {
          const system = 'internal' as const;
          const codes = [
            { system, code },
            { system, code: into },
          ];
          const [known, target] = await readCodes(store, company, codes, 'consistent');
          return { known, itemId: target?.itemId };
        },
        decide: keepItemCode,
        save: (mapping) => ({
          aggregate: codeCodec.write(mapping),
          root: `item#${mapping.itemId}`,
          summary: { code: mapping.code, into },
        }),
        answer: ({ itemId }) => ({ id: itemId }),
      },
    ),
});

import type { Context } from '../contract.ts';
import type { FieldDictionary, FieldWords } from './fields/field-words.ts';
import { certificateFields } from './fields/certificates.ts';
import { documentFields } from './fields/documents.ts';
import { archiveFields } from './fields/archive.ts';
import { goodsFields } from './fields/goods.ts';
import { fieldWordsOfContext } from './fields/in-contexts.ts';
import { fieldWordsOfContract } from './fields/in-contracts.ts';
import { governanceFields } from './fields/governance.ts';
import { importContracts, importFields } from './fields/imports.ts';
import { moneyFields } from './fields/money.ts';
import { peopleFields } from './fields/people.ts';
import { qualificationFields } from './fields/qualification.ts';
import { qualityFields } from './fields/quality.ts';
import { stockFields } from './fields/stock.ts';
import { systemFields } from './fields/system.ts';
import { tradeFields } from './fields/trade.ts';

/** The dictionaries that hold everywhere, by what they are about. A test holds that no two say the same name. */
export const everywhere: Readonly<Record<string, FieldDictionary>> = {
  systemFields,
  importFields,
  goodsFields,
  certificateFields,
  peopleFields,
  moneyFields,
  tradeFields,
  stockFields,
  qualityFields,
  documentFields,
  archiveFields,
  qualificationFields,
  governanceFields,
};

/** What a name means everywhere, unless a context or a contract says otherwise. A test holds each against the contracts. */
export const fieldWords: FieldDictionary = Object.assign({}, ...Object.values(everywhere)) as FieldDictionary;

/** Where a field stands: the contract, and the names from the top down with dots between, lists and pages left out. */
export interface FieldPlace {
  readonly contract: string;
  readonly context: Context;
  readonly path: string;
}

/** The entry of the dictionary that a field takes, as a test can name it. */
export interface FoundWords {
  readonly dictionary: 'everywhere' | Context | `contract ${string}`;
  readonly key: string;
  readonly words: FieldWords;
}

/**
 * What a field is called: the narrower its place is told, the sooner an entry counts; among equals the contract's own
 * comes first, then its context's, then what holds everywhere.
 */
export function findFieldWords({ contract, context, path }: FieldPlace): FoundWords | undefined {
  const names = path.split('.');
  const keys = [path, names.slice(-2).join('.'), names.at(-1) ?? path];
  const dictionaries = [
    [`contract ${contract}`, importContracts[contract] ?? fieldWordsOfContract[contract]],
    [context, fieldWordsOfContext[context]],
    ['everywhere', fieldWords],
  ] as const;
  for (const key of keys) {
    for (const [dictionary, entries] of dictionaries) {
      const words = entries?.[key];
      if (words) return { dictionary, key, words };
    }
  }
  return undefined;
}

import type { FieldWords } from './fields/field-words.ts';
import { findFieldWords } from './fields.ts';
import { contracts } from './generated/contracts.ts';

export interface ToldField extends Omit<FieldWords, 'codeList'> {
  readonly name: string;
  readonly codeList?: string;
  /** The contracts that take it or answer with it in this meaning. */
  readonly usedBy: readonly string[];
}

/** Every field by name; a name that means several things stands once for each of them. */
export function toldFields(): ToldField[] {
  const meanings = new Map<string, ToldField & { readonly usedBy: string[] }>();
  for (const { name: contract, context, fields } of contracts) {
    for (const [path, codeList] of Object.entries(fields)) {
      const found = findFieldWords({ contract, context, path });
      if (!found) continue;
      const name = path.split('.').at(-1) ?? path;
      const { en, zh, explains, unit } = found.words;
      const meaning = [name, en, zh, codeList, explains?.en].join('\n');
      const known = meanings.get(meaning);
      if (!known) {
        const more = { ...(explains && { explains }), ...(unit && { unit }), ...(codeList && { codeList }) };
        meanings.set(meaning, { name, en, zh, ...more, usedBy: [contract] });
      } else if (!known.usedBy.includes(contract)) known.usedBy.push(contract);
    }
  }
  return [...meanings.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

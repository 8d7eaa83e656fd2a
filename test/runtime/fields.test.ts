import { describe, expect, test } from '@jest/globals';
import { join } from 'node:path';
import { readHouse } from '../../infra/house.ts';
import { fieldsOf, tell } from '../../local/generate/fields.ts';
import { contexts } from '../../runtime/contract.ts';
import { codeListOf, codeLists } from '../../runtime/dictionary/code-lists.ts';
import { fieldWordsOfContext } from '../../runtime/dictionary/fields/in-contexts.ts';
import { fieldWordsOfContract } from '../../runtime/dictionary/fields/in-contracts.ts';
import { everywhere, fieldWords, findFieldWords } from '../../runtime/dictionary/fields.ts';
import { root } from '../architecture/cruise.ts';

const { routes, consumers, jobs } = await readHouse(join(root, 'functions'));
const contracts = routes.map(({ contract }) => contract);
const told = contracts.flatMap((contract) =>
  fieldsOf(contract).map((field) => ({ at: `${contract.name}: ${field.path}`, contract, ...tell(contract, field) })),
);
const everyDictionary = [
  ['everywhere', fieldWords] as const,
  ...Object.entries(fieldWordsOfContext),
  ...Object.entries(fieldWordsOfContract).map(([name, entries]) => [`contract ${name}`, entries] as const),
];
const every = everyDictionary.flatMap(([dictionary, entries]) =>
  Object.entries(entries).map(([key, words]) => ({ at: `${dictionary}: ${key}`, words })),
);
const isChinese = (text: string): boolean => /\p{Script=Han}/u.test(text);
const once = (names: readonly string[]): string[] => [...new Set(names)];

/** Values that tell themselves: ranges of numbers, which no language says better. */
const selfTelling = ['0', '1-9', '10-99', '100+'];

describe('fields: every screen, paper and partner calls a thing by one name', () => {
  test('every field of every contract has its words', () => {
    expect(told.length).toBeGreaterThan(800);
    expect(once(told.filter(({ words }) => !words).map(({ at }) => at))).toEqual([]);
  });

  test('no two dictionaries say the same name: the later would silently take the place of the earlier', () => {
    const names = Object.values(everywhere).flatMap((entries) => Object.keys(entries));
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  test('words stand in both languages, and fit above a column', () => {
    const wrong = every.filter(
      ({ words: { zh, en } }) =>
        !isChinese(zh) || isChinese(en) || !/^[A-Z1-9]/.test(en) || zh.length > 10 || en.split(' ').length > 4,
    );
    expect(wrong.map(({ at, words }) => `${at} ${words.zh} ${words.en}`)).toEqual([]);
  });

  test('what is explained is explained in a sentence of each language', () => {
    const wrong = every.filter(
      ({ words: { explains } }) =>
        explains &&
        !(isChinese(explains.zh) && explains.zh.endsWith('。') && /^[A-Z0-9][^\p{Script=Han}]*\.$/u.test(explains.en)),
    );
    expect(wrong.map(({ at }) => at)).toEqual([]);
  });

  test('no words are kept for a field that no contract has', () => {
    const used = new Set(
      told.map(({ contract: { name, context }, path }) => {
        const found = findFieldWords({ contract: name, context, path });
        return `${found?.dictionary}: ${found?.key}`;
      }),
    );
    expect(every.map(({ at }) => at).filter((at) => !used.has(at))).toEqual([]);
  });

  test('what means something of its own in a context or contract names one that exists', () => {
    const names = new Set(contracts.map(({ name }) => name));
    expect(Object.keys(fieldWordsOfContract).filter((name) => !names.has(name))).toEqual([]);
    expect(Object.keys(fieldWordsOfContext).filter((name) => !(contexts as readonly string[]).includes(name))).toEqual(
      [],
    );
  });

  test('the place decides where a name means several things', () => {
    const zh = (contract: string, context: 'orders' | 'finance' | 'catalogue', path: string) =>
      findFieldWords({ contract, context, path })?.words.zh;
    expect(zh('get-order', 'orders', 'number')).toBe('订单编号');
    expect(zh('get-payment', 'finance', 'number')).toBe('回款编号');
    expect(zh('get-payment', 'finance', 'matches.number')).toBe('发票编号');
    expect(zh('get-item', 'catalogue', 'certificates.number')).toBe('注册证编号');
    expect(zh('get-item', 'catalogue', 'no-such-field')).toBeUndefined();
  });
});

describe('code lists: no code reaches a screen without its words', () => {
  const byName = new Map(codeLists.map((list) => [list.name, list]));

  test('every choice of every field stands in a list, or tells itself', () => {
    const listless = told.filter(
      ({ choices, codeList }) =>
        choices.length > 0 && !codeList && !choices.every((choice) => selfTelling.includes(choice)),
    );
    expect(once(listless.map(({ at, choices }) => `${at} ${choices.join('|')}`))).toEqual([]);
  });

  test('a list that a field names exists and has words for each of its choices', () => {
    const wrong = told.flatMap(({ at, choices, codeList }) => {
      if (!codeList) return [];
      const list = byName.get(codeList);
      if (!list) return [`${at}: there is no list ${codeList}`];
      return choices.filter((choice) => !Object.hasOwn(list.values, choice)).map((one) => `${at}: ${one}`);
    });
    expect(once(wrong)).toEqual([]);
  });

  test('a list is found by values that it alone has', () => {
    expect(codeListOf(['back-ordered', 'partly-shipped'])).toBe('order-status');
    expect(codeListOf(['shipped'])).toBeUndefined();
    expect(codeListOf(['no-such-value'])).toBeUndefined();
    expect(codeListOf([])).toBeUndefined();
  });

  test('every command, reaction and timed job that a timeline can name has its words', () => {
    const commands = contracts.filter(({ kind }) => kind === 'command').map(({ name }) => name);
    const byThemselves = [...consumers, ...jobs].map(({ name }) => name);
    expect(Object.keys(byName.get('command')?.values ?? {}).sort()).toEqual([...commands, ...byThemselves].sort());
  });
});

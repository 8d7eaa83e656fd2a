import { describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { words } from '../../console/src/generated/words/zh.ts';

const root = join(import.meta.dirname, '../..');
const own = readFileSync(join(root, 'console/src/patterns/fact-words.ts'), 'utf8');

/** Names of the facts that refusals carry, as the code says them. */
function factNames(): ReadonlySet<string> {
  const names = new Set<string>();
  for (const folder of ['domain', 'functions', 'runtime']) {
    for (const file of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })) {
      if (!file.endsWith('.ts')) continue;
      const text = readFileSync(join(root, folder, file), 'utf8');
      for (const [, facts = ''] of text.matchAll(/\brejected\(\s*'[a-z-]+',\s*\{([^{}]*)\}/g)) {
        for (const part of facts.split(',')) {
          const name = /^\s*([a-zA-Z]\w*)/.exec(part)?.[1];
          if (name) names.add(name);
        }
      }
    }
  }
  return names;
}

describe('a refusal tells its facts in words', () => {
  const names = [...factNames()];
  const fields: Readonly<Record<string, string>> = words.fields;

  test('there are facts to look at', () => {
    expect(names.length).toBeGreaterThan(80);
  });

  test('each has the word of a field, of a document, or one of its own', () => {
    const isKnown = (name: string): boolean =>
      fields[name] !== undefined || fields[`${name}Id`] !== undefined || new RegExp(`\\b${name}: '`).test(own);
    expect(names.filter((name) => !isKnown(name))).toEqual([]);
  });
});

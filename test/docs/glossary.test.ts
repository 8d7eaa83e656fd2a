import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../architecture/cruise.ts';

test('every term of the glossary stands once, has its Chinese word, and says what it means', () => {
  const rows = readFileSync(join(root, 'docs/glossary.md'), 'utf8')
    .split('\n')
    .filter((line) => /^\| (?!term|---)/.test(line))
    .map((line) => line.split('|').map((cell) => cell.trim()));
  const terms = rows.map(([, term]) => term);
  expect(terms.length).toBeGreaterThan(80);
  expect(new Set(terms).size).toBe(terms.length);
  for (const [, , chinese, meaning] of rows) {
    expect(chinese).toMatch(/\p{Script=Han}/u);
    expect(meaning).toMatch(/\.$/);
  }
});

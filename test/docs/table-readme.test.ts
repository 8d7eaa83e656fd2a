import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { placesOf, readHouse } from '../../infra/house.ts';
import { keys } from '../../table/keys.ts';
import { root } from '../architecture/cruise.ts';

const rows = readFileSync(join(root, 'table/README.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| ---'))
  .map((line) => line.split('|').map((cell) => cell.trim()));
const quoted = (text = ''): string[] => [...text.matchAll(/`([^`]+)`/g)].map(([, name]) => name ?? '');

describe('table/README.md: a question that is not listed is a question nobody planned', () => {
  const questions = rows.filter((cells) => cells.length === 7 && cells[1] !== 'question');

  test('every index key of the table answers a question that is listed', () => {
    const lists = Object.entries(keys).filter(([, key]) => !key.toString().includes('sk:'));
    expect(lists.length).toBeGreaterThan(15);
    const listed = questions.flatMap(([, , key]) => quoted(key));
    expect(lists.map(([name]) => name).filter((name) => !listed.includes(name))).toEqual([]);
  });

  test('it names keys and functions that exist', async () => {
    const functions = placesOf(await readHouse(join(root, 'functions'))).map(({ name }) => name);
    expect(questions.length).toBeGreaterThan(40);
    expect(questions.flatMap(([, , key]) => quoted(key)).filter((name) => !(name in keys))).toEqual([]);
    expect(questions.flatMap(([, , , , asks]) => quoted(asks)).filter((name) => !functions.includes(name))).toEqual([]);
    const hot = rows.filter((cells) => cells.length === 4).flatMap(([, key]) => quoted(key));
    expect(hot.filter((name) => !(name in keys))).toEqual([]);
  });
});

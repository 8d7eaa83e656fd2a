import { describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { screens } from '../../console/src/app/screens.ts';

const root = join(import.meta.dirname, '../../console/src/help');
const guides = readdirSync(join(root, 'zh')).toSorted();
const textOf = (language: 'zh' | 'en', guide: string): string => readFileSync(join(root, language, guide), 'utf8');

const linksIn = (text: string): readonly string[] => [...text.matchAll(/\]\((\/[^)]*)\)/g)].map(([, to = '']) => to);
const headingsIn = (text: string): readonly string[] => text.split('\n').filter((line) => line.startsWith('## '));

/** Whether an address leads to a screen, or to the API's own reference. */
function leadsSomewhere(address: string): boolean {
  const [path = ''] = address.split('?');
  if (path === '/reference.html') return true;
  if (path.startsWith('/help/')) return guides.includes(`${path.slice('/help/'.length)}.md`);
  return screens.some((screen) => new RegExp(`^${screen.path.replaceAll(/\$\w+/g, '[^/]+')}$`).test(path));
}

test('there are guides, the same ones in both languages', () => {
  expect(guides.length).toBeGreaterThan(7);
  expect(readdirSync(join(root, 'en')).toSorted()).toEqual(guides);
});

describe.each(guides)('%s', (guide) => {
  const [zh, en] = [textOf('zh', guide), textOf('en', guide)];

  test('has as many parts in both languages', () => {
    expect(headingsIn(zh).length).toBeGreaterThan(4);
    expect(headingsIn(en)).toHaveLength(headingsIn(zh).length);
  });

  test('leads to the same screens in both languages', () => {
    expect([...new Set(linksIn(en))].toSorted()).toEqual([...new Set(linksIn(zh))].toSorted());
  });

  test('leads to screens that exist', () => {
    expect(linksIn(zh).length).toBeGreaterThan(3);
    expect(linksIn(zh).filter((address) => !leadsSomewhere(address))).toEqual([]);
  });
});

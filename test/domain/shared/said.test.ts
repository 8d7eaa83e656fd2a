import { describe, expect, test } from '@jest/globals';
import { both, saidIn } from '../../../domain/shared/said.ts';

describe('a sentence in both languages', () => {
  test.each([
    ['须大于零', 'must be more than zero'],
    ['不得含空格及 /、#、?、%', 'must not contain spaces or any of / # ? %'],
  ])('%s is given back in either', (zh, en) => {
    expect(saidIn('zh', both(zh, en))).toBe(zh);
    expect(saidIn('en', both(zh, en))).toBe(en);
  });

  test('a quoted value that holds the mark cuts neither short', () => {
    const text = both('“A / B”不是编码', "'A / B' is no code");
    expect(saidIn('zh', text)).toBe('“A/B”不是编码');
    expect(saidIn('en', text)).toBe("'A / B' is no code");
  });

  test('a text in no particular language is given whole', () => {
    expect([saidIn('zh', 'lot-missing'), saidIn('en', 'lot-missing')]).toEqual(['lot-missing', 'lot-missing']);
  });
});

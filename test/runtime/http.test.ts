import { describe, expect, test } from '@jest/globals';
import { both } from '../../domain/shared/said.ts';
import { problem } from '../../runtime/http.ts';
import { houseRejections } from '../../runtime/rejections.ts';
import { scanRejections } from '../../runtime/rejections/scans.ts';
import { stockRejections } from '../../runtime/rejections/stock.ts';

const contract = { name: 'look-up', rejections: { 'lot-missing': stockRejections['lot-missing'] } };
const told = (language: 'zh' | 'en', refusal: Parameters<typeof problem>[0]) =>
  JSON.parse(problem(refusal, contract, { headers: { 'accept-language': language }, requestId: '1' }).body);

describe('what is wrong with a field, as its reader is told', () => {
  const errors = [
    { pointer: '/goods/0', reason: 'lot-missing' },
    { pointer: '/scans/1/code', reason: 'wrong-check-digit' },
    { pointer: '/cursor', reason: 'cursor-invalid' },
    { pointer: '/day', reason: both('晚于今天', 'is after today') },
  ];

  test.each(['zh', 'en'] as const)('in %s: the words of a rule that has a name, else the sentence', (language) => {
    expect(told(language, { reason: 'input-invalid', facts: {}, errors }).errors).toEqual([
      { pointer: '/goods/0', type: 'lot-missing', reason: stockRejections['lot-missing'][language] },
      { pointer: '/scans/1/code', type: 'wrong-check-digit', reason: scanRejections['wrong-check-digit'][language] },
      { pointer: '/cursor', type: 'cursor-invalid', reason: houseRejections['cursor-invalid'][language] },
      { pointer: '/day', reason: language === 'zh' ? '晚于今天' : 'is after today' },
    ]);
  });

  test('a refusal without wrong fields names none', () => {
    expect(told('zh', { reason: 'lot-missing', facts: {} })).not.toHaveProperty('errors');
  });

  test('a refusal that the contract does not name is a defect, also where only a scan may have it', () => {
    expect(() => told('zh', { reason: 'wrong-check-digit', facts: {} })).toThrow(/look-up .*'wrong-check-digit'/);
  });
});

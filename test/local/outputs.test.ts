import { describe, expect, test } from '@jest/globals';
import { apiIds, outputNamed, requiredOutput } from '../../local/outputs.ts';

const outputs = {
  'lotline-local-data': { TableName: 'lotline-local' },
  'lotline-local-orders': { ApiEndpoint: 'http://22dfc99d.execute-api.localhost:4566' },
  'lotline-local-quality': { ApiEndpoint: 'https://cfa3b220.execute-api.us-east-1.amazonaws.com' },
};

describe('outputs: the front finds every API by what the stacks say', () => {
  test('each context has its API, whatever port or host the output was made with', () => {
    expect([...apiIds(outputs)]).toEqual([
      ['orders', '22dfc99d'],
      ['quality', 'cfa3b220'],
    ]);
  });

  test('an output is found in whichever stack gives it', () => {
    expect(outputNamed(outputs, 'TableName')).toBe('lotline-local');
    expect(outputNamed(outputs, 'Nothing')).toBeUndefined();
  });

  test('a missing output that is needed is named', () => {
    expect(() => requiredOutput(outputs, 'UserPoolId')).toThrow(/UserPoolId/);
  });
});

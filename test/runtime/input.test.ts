import { describe, expect, test } from '@jest/globals';
import * as z from 'zod';
import { command, query, takesBody } from '../../runtime/contract.ts';
import { readInput } from '../../runtime/input.ts';

const shared = {
  context: 'orders',
  summary: { en: 'Look', zh: '查看' },
  loses: 'Nobody can look.',
  may: 'anyone',
  input: z.strictObject({ shelf: z.string(), codes: z.array(z.string()).optional() }),
  output: z.strictObject({}),
  rejections: {},
  example: { shelf: 'a' },
} as const;
const asked = query({ ...shared, name: 'look-up', path: '/orders/{shelf}' });
const askedByPost = query({ ...shared, name: 'look-up-many', method: 'POST', path: '/orders/{shelf}/lookups' });
const ordered = command({ ...shared, name: 'put-away', method: 'POST', path: '/orders/{shelf}', status: 200 });

const request = (body: string | undefined, inAddress: Record<string, string> = {}) => ({
  method: 'POST',
  path: '/',
  parameters: { shelf: 'a' },
  query: inAddress,
  headers: {},
  body,
  identity: undefined,
  requestId: '1',
});

describe('where a question has its words from', () => {
  test('a query asked by POST reads path and body, so that 300 codes need no address', () => {
    expect(readInput(askedByPost, request('{"codes":["1","2"]}'))).toEqual({
      ok: true,
      input: { shelf: 'a', codes: ['1', '2'] },
    });
    expect(readInput(askedByPost, request(undefined))).toEqual({ ok: true, input: { shelf: 'a' } });
  });

  test('what stands in the path wins over the body: a route is held to what it names', () => {
    expect(readInput(askedByPost, request('{"shelf":"b"}'))).toEqual({ ok: true, input: { shelf: 'a' } });
  });

  test('a query asked by GET reads the address and never a body', () => {
    expect(readInput(asked, request('{"codes":["1"]}'))).toEqual({ ok: true, input: { shelf: 'a' } });
    expect(readInput(asked, request(undefined, { other: '1' }))).toMatchObject({ errors: [{ pointer: '/other' }] });
  });

  test.each([
    ['no JSON', '{'],
    ['no object', '[1]'],
    ['half a character', '{"codes":["\\ud800"]}'],
    ['a field nobody knows', '{"colour":"red"}'],
  ])('a body that is or holds %s is refused with its place', (_what, body) => {
    expect(readInput(askedByPost, request(body))).toMatchObject({
      ok: false,
      errors: [{ pointer: expect.any(String) }],
    });
  });

  test('commands and queries by POST take a body, queries by GET do not', () => {
    expect([asked, askedByPost, ordered].map(takesBody)).toEqual([false, true, true]);
  });
});

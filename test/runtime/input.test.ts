import { describe, expect, test } from '@jest/globals';
import * as z from 'zod';
import { saidIn } from '../../domain/shared/said.ts';
import { command, query, takesBody } from '../../runtime/contract.ts';
import { field } from '../../runtime/fields.ts';
import { readInput } from '../../runtime/input.ts';

const shared = {
  context: 'orders',
  summary: { en: 'Look', zh: '查看' },
  loses: 'Nobody can look.',
  may: 'anyone',
  input: z.strictObject({
    shelf: z.string(),
    codes: z.array(z.string()).optional(),
    lines: z.array(z.strictObject({ quantity: field.quantity })).optional(),
  }),
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

  test.each([
    ['{', '', '请求内容不是 JSON', 'the body is no JSON'],
    ['[1]', '', '请求内容须为 JSON 对象', 'the body must be a JSON object'],
    ['{"colour":"red"}', '/colour', '未知字段', 'this field is not known here'],
    ['{"codes":7}', '/codes', '须为列表', 'must be a list'],
    ['{"lines":[{}]}', '/lines/0/quantity', '必填', 'is required'],
    ['{"lines":[{"quantity":0}]}', '/lines/0/quantity', '不得小于 1', 'must be at least 1'],
  ])('of %s it is said in both languages what is wrong at %s', (body, pointer, zh, en) => {
    const read = readInput(askedByPost, request(body));
    const [error] = read.ok ? [] : read.errors;
    expect(error?.pointer).toBe(pointer);
    expect(saidIn('zh', error?.reason ?? '')).toMatch(new RegExp(`^${zh}`));
    expect(saidIn('en', error?.reason ?? '')).toMatch(new RegExp(`^${en}`));
  });

  test('commands and queries by POST take a body, queries by GET do not', () => {
    expect([asked, askedByPost, ordered].map(takesBody)).toEqual([false, true, true]);
  });
});

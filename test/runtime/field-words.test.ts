import { describe, expect, test } from '@jest/globals';
import { join } from 'node:path';
import * as z from 'zod';
import { saidIn } from '../../domain/shared/said.ts';
import { readHouse } from '../../infra/house.ts';
import { takesBody, type AnyContract } from '../../runtime/contract.ts';
import { missing, wordsOf } from '../../runtime/field-words.ts';
import { readInput } from '../../runtime/input.ts';
import { root } from '../architecture/cruise.ts';

const { routes } = await readHouse(join(root, 'functions'));
const contracts = routes.map(({ contract }) => contract);
const isChinese = (text: string): boolean => /\p{Script=Han}/u.test(text);
const isInBoth = (text: string): boolean => isChinese(saidIn('zh', text)) && !isChinese(saidIn('en', text));

describe('words for a clerk, where a schema has none of its own', () => {
  test.each([
    ['须为文本', 'must be a text', z.string(), 7],
    ['须为数字', 'must be a number', z.number(), '7'],
    ['须为整数', 'must be a whole number', z.int(), 0.5],
    ['须为 true 或 false', 'must be true or false', z.boolean(), 'yes'],
    ['须为列表', 'must be a list', z.array(z.string()), {}],
    ['须为一组字段', 'must be an object', z.strictObject({}), []],
    ['不得为空', 'must not be empty', z.string().min(1), ''],
    ['至少 2 个字符', 'has at least 2 characters', z.string().min(2), 'a'],
    ['最多 2 个字符', 'has at most 2 characters', z.string().max(2), 'abc'],
    ['不得为空', 'must not be empty', z.array(z.int()).min(1), []],
    ['至少 2 项', 'has at least 2 entries', z.array(z.int()).min(2), [1]],
    ['最多 2 项', 'has at most 2 entries', z.array(z.int()).max(2), [1, 2, 3]],
    ['不得小于 1', 'must be at least 1', z.int().min(1), 0],
    ['不得大于 9', 'must be at most 9', z.int().max(9), 10],
    ['须大于 0', 'must be more than 0', z.int().positive(), 0],
    ['须小于 0', 'must be less than 0', z.int().negative(), 0],
    ['须为以下之一：zh、en', 'must be one of: zh, en', z.enum(['zh', 'en']), 'fr'],
    ['格式不正确', 'is not in the right form', z.string().regex(/^\d$/), 'a'],
    ['内容不正确', 'is not right', z.union([z.int(), z.boolean()]), 'a'],
  ])('%s / %s', (zh, en, schema, value) => {
    const [issue] = schema.safeParse(value, { error: wordsOf }).error?.issues ?? [];
    expect([saidIn('zh', issue?.message ?? ''), saidIn('en', issue?.message ?? '')]).toEqual([zh, en]);
  });
});

describe('every contract: whatever is wrong is said in both languages', () => {
  test('by each message that a schema has of its own', () => {
    const messages = new Set(contracts.flatMap(({ input }) => messagesOf(input)));
    expect(messages.size).toBeGreaterThan(60);
    expect([...messages].filter((message) => !isInBoth(message))).toEqual([]);
  });

  test('by each answer to an example with one thing wrong', () => {
    const reasons = contracts.flatMap((contract) =>
      spoilt(contract.example).flatMap((input) =>
        reasonsOf(contract, input).map((reason) => ({ at: contract.name, reason })),
      ),
    );
    expect(reasons.length).toBeGreaterThan(3000);
    expect(reasons.filter(({ reason }) => !isInBoth(reason))).toEqual([]);
  });

  test('a field that has to be filled in is told so, whatever its schema says of its form', () => {
    const needing = contracts.filter(({ input }) => !input.safeParse({}).success);
    const answers = needing.flatMap((contract) => reasonsOf(contract, {}));
    expect(answers.length).toBeGreaterThan(100);
    expect(answers.filter((reason) => reason === missing).length).toBeGreaterThan(answers.length * 0.9);
  });
});

/** The messages that a schema and all that stand in it were given. */
function messagesOf(part: unknown, seen = new Set<unknown>()): string[] {
  if (typeof part !== 'object' || part === null || seen.has(part)) return [];
  seen.add(part);
  const def = (part as Partial<z.core.$ZodType>)._zod?.def;
  if (!def) return Object.values(part).flatMap((inner) => messagesOf(inner, seen));
  const own = (def.error as z.core.$ZodErrorMap | undefined)?.({ code: 'custom', input: undefined, path: [] });
  const message = typeof own === 'string' ? own : own?.message;
  return [
    ...(message === undefined ? [] : [message]),
    ...Object.values(def).flatMap((inner) => messagesOf(inner, seen)),
  ];
}

function reasonsOf(contract: AnyContract, input: unknown): readonly string[] {
  const fields = input as Record<string, string>;
  const read = readInput(contract, {
    ...{ method: contract.method, path: contract.path, parameters: {}, headers: {}, identity: undefined },
    query: takesBody(contract) ? {} : fields,
    body: takesBody(contract) ? JSON.stringify(fields) : undefined,
    requestId: '1',
  });
  return read.ok ? [] : read.errors.map(({ reason }) => reason);
}

/** An input many times over, each time with one thing in it left out, added or turned into something else. */
function spoilt(value: unknown): unknown[] {
  const others = [null, '', 'x'.repeat(5000), '0 / #', -1, 0.123456, 1e12, true, [], {}, [null]];
  if (typeof value !== 'object' || value === null) return others;
  const entries = Object.entries(value);
  const inside = entries.flatMap(([name, content]) => [
    ...(Array.isArray(value) ? [] : [Object.fromEntries(entries.filter(([other]) => other !== name))]),
    ...spoilt(content).map((wrong) =>
      Object.assign(Array.isArray(value) ? [...value] : { ...value }, { [name]: wrong }),
    ),
  ]);
  return [...others.filter((other) => typeof other === 'object'), ...inside, { ...value, noSuchField: 1 }];
}

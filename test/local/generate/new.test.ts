import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { sliceKinds } from '../../../local/generate/slices.ts';
import { runProgram, type ProgramResult } from '../../../local/run-program.ts';
import { root } from '../../architecture/cruise.ts';

const wishes = {
  command: ['orders', 'recheck-order', '--en', 'Recheck an order', '--zh', '复查订单', '--says', 'order-rechecked'],
  query: ['orders', 'list-rechecks', '--en', 'List what was rechecked', '--zh', '查看复查记录'],
  reaction: ['finance', 'note-sale-on-order-placed', '--en', 'Note a sale', '--zh', '登记销售'],
  schedule: ['quality', 'review-stops', '--en', "Review the day's stops", '--zh', '每日核查拦截'],
} as const;

let copy: string;
const made: string[] = [];
const inCopy = (program: string, ...words: readonly string[]): Promise<ProgramResult> =>
  runProgram(program, words, {
    cwd: copy,
    env: { ...process.env, NODE_OPTIONS: '--experimental-vm-modules --disable-warning=ExperimentalWarning' },
  });
const tool = (name: string): string => join(root, 'node_modules', '.bin', name);
const make = (...words: readonly string[]): Promise<ProgramResult> =>
  inCopy(process.execPath, join(copy, 'local/generate/new.ts'), ...words);

beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), 'lotline-new-'));
  const left = new Set(['node_modules', '.git', 'dist', '.local', 'cdk.out']);
  await cp(root, copy, { recursive: true, filter: (path) => path === root || !left.has(basename(path)) });
  await symlink(join(root, 'node_modules'), join(copy, 'node_modules'));
  for (const [kind, words] of Object.entries(wishes)) {
    const { code, output } = await make(kind, ...words);
    if (code !== 0) throw new Error(output);
    made.push(...(output.split('\n\n')[0] ?? '').split('\n').filter((line) => line.endsWith('.ts')));
  }
});
afterAll(async () => rm(copy, { recursive: true }));

describe('npm run new: what it makes works as it stands', () => {
  test('every kind is tried here', () => {
    expect(Object.keys(wishes).sort()).toEqual([...sliceKinds].sort());
    expect(made.length).toBeGreaterThan(20);
  });

  test('it type-checks and is written as the house writes', async () => {
    const settings = { extends: './tsconfig.json', include: made };
    await writeFile(join(copy, 'tsconfig.new.json'), JSON.stringify(settings));
    expect(await inCopy(tool('tsc'), '--noEmit', '-p', 'tsconfig.new.json')).toEqual({ code: 0, output: '' });
    expect(await inCopy(tool('prettier'), '--check', ...made)).toMatchObject({ code: 0 });
  });

  test('its own tests pass', async () => {
    const words = ['recheck-order', 'list-rechecks', 'note-sale', 'review-stops'];
    const { code, output } = await inCopy(tool('jest'), '--selectProjects', 'unit', 'functions', '--', ...words);
    expect(output).toMatch(/Tests: +20 passed, 20 total/);
    expect(code).toBe(0);
  });

  test('the new events are in the catalogue with their schemas', async () => {
    const schema = await readFile(join(copy, 'events/schemas/orders.order-rechecked.v1.json'), 'utf8');
    expect(JSON.parse(schema)).toMatchObject({ title: 'orders.order-rechecked.v1' });
    const page = await readFile(join(copy, 'docs/generated/events.md'), 'utf8');
    expect(page).toContain('`recheck-order`');
  });

  test('nothing in it is left for later', async () => {
    for (const path of made.filter((file) => file.startsWith('functions/') || file.startsWith('domain/'))) {
      const text = await readFile(join(copy, path), 'utf8');
      expect(text).not.toMatch(/\b(todo|fixme|xxx|tbd)\b|not implemented/i);
    }
  });
});

describe('npm run new: a wrong wish is refused in words, and writes nothing', () => {
  test.each([
    [['command', 'orders', 'place-order', '--en', 'Again', '--zh', '再次'], /is there already/],
    [['command', 'shipping', 'hold-order', '--en', 'Hold', '--zh', '暂停'], /is no context/],
    [['command', 'orders', 'Hold', '--en', 'Hold', '--zh', '暂停'], /a name is a verb/],
    [['reaction', 'orders', 'hold-order', '--en', 'Hold', '--zh', '暂停'], /named <what it does>-on-<event>/],
    [['reaction', 'orders', 'hold-order-on-snow-fallen', '--en', 'Hold', '--zh', '暂停'], /no event of the catalogue/],
    [['table', 'orders', 'hold-order', '--en', 'Hold', '--zh', '暂停'], /is none of/],
    [['command', 'orders', 'hold-order'], /--en/],
  ])('%j', async (words, reason) => {
    const keys = await readFile(join(copy, 'table/keys.ts'), 'utf8');
    const { code, output } = await make(...words);
    expect(code).toBe(1);
    expect(output).toMatch(reason);
    expect(await readFile(join(copy, 'table/keys.ts'), 'utf8')).toBe(keys);
  });
});

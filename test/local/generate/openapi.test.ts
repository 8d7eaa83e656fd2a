import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readHouse } from '../../../infra/house.ts';
import { writeConsoleDocuments } from '../../../local/generate/console-documents.ts';
import { runProgram } from '../../../local/run-program.ts';
import { needsKey } from '../../../runtime/contract.ts';
import { root } from '../../architecture/cruise.ts';

interface Operation {
  readonly operationId: string;
  readonly security?: readonly unknown[];
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly required?: boolean }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly example: unknown }>> };
  readonly responses: Readonly<
    Record<string, { readonly content: Readonly<Record<string, { readonly examples?: Record<string, unknown> }>> }>
  >;
}

const { routes } = await readHouse(join(root, 'functions'));
const contracts = routes.map(({ contract }) => contract);
let folder: string;
let document: {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Record<string, Operation>>>;
  readonly 'x-code-lists': readonly { readonly name: string }[];
};
let page: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lotline-openapi-'));
  await writeConsoleDocuments(folder);
  document = JSON.parse(await readFile(join(folder, 'openapi.json'), 'utf8'));
  page = await readFile(join(folder, 'reference.html'), 'utf8');
});
afterAll(async () => rm(folder, { recursive: true }));

const operationOf = ({ path, method }: (typeof contracts)[number]): Operation => {
  const operation = document.paths[path]?.[method.toLowerCase()];
  if (!operation) throw new Error(`${method} ${path} is not in the document`);
  return operation;
};
const headersOf = (operation: Operation): Record<string, boolean> =>
  Object.fromEntries(
    operation.parameters.filter((one) => one.in === 'header').map(({ name, required }) => [name, required === true]),
  );

describe('openapi.json: a partner’s programmer can rely on it', () => {
  test('a linter finds nothing wrong', async () => {
    const { code, output } = await runProgram(
      join(root, 'node_modules', '.bin', 'redocly'),
      ['lint', join(folder, 'openapi.json'), '--config', join(root, 'redocly.yaml'), '--format', 'stylish'],
      { env: { ...process.env, NODE_OPTIONS: '', REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' } },
    );
    expect(output).toContain('Your API description is valid');
    expect(output).not.toMatch(/warning/i);
    expect(code).toBe(0);
  });

  test('it is OpenAPI 3.1 and holds every contract once', () => {
    expect(document.openapi).toMatch(/^3\.1\./);
    const ids = Object.values(document.paths).flatMap((item) => Object.values(item).map((one) => one.operationId));
    expect(ids.sort()).toEqual(contracts.map(({ name }) => name).sort());
  });

  test.each(contracts)('$name: every refusal it names stands under its status, with an example', (contract) => {
    const { responses } = operationOf(contract);
    for (const [name, { status }] of Object.entries(contract.rejections)) {
      const { examples } = responses[String(status)]?.content['application/problem+json'] ?? {};
      expect(examples?.[name]).toMatchObject({ value: { type: name, status } });
    }
  });

  test.each(contracts.filter(({ kind }) => kind === 'command'))('$name: asks for the headers it needs', (contract) => {
    const headers = headersOf(operationOf(contract));
    const { movesGoods, movesMoney, countsGoods, edits } = contract as {
      movesGoods?: boolean;
      movesMoney?: boolean;
      countsGoods?: boolean;
      edits?: boolean;
    };
    expect(headers['Idempotency-Key']).toBe(Boolean(movesGoods ?? movesMoney ?? countsGoods));
    expect(headers['If-Match']).toBe(edits ? true : undefined);
  });

  test('a question asked by POST brings its words in a body and needs no key', () => {
    const asked = contracts.filter(({ kind, method }) => kind === 'query' && method === 'POST');
    expect(asked.length).toBeGreaterThan(0);
    for (const contract of asked) {
      const operation = operationOf(contract);
      expect(operation).toMatchObject({ requestBody: { required: true }, 'x-kind': 'query' });
      expect(operation.parameters.filter((one) => one.in === 'query')).toEqual([]);
      expect(headersOf(operation)['Idempotency-Key']).toBeUndefined();
    }
  });

  test.each(contracts)('$name: says for whom, of what kind and in both languages what it does', (contract) => {
    const { kind, may, summary, feature } = contract;
    expect(operationOf(contract)).toMatchObject({
      'x-kind': kind,
      'x-may': may,
      'x-summary': summary,
      'x-needs-key': kind === 'command' && needsKey(contract),
      'x-edits': kind === 'command' && contract.edits === true,
      'x-moves-goods': kind === 'command' && contract.movesGoods === true,
      ...(feature ? { 'x-feature': feature } : {}),
    });
  });

  test('every field that goes in or out carries its words, measure and code list', () => {
    const schema = (path: string) =>
      path
        .split('.')
        .reduce((at, name) => (at as Record<string, unknown> | undefined)?.[name], document.paths as unknown);
    expect(schema('/orders/{orderId}.get.responses.200.content.application/json.schema.properties')).toMatchObject({
      number: { 'x-words': { zh: '订单编号', en: 'Order number' } },
      status: { 'x-code-list': 'order-status' },
      gross: { 'x-unit': 'money', 'x-explains': { en: expect.stringContaining('tax included') } },
      placedAt: { 'x-unit': 'instant' },
    });
    expect(operationOf(contracts.find(({ name }) => name === 'list-orders') as never).parameters).toContainEqual(
      expect.objectContaining({ name: 'status', schema: expect.objectContaining({ 'x-code-list': 'order-status' }) }),
    );
  });

  test('every code list that a field names stands in the document with its words', () => {
    const lists = new Set(document['x-code-lists'].map(({ name }) => name));
    const named = [...JSON.stringify(document.paths).matchAll(/"x-code-list":"([^"]+)"/g)].map(([, name]) => name);
    expect(named.length).toBeGreaterThan(100);
    expect(named.filter((name) => !lists.has(name ?? ''))).toEqual([]);
  });

  test('only public routes need no token', () => {
    const open = contracts.filter((contract) => operationOf(contract).security?.length === 0);
    expect(open.map(({ name }) => name)).toEqual(
      contracts.filter(({ may }) => may === 'public').map(({ name }) => name),
    );
  });
});

describe('reference.html: a page for people that fetches nothing', () => {
  test('every route has its section, its Chinese summary and its refusals', () => {
    for (const { name, summary, rejections } of contracts) {
      expect(page).toContain(`<section id="${name}"`);
      expect(page).toContain(summary.zh);
      for (const rejection of Object.keys(rejections)) expect(page).toContain(`<code>${rejection}</code>`);
    }
  });

  test('every field is called by its words, with the sentence that explains it', () => {
    expect(page).toContain('失效日期 Expiry date</small>');
    expect(page).toContain('title="可使用的最后一天，含当日');
  });

  test('no script, style, font or picture comes from elsewhere', () => {
    expect(page).not.toMatch(/<(script|link|img|iframe)[^>]*\b(src|href)=/i);
    expect(page).not.toMatch(/@import|url\(/i);
  });
});

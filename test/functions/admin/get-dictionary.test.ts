import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { everyEvent } from '../../../events/every-event.ts';
import { contract } from '../../../functions/admin/get-dictionary/contract.ts';
import { handler } from '../../../functions/admin/get-dictionary/handler.ts';
import { codeLists } from '../../../runtime/dictionary/code-lists.ts';
import { everyRejection, rejectionCatalogues } from '../../../runtime/dictionary/every-rejection.ts';
import { furnish, openStage, type Stage } from '../stage.ts';

const root = join(import.meta.dirname, '../../..');
const filesOf = (folder: string) =>
  readdirSync(join(root, folder))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.replace(/\.ts$/, ''));
let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  await furnish(stage);
});

describe('get-dictionary 200', () => {
  it.each(['sales', 'dealer-buyer'])('tells %s every field, list, refusal, event and route', async (as) => {
    const answer = await stage.call(handler, { as });
    expect(answer.status).toBe(200);
    contract.output.parse(answer.body);
    expect(answer.body.events).toContainEqual(
      expect.objectContaining({ type: 'orders.order-placed.v1', fields: expect.arrayContaining(['orderId', 'gross']) }),
    );
    expect(answer.body.fields).toContainEqual(
      expect.objectContaining({
        ...{ name: 'status', en: 'Order status', zh: '订单状态', codeList: 'order-status' },
        usedBy: expect.arrayContaining(['get-order', 'list-orders']),
      }),
    );
    expect(answer.body.fields).toContainEqual(
      expect.objectContaining({
        name: 'expiry',
        unit: 'day',
        explains: expect.objectContaining({ zh: expect.stringContaining('含当日') }),
      }),
    );
    expect(answer.body.routes).toContainEqual(
      expect.objectContaining({
        name: 'place-order',
        context: 'orders',
        kind: 'command',
        zh: expect.stringContaining('下单'),
      }),
    );
    expect(answer.body.rejections).toContainEqual(
      expect.objectContaining({ name: 'licence-lapsed', article: expect.stringContaining('O54') }),
    );
  });
});

describe('get-dictionary 403', () => {
  it('is closed to those who are not signed in', async () => {
    expect((await stage.call(handler, {})).status).toBe(403);
  });
});

describe('the dictionary is whole', () => {
  it('holds the refusals of every file: add a new file to runtime/dictionary/every-rejection.ts', () => {
    const catalogues = filesOf('runtime/rejections').filter((file) =>
      /export const \w+Rejections\b/.test(readFileSync(join(root, 'runtime/rejections', `${file}.ts`), 'utf8')),
    );
    expect(catalogues.length).toBeGreaterThan(10);
    expect(Object.keys(rejectionCatalogues).sort()).toEqual([...catalogues, 'house'].sort());
  });

  it('holds every event once', () => {
    expect(new Set(everyEvent.map(({ type }) => type)).size).toBe(everyEvent.length);
  });

  it('shows an example of each event that its own schema takes', () => {
    const wrong = everyEvent.filter(({ data, example }) => !data.safeParse(example).success).map(({ type }) => type);
    expect(wrong).toEqual([]);
  });

  it('has words in both languages for everything', () => {
    const chinese = /\p{Script=Han}/u;
    const wordless = [
      ...codeLists.flatMap(({ name, en, zh, values }) => [
        { at: name, en, zh },
        ...Object.entries(values).map(([value, words]) => ({ at: `${name}/${value}`, ...words })),
      ]),
      ...everyRejection.map(({ name, en, zh }) => ({ at: name, en, zh })),
    ].filter(({ en, zh }) => !en || chinese.test(en) || !chinese.test(zh));
    expect(wordless).toEqual([]);
  });

  it('names each code list once', () => {
    expect(new Set(codeLists.map(({ name }) => name)).size).toBe(codeLists.length);
  });
});

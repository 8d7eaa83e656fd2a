import { beforeAll, describe, expect, it } from '@jest/globals';
import { contract } from '../../../functions/people/list-people/contract.ts';
import { handler } from '../../../functions/people/list-people/handler.ts';
import type { Stage } from '../stage.ts';
import { peopledStage, registered } from './file.ts';

let stage: Stage;
const ids: Record<string, string> = {};
beforeAll(async () => {
  stage = await peopledStage();
  ids['sales'] = await registered(stage, { identity: { name: '陈思' } });
  ids['keeper'] = await registered(stage, { kind: 'staff', posts: ['storekeeping'], identity: { name: '欧阳春' } });
  ids['theirs'] = await registered(stage, {
    ...{ kind: 'supplier-salesperson', posts: [], partnerId: 'ptn_supplier', identity: { name: '陈伟' } },
  });
});
const list = (query: Record<string, string>, as = 'sales') => stage.call(handler, { as, query });
const found = async (query: Record<string, string>) => {
  const { status, body } = await list(query);
  expect(status).toBe(200);
  contract.output.parse(body);
  return body.items.map(({ personId }: { personId: string }) => personId) as string[];
};

describe('list-people 200', () => {
  it('lists our own people when nothing is asked, with the name and no number', async () => {
    expect((await found({})).sort()).toEqual([ids['sales'], ids['keeper']].sort());
    expect(JSON.stringify((await list({})).body)).not.toMatch(/11010|139/);
  });

  it('lists by kind, by partner, by post and by name or surname', async () => {
    expect(await found({ kind: 'salesperson' })).toEqual([ids['sales']]);
    expect(await found({ partnerId: 'ptn_supplier' })).toEqual([ids['theirs']]);
    expect(await found({ post: 'storekeeping' })).toEqual([ids['keeper']]);
    expect((await found({ name: '陈' })).sort()).toEqual([ids['sales'], ids['theirs']].sort());
    expect(await found({ name: '陈伟' })).toEqual([ids['theirs']]);
    expect(await found({ name: '阳春' })).toEqual([ids['keeper']]);
    expect(await found({ name: '无此人' })).toEqual([]);
  });

  it('turns pages', async () => {
    const first = await list({ limit: '1' });
    const second = await list({ limit: '1', cursor: first.body.cursor });
    expect([first, second].flatMap(({ body }) => body.items)).toHaveLength(2);
    expect(second.body.items[0].personId).not.toBe(first.body.items[0].personId);
  });
});

describe('list-people 403 and 422', () => {
  it('is for staff who deal with people', async () => {
    for (const as of ['dealer-buyer', 'picker', 'finance']) expect((await list({}, as)).status).toBe(403);
  });

  it('asks one question at a time', async () => {
    expect((await list({ kind: 'staff', post: 'selling' })).body.type).toBe('input-invalid');
  });
});

import { beforeAll, describe, expect, it } from '@jest/globals';
import { handler } from '../../../functions/people/change-person/handler.ts';
import { handler as listPeople } from '../../../functions/people/list-people/handler.ts';
import { keys } from '../../../table/keys.ts';
import { company, type Stage } from '../stage.ts';
import { peopledStage, registered } from './file.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await peopledStage();
  await stage.write({
    kind: 'put',
    item: { ...keys.userFile(company, 'clerk'), kind: 'user', schema: 1, version: 1, trail: '', id: 'clerk' },
  });
});
const change = (personId: string, body: object, version = 1, as = 'quality', key?: string) =>
  stage.call(handler, { as, key, parameters: { personId }, body, headers: { 'if-match': `"${version}"` } });
const found = async (query: Record<string, string>) =>
  (await stage.call(listPeople, { as: 'quality', query })).body.items.map(
    ({ personId }: { personId: string }) => personId,
  );

describe('change-person 200', () => {
  it('moves a person to another post and name, on every list', async () => {
    const personId = await registered(stage, { identity: { name: '赵旧名' } });
    const body = { posts: ['buying', 'selling'], userId: 'clerk', identity: { name: '赵新名' } };
    expect(await change(personId, body, 1, 'quality', 'moved')).toMatchObject({ status: 200 });
    expect(await found({ post: 'buying' })).toContain(personId);
    expect(await found({ name: '新名' })).toEqual([personId]);
    expect(await found({ name: '旧名' })).toEqual([]);
    expect(await found({ name: '赵' })).toEqual([personId]);
    expect(JSON.stringify(await stage.entryOf('quality', 'moved'))).not.toContain('新名');
    expect(await change(personId, { posts: ['buying'] }, 2)).toMatchObject({ status: 200 });
    expect(await found({ post: 'selling' })).not.toContain(personId);
  });
});

describe('change-person 403, 404, 412, 428', () => {
  it('is for quality and administrators, of people there are, as they were read', async () => {
    const personId = await registered(stage);
    expect((await change(personId, { posts: ['buying'] }, 1, 'sales-manager')).status).toBe(403);
    expect((await change('per_none', { posts: ['buying'] })).status).toBe(404);
    expect((await change(personId, { posts: ['buying'] }, 7)).status).toBe(412);
    const blind = { as: 'quality', parameters: { personId }, body: { posts: ['buying'] } };
    expect((await stage.call(handler, blind)).status).toBe(428);
  });
});

describe('change-person 409 and 422', () => {
  it.each([
    ['nothing-changed', { posts: ['selling'] }],
    ['user-not-found', { userId: 'nobody-there' }],
    ['person-posts-required', { posts: [] }],
    ['identity-number-wrong', { identity: { documentNumber: '110105194912310021' } }],
  ])('refuses with %s', async (type, body) => {
    expect(await change(await registered(stage), body)).toMatchObject({ status: 422, body: { type } });
  });
});

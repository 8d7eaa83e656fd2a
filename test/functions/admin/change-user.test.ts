import { beforeAll, describe, expect, it } from '@jest/globals';
import { handler as addUser } from '../../../functions/admin/add-user/handler.ts';
import { handler } from '../../../functions/admin/change-user/handler.ts';
import { handler as getMe } from '../../../functions/admin/get-me/handler.ts';
import { handler as listUsers } from '../../../functions/admin/list-users/handler.ts';
import { handler as eraseContact } from '../../../functions/partners/erase-contact/handler.ts';
import { furnish, openStage, type Stage } from '../stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  await furnish(stage);
  const people = [
    { userId: 'usr_1', subjects: ['cognito:1', 'stub:1'], roles: ['picker'], person: { name: '钱七' } },
    { userId: 'usr_2', subjects: ['stub:2'], roles: ['administrator'] },
    { userId: 'usr_3', subjects: ['stub:3'], roles: ['checker'] },
  ];
  for (const body of people) await stage.call(addUser, { as: 'administrator', key: body.userId, body });
});

const change = (userId: string, body: object, version = '"1"', as = 'administrator') =>
  stage.call(handler, { as, parameters: { userId }, body, headers: { 'if-match': version } });

describe('change-user', () => {
  it('200: switches an account off by every subject, from the next request on', async () => {
    expect((await stage.call(getMe, { as: 'cognito:1' })).status).toBe(200);
    expect(await change('usr_1', { active: false })).toMatchObject({ status: 200, headers: { etag: '"2"' } });
    for (const as of ['cognito:1', 'stub:1']) {
      expect((await stage.call(getMe, { as })).body.type).toBe('not-allowed');
    }
  });

  it('403: nobody changes his own rights, and only administrators change any', async () => {
    expect((await change('usr_2', { roles: ['sales'] }, '"1"', 'stub:2')).body.type).toBe('own-account');
    expect((await change('usr_3', { roles: ['sales'] }, '"1"', 'auditor')).status).toBe(403);
  });

  it('404, 412, 422, 428: knows no stranger, no old version, no nothing, no unread version', async () => {
    expect((await change('usr_none', { active: false })).status).toBe(404);
    expect((await change('usr_3', { active: false }, '"9"')).status).toBe(412);
    expect((await change('usr_3', { active: true })).body.type).toBe('nothing-changed');
    expect((await change('usr_3', { warehouses: ['wh_none'] })).body.type).toBe('warehouse-not-found');
    expect((await change('usr_3', { roles: ['sales', 'quality'] })).body.type).toBe('posts-conflict');
    const bare = await stage.call(handler, {
      as: 'administrator',
      parameters: { userId: 'usr_3' },
      body: { active: false },
    });
    expect(bare.status).toBe(428);
  });
});

describe('list-users', () => {
  it('200: pages through accounts by id, with names until they are erased', async () => {
    const first = await stage.call(listUsers, { as: 'auditor', query: { limit: '2' } });
    expect(first.body.items).toMatchObject([{ userId: 'usr_1', name: '钱七', active: false }, { userId: 'usr_2' }]);
    const { cursor } = first.body;
    const second = await stage.call(listUsers, { as: 'auditor', query: { limit: '2', cursor } });
    expect(second.body.items).toMatchObject([{ userId: 'usr_3' }]);
    const { contactId } = first.body.items[0];
    await stage.call(eraseContact, { as: 'administrator', parameters: { contactId } });
    const after = await stage.call(listUsers, { as: 'auditor', query: { limit: '1' } });
    expect(after.body.items[0]).not.toHaveProperty('name');
  });

  it('403: is for administrators and auditors', async () => {
    expect((await stage.call(listUsers, { as: 'sales' })).status).toBe(403);
  });
});

describe('get-me', () => {
  it('403: knows nobody without a sign-in or an account', async () => {
    expect((await stage.call(getMe, {})).status).toBe(403);
    expect((await stage.call(getMe, { as: 'stub:unknown' })).status).toBe(403);
  });

  it('200: tells an account without a file its rights all the same', async () => {
    expect((await stage.call(getMe, { as: 'sales' })).body).toEqual({
      userId: 'sales',
      company: 'lotline',
      roles: ['sales'],
      features: ['order-templates', 'order-files', 'papers-demanded'],
    });
  });
});

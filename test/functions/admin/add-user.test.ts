import { beforeAll, describe, expect, it } from '@jest/globals';
import { handler as addClient } from '../../../functions/admin/add-client/handler.ts';
import { handler } from '../../../functions/admin/add-user/handler.ts';
import { handler as getMe } from '../../../functions/admin/get-me/handler.ts';
import { handler as getPartner } from '../../../functions/partners/get-partner/handler.ts';
import { furnish, openStage, type Stage } from '../stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  await furnish(stage);
});

const add = (key: string, body: object, as = 'administrator') => stage.call(handler, { as, key, body });
const me = (as: string) => stage.call(getMe, { as });

describe('add-user 201', () => {
  it('lets a person in by each subject at once, with a name that stays out of the journal', async () => {
    const body = {
      subjects: ['cognito:a-1', 'stub:a-1'],
      roles: ['picker'],
      warehouses: ['wh_east'],
      person: { name: '赵小六' },
    };
    const answer = await add('a', body);
    expect(answer).toMatchObject({ status: 201, body: { roles: ['picker'] } });
    expect((await add('a', body)).body).toEqual(answer.body);
    for (const subject of body.subjects) {
      expect((await me(subject)).body).toMatchObject({
        userId: answer.body.userId,
        name: '赵小六',
        roles: ['picker'],
        warehouses: ['wh_east'],
      });
    }
    expect(JSON.stringify(await stage.entryOf('administrator', 'a'))).not.toContain('赵小六');
  });

  it('binds a partner’s person to the partner', async () => {
    await add('b', { userId: 'usr_b', subjects: ['stub:b'], roles: ['partner-buyer'], partnerId: 'ptn_dealer' });
    expect((await me('stub:b')).body).toMatchObject({ userId: 'usr_b', partner: { code: 'D-001' } });
  });
});

describe('add-user 403', () => {
  it.each(['sales-manager', 'quality-manager', 'auditor', 'dealer-buyer'])('is closed to %s', async (as) => {
    expect((await add('closed', { subjects: ['stub:x'], roles: ['picker'] }, as)).status).toBe(403);
  });
});

describe('add-user 409', () => {
  it('gives a subject to one account of several asked for at once', async () => {
    const answers = await Promise.all(
      ['r1', 'r2', 'r3', 'r4'].map((key) => add(key, { subjects: ['stub:race'], roles: ['sales'] })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.type).toBe('subject-taken');
  });

  it('refuses an id that is taken', async () => {
    await add('d1', { userId: 'usr_d', subjects: ['stub:d1'], roles: ['sales'] });
    const again = await add('d2', { userId: 'usr_d', subjects: ['stub:d2'], roles: ['administrator'] });
    expect(again.body.type).toBe('user-id-taken');
    expect((await me('stub:d2')).status).toBe(403);
  });
});

describe('add-user 422', () => {
  it.each([
    ['roles-mixed', { roles: ['sales', 'partner-buyer'], partnerId: 'ptn_dealer' }],
    ['posts-conflict', { roles: ['sales', 'quality'] }],
    ['partner-required', { roles: ['partner-buyer'] }],
    ['partner-unwanted', { partnerId: 'ptn_dealer' }],
    ['partner-not-found', { roles: ['partner-buyer'], partnerId: 'ptn_none' }],
    ['warehouse-not-found', { warehouses: ['wh_none'] }],
    ['input-invalid', { subjects: ['someone@example.com'] }],
    ['input-invalid', { roles: ['king'] }],
  ])('refuses with %s', async (type, more) => {
    const body = { subjects: ['stub:wrong'], roles: ['sales'], ...more };
    expect(await add('wrong', body)).toMatchObject({ status: 422, body: { type } });
  });
});

describe('add-client', () => {
  const body = { subject: 'cognito:client-1', label: 'ERP', roles: ['partner-buyer'], partnerId: 'ptn_dealer' };

  it('201: lets a partner’s system act for that partner and nobody else', async () => {
    expect(await stage.call(addClient, { as: 'administrator', key: 'c', body })).toMatchObject({ status: 201 });
    const ask = (partnerId: string) => stage.call(getPartner, { as: body.subject, parameters: { partnerId } });
    expect((await ask('ptn_dealer')).status).toBe(200);
    expect((await ask('ptn_other')).status).toBe(404);
  });

  it('403, 409, 422: refuses others, a second client of one subject, staff posts and unknown partners', async () => {
    const call = (as: string, more: object) => stage.call(addClient, { as, body: { ...body, ...more } });
    expect((await call('sales', {})).status).toBe(403);
    expect((await call('administrator', {})).body.type).toBe('subject-taken');
    expect((await call('administrator', { roles: ['sales'] })).body.type).toBe('input-invalid');
    const unknown = { subject: 'stub:c9', partnerId: 'ptn_none' };
    expect((await call('administrator', unknown)).body.type).toBe('partner-not-found');
  });
});

import { beforeAll, describe, expect, it } from '@jest/globals';
import { handler } from '../../../functions/admin/add-colleague/handler.ts';
import { handler as change } from '../../../functions/admin/change-user/handler.ts';
import { handler as getMe } from '../../../functions/admin/get-me/handler.ts';
import { handler as list } from '../../../functions/admin/list-colleagues/handler.ts';
import { furnish, openStage, userWrite, type Stage } from '../stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  await furnish(stage);
  await stage.write(
    userWrite('dealer-admin', ['partner-administrator'], { partnerId: 'ptn_dealer' }),
    userWrite('dealer-clerk', ['partner-buyer', 'partner-finance'], { partnerId: 'ptn_dealer' }),
  );
});
const add = (subject: string, more: object = {}, as = 'dealer-admin', partnerId = 'ptn_dealer') =>
  stage.call(handler, {
    as,
    key: `${as}-${subject}`,
    parameters: { partnerId },
    body: { subject, roles: ['partner-buyer'], person: { name: '钱七' }, ...more },
  });

describe('a partner’s own administrator', () => {
  it('201: lets a colleague in, sees whom it let in, and takes the right away again', async () => {
    const added = await add('stub:new-1');
    expect(added).toMatchObject({ status: 201, body: { roles: ['partner-buyer'] } });
    expect((await add('stub:new-1')).body).toEqual(added.body);
    expect((await stage.call(getMe, { as: 'stub:new-1' })).body).toMatchObject({
      partner: { partnerId: 'ptn_dealer' },
    });
    const { userId } = added.body;
    const listed = await stage.call(list, { as: 'dealer-admin', parameters: { partnerId: 'ptn_dealer' } });
    expect(listed.body.items).toMatchObject([{ userId, name: '钱七', roles: ['partner-buyer'], active: true }]);
    const off = { parameters: { userId }, body: { active: false }, headers: { 'if-match': '"1"' } };
    expect((await stage.call(change, { as: 'dealer-admin', key: 'off', ...off })).status).toBe(200);
    expect((await stage.call(getMe, { as: 'stub:new-1' })).status).toBe(403);
  });

  it('403: is the only one of a partner who may', async () => {
    expect((await add('stub:new-2', {}, 'dealer-clerk')).status).toBe(403);
    expect((await stage.call(list, { as: 'dealer-clerk', parameters: { partnerId: 'ptn_dealer' } })).status).toBe(403);
  });

  it('404: has no say over another partner’s people, nor over ours', async () => {
    expect((await add('stub:new-3', {}, 'dealer-admin', 'ptn_stranger')).status).toBe(404);
    expect((await stage.call(list, { as: 'dealer-admin', parameters: { partnerId: 'ptn_stranger' } })).status).toBe(
      404,
    );
    const staff = await add('stub:new-4', {}, 'administrator');
    await stage.write(userWrite('stranger-admin', ['partner-administrator'], { partnerId: 'ptn_stranger' }));
    const asked = {
      parameters: { userId: staff.body.userId },
      body: { active: false },
      headers: { 'if-match': '"1"' },
    };
    expect((await stage.call(change, { as: 'stranger-admin', key: 'x', ...asked })).status).toBe(404);
  });

  it('409: takes no sign-in that has an account', async () => {
    await add('stub:twice');
    expect((await add('stub:twice', {}, 'administrator')).body.type).toBe('subject-taken');
  });

  it('422: gives no post of ours, and never its colleague one either', async () => {
    expect((await add('stub:new-5', { roles: ['sales'] })).body.errors[0].pointer).toBe('/roles/0');
    const { userId } = (await add('stub:new-6')).body;
    const staff = { parameters: { userId }, body: { roles: ['sales'] }, headers: { 'if-match': '"1"' } };
    expect((await stage.call(change, { as: 'dealer-admin', key: 'y', ...staff })).body.type).toBe('partner-unwanted');
    expect((await add('stub:new-7', {}, 'administrator', 'ptn_none')).body.type).toBe('partner-not-found');
  });
});

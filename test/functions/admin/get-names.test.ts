import { beforeAll, describe, expect, it } from '@jest/globals';
import { contract } from '../../../functions/admin/get-names/contract.ts';
import { handler } from '../../../functions/admin/get-names/handler.ts';
import { keys } from '../../../table/keys.ts';
import { furnishedStage, registered } from '../partners/file.ts';
import { company, userWrite, type Stage } from '../stage.ts';

let stage: Stage;
let below = '';
beforeAll(async () => {
  stage = await furnishedStage();
  below = await registered(stage, 'H-1', { kind: 'hospital', parentId: 'ptn_dealer' });
  await stage.write(
    {
      kind: 'put',
      item: { ...keys.contact(company, 'ctc_1'), kind: 'contact', schema: 1, company, id: 'ctc_1', name: '王芳' },
    },
    {
      kind: 'put',
      item: {
        ...keys.userFile(company, 'clerk'),
        kind: 'user',
        schema: 1,
        version: 1,
        trail: 'fixture',
        ...{ id: 'clerk', company, roles: ['sales'], subjects: [], active: true, contactId: 'ctc_1' },
      },
    },
    userWrite('hospital-buyer', ['partner-buyer'], { partnerId: below }),
  );
});

const names = async (as: string, ...ids: readonly (readonly [string, string])[]) => {
  const answer = await stage.call(handler, { as, body: { ids: ids.map(([kind, id]) => ({ kind, id })) } });
  return answer;
};

describe('get-names 200', () => {
  it('tells staff the names in the order asked for and leaves out what is not there', async () => {
    const { status, body } = await names('sales', ['partner', below], ['warehouse', 'none'], ['partner', 'ptn_dealer']);
    expect(status).toBe(200);
    contract.output.parse(body);
    expect(body.names.map(({ id, code }: { id: string; code: string }) => [id, code])).toEqual([
      [below, 'H-1'],
      ['ptn_dealer', 'D-001'],
    ]);
  });

  it('tells staff a colleague’s name out of his contact, and a partner’s people never', async () => {
    expect((await names('sales', ['user', 'clerk'])).body.names).toEqual([{ kind: 'user', id: 'clerk', name: '王芳' }]);
    expect((await names('dealer-buyer', ['user', 'clerk'])).body.names).toEqual([]);
  });

  it('tells a partner its own tree, nothing above it and no stranger', async () => {
    const own = (await names('dealer-buyer', ['partner', below], ['partner', 'ptn_dealer'])).body.names;
    expect(own).toHaveLength(2);
    expect((await names('hospital-buyer', ['partner', 'ptn_dealer'])).body.names).toEqual([]);
    expect((await names('stranger', ['partner', below])).body.names).toEqual([]);
  });
});

describe('get-names 422 and 403', () => {
  it('refuses a kind nobody knows and more than a hundred ids', async () => {
    expect((await names('sales', ['secret', 'x'])).status).toBe(422);
    const many = Array.from({ length: 101 }, (_, index) => ['partner', `ptn_${index}`] as const);
    const answer = await names('sales', ...many);
    expect(answer.body.errors[0].pointer).toBe('/ids');
  });

  it('tells nobody anything who is not signed in', async () => {
    const answer = await stage.call(handler, { body: { ids: [{ kind: 'partner', id: below }] } });
    expect(answer.status).toBe(403);
  });
});

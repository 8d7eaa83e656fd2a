import { beforeAll, describe, expect, it } from '@jest/globals';
import { contract } from '../../../functions/partners/get-partner/contract.ts';
import { handler } from '../../../functions/partners/get-partner/handler.ts';
import { handler as byCode } from '../../../functions/partners/get-partner-by-code/handler.ts';
import { handler as list } from '../../../functions/partners/list-partners/handler.ts';
import { userWrite, type Stage } from '../stage.ts';
import { furnishedStage, registered } from './file.ts';

let stage: Stage;
let below = '';
beforeAll(async () => {
  stage = await furnishedStage();
  below = await registered(stage, 'H-1', { kind: 'hospital', parentId: 'ptn_dealer' });
  await registered(stage, 'H-2', { kind: 'hospital', parentId: 'ptn_dealer' });
  await registered(stage, 'H-3', { kind: 'hospital' });
  await stage.write(userWrite('hospital-buyer', ['partner-buyer'], { partnerId: below }));
});

const get = (as: string, partnerId: string) => stage.call(handler, { as, parameters: { partnerId } });

describe('get-partner 200', () => {
  it('shows sales the whole file with its version', async () => {
    const answer = await get('sales', 'ptn_dealer');
    contract.output.parse(answer.body);
    expect(answer.headers['etag']).toBe('"1"');
    expect(answer.body).toMatchObject({
      code: 'D-001',
      credit: { limit: '1000000.00', used: '0.00' },
      licences: [{ licenceId: 'lic_1', inForce: true }],
    });
  });

  it('shows a partner its own people, and those above it neither people nor credit', async () => {
    const own = await get('hospital-buyer', below);
    expect(own.body.addresses[0].contact).toMatchObject({ name: '王小明' });
    expect(own.body).toHaveProperty('credit');
    const above = await get('dealer-buyer', below);
    expect(above.status).toBe(200);
    expect(above.body.addresses[0]).not.toHaveProperty('contact');
    expect(above.body).not.toHaveProperty('credit');
    expect(above.body).not.toHaveProperty('billing');
  });

  it('shows a picker no person and no credit', async () => {
    const answer = await get('picker', below);
    expect(JSON.stringify(answer.body)).not.toContain('王小明');
    expect(answer.body).not.toHaveProperty('credit');
  });
});

describe('get-partner 403 and 404', () => {
  it('tells a stranger, and one below, that there is nothing', async () => {
    expect((await get('stranger', 'ptn_dealer')).status).toBe(404);
    expect((await get('hospital-buyer', 'ptn_dealer')).status).toBe(404);
    expect((await get('sales', 'ptn_none')).status).toBe(404);
    expect((await stage.call(handler, { parameters: { partnerId: 'ptn_dealer' } })).status).toBe(403);
  });
});

describe('get-partner-by-code', () => {
  const find = (as: string, code: string) => stage.call(byCode, { as, parameters: { code } });

  it('finds a registered code for those who may see it', async () => {
    expect((await find('sales', 'H-1')).body).toMatchObject({ partnerId: below, kind: 'hospital' });
    expect((await find('dealer-buyer', 'H-1')).status).toBe(200);
    expect((await find('stranger', 'H-1')).status).toBe(404);
    expect((await find('sales', 'none')).status).toBe(404);
  });
});

describe('list-partners', () => {
  const ask = (as: string, query: Record<string, string>) => stage.call(list, { as, query });

  it('pages through a kind by code', async () => {
    const first = await ask('sales', { kind: 'hospital', limit: '2' });
    expect(first.body.items.map(({ code }: { code: string }) => code)).toEqual(['H-1', 'H-2']);
    const second = await ask('sales', { kind: 'hospital', limit: '2', cursor: first.body.cursor });
    expect(second.body.items.map(({ code }: { code: string }) => code)).toEqual(['H-3']);
  });

  it('lists a partner’s own below, to itself and staff only', async () => {
    expect((await ask('dealer-buyer', { parentId: 'ptn_dealer' })).body.items).toHaveLength(2);
    expect((await ask('stranger', { parentId: 'ptn_dealer' })).status).toBe(404);
    expect((await ask('dealer-buyer', { kind: 'hospital' })).status).toBe(404);
  });

  it('asks for a kind or a partner above, not both, and refuses a foreign cursor', async () => {
    expect((await ask('sales', {})).status).toBe(422);
    expect((await ask('sales', { kind: 'agent', parentId: 'ptn_dealer' })).status).toBe(422);
    const first = await ask('sales', { kind: 'hospital', limit: '2' });
    expect((await ask('sales', { kind: 'agent', cursor: first.body.cursor })).body.type).toBe('cursor-invalid');
  });
});

import { beforeAll, describe, expect, it } from '@jest/globals';
import { contract } from '../../../functions/partners/register-partner/contract.ts';
import { handler } from '../../../functions/partners/register-partner/handler.ts';
import { keys } from '../../../table/keys.ts';
import { readContacts, readPartner } from '../../../table/partners.ts';
import { company, type Stage } from '../stage.ts';
import { furnishedStage, registration } from './file.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await furnishedStage();
});

describe('register-partner 201', () => {
  it('puts a partner on file below its parent, its contact apart', async () => {
    const body = { ...registration, parentId: 'ptn_dealer' };
    const answer = await stage.call(handler, { as: 'sales', key: 'first', body });
    expect(answer).toMatchObject({ status: 201, body: { status: 'pending', code: 'D-100' } });
    contract.output.parse(answer.body);
    const { store } = stage.dependencies;
    const partner = await readPartner(store, company, answer.body.partnerId, 'consistent');
    expect(partner).toMatchObject({ ancestors: ['ptn_dealer'], raisedBy: 'sales', creditLimit: 0 });
    const [contact] = await readContacts(store, company, [partner?.addresses[0]?.contactId ?? '']);
    expect(contact).toMatchObject({ name: '王小明', phone: '13900000000' });
  });

  it('leaves no person in the journal or the event', async () => {
    const entry = await stage.entryOf('sales', 'first');
    expect(entry?.events[0]?.type).toBe('partners.partner-registered.v1');
    expect(JSON.stringify(entry)).not.toMatch(/王小明|13900000000/);
  });

  it('answers a replay with the first answer', async () => {
    const body = { ...registration, code: 'D-101' };
    const first = await stage.call(handler, { as: 'sales', key: 'again', body });
    const second = await stage.call(handler, { as: 'sales', key: 'again', body });
    expect(second.body).toEqual(first.body);
    expect(second.headers['idempotent-replay']).toBe('true');
  });
});

describe('register-partner 403', () => {
  it.each(['picker', 'finance', 'dealer-buyer', undefined])('is closed to %s', async (as) => {
    expect((await stage.call(handler, { as, body: registration })).status).toBe(403);
  });
});

describe('register-partner 409', () => {
  it('gives a code to one of ten who ask for it at once', async () => {
    const body = { ...registration, code: 'D-RACE' };
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) => stage.call(handler, { as: 'sales', key: `race-${index}`, body })),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    const told = answers.filter(({ status }) => status === 409);
    expect(told).toHaveLength(9);
    const held = await stage.dependencies.store.get(keys.code(company, 'partner', 'D-RACE'), 'consistent');
    expect(told[0]?.body).toMatchObject({ type: 'partner-code-taken', facts: { partner: held?.['partnerId'] } });
  });
});

describe('register-partner 422', () => {
  it.each([
    ['parent-not-found', { parentId: 'ptn_none' }],
    ['warehouse-not-found', { warehouseId: 'wh_none' }],
    ['tax-number-wrong', { billing: { ...registration.billing, taxNumber: '91350100M000100Y44' } }],
  ])('refuses with %s', async (type, more) => {
    const body = { ...registration, code: `D-${type}`, ...more };
    expect(await stage.call(handler, { as: 'sales', body })).toMatchObject({ status: 422, body: { type } });
  });

  it('names every wrong field, and takes no credit terms from who registers', async () => {
    const body = { ...registration, code: 'A B', region: '31', creditLimit: '1.00' };
    const answer = await stage.call(handler, { as: 'sales', body });
    const pointers = answer.body.errors.map(({ pointer }: { pointer: string }) => pointer);
    expect(pointers).toEqual(expect.arrayContaining(['/code', '/region', '/creditLimit']));
  });
});

import { beforeAll, describe, expect, it } from '@jest/globals';
import { handler } from '../../../functions/partners/change-qualification/handler.ts';
import { creditCode } from '../../../local/seed/partners.ts';
import { partnersWithCreditCode, readContacts, readPartner } from '../../../table/partners.ts';
import { company, type Stage } from '../stage.ts';
import { furnishedStage, registered, registration } from './file.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await furnishedStage();
});

const change = (partnerId: string, body: object, as = 'quality', version = '"1"') =>
  stage.call(handler, { as, key: partnerId, parameters: { partnerId }, body, headers: { 'if-match': version } });

describe('change-qualification 200', () => {
  it('sends an approved partner back to review under a new name', async () => {
    expect(await change('ptn_dealer', { name: '新名称' })).toMatchObject({ status: 200, body: { status: 'pending' } });
  });

  it('blanks the person of an address that is given up, and journals neither', async () => {
    const partnerId = await registered(stage, 'Q-1');
    const { store } = stage.dependencies;
    const before = (await readPartner(store, company, partnerId, 'consistent'))?.addresses[0]?.contactId ?? '';
    await change(partnerId, { addresses: [{ region: '310000', text: '新路', contact: { name: '李小红' } }] });
    const after = (await readPartner(store, company, partnerId, 'consistent'))?.addresses[0]?.contactId ?? '';
    const [old, fresh] = await readContacts(store, company, [before, after]);
    expect(old).toMatchObject({ id: before, erasedAt: expect.any(String) });
    expect(old?.name ?? old?.phone).toBeUndefined();
    expect(fresh).toMatchObject({ id: after, name: '李小红' });
    expect(JSON.stringify(await stage.entryOf('quality', partnerId))).not.toMatch(/李小红|王小明/);
  });
});

describe('one unified social credit code on two partners', () => {
  it('is seen at registration and after a change of the number, and no more when one gives it up', async () => {
    const { store } = stage.dependencies;
    const holders = (code: string) => partnersWithCreditCode(store, company, code);
    const other = registration.billing.taxNumber;
    const billing = { ...registration.billing, taxNumber: creditCode('310000', 77) };
    const first = await registered(stage, 'CC-1', { billing });
    const second = await registered(stage, 'CC-2', { billing });
    expect(new Set(await holders(billing.taxNumber))).toEqual(new Set([first, second]));
    expect((await change(second, { taxNumber: other })).status).toBe(200);
    expect(await holders(billing.taxNumber)).toEqual([first]);
    expect(await holders(other)).toContain(second);
  });
});

describe('change-qualification 403', () => {
  it.each(['sales', 'sales-manager', 'purchaser', 'dealer-buyer'])('is closed to %s', async (as) => {
    expect((await change('ptn_dealer', { name: 'x' }, as)).status).toBe(403);
  });
});

describe('change-qualification 404', () => {
  it('knows no such partner', async () => {
    expect((await change('ptn_none', { name: 'x' })).status).toBe(404);
  });
});

describe('change-qualification 412', () => {
  it('refuses an edit of an older version', async () => {
    const partnerId = await registered(stage, 'Q-2');
    await change(partnerId, { name: '甲' });
    const late = await stage.call(handler, {
      as: 'quality',
      parameters: { partnerId },
      body: { name: '乙' },
      headers: { 'if-match': '"1"' },
    });
    expect(late.status).toBe(412);
  });
});

describe('change-qualification 422', () => {
  it.each([
    ['tax-number-wrong', { taxNumber: '91350100M000100Y44' }],
    ['address-not-found', { addresses: [{ id: 'adr_none', region: '310000', text: 'x' }] }],
    ['nothing-changed', { region: '310000' }],
  ])('refuses with %s', async (type, body) => {
    const partnerId = await registered(stage, `Q-${type}`);
    expect(await change(partnerId, body)).toMatchObject({ status: 422, body: { type } });
  });
});

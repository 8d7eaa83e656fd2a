import { beforeAll, describe, expect, it } from '@jest/globals';
import { handler } from '../../../functions/partners/change-partner/handler.ts';
import { handler as getPartner } from '../../../functions/partners/get-partner/handler.ts';
import type { Stage } from '../stage.ts';
import { furnishedStage, registered } from './file.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await furnishedStage();
});

const change = (partnerId: string, version: string | undefined, body: object, as = 'sales-manager') =>
  stage.call(handler, {
    as,
    parameters: { partnerId },
    body,
    headers: version === undefined ? {} : { 'if-match': version },
  });

describe('change-partner 200', () => {
  it('sets credit and tier on the version that was read', async () => {
    const partnerId = await registered(stage, 'C-1');
    const read = await stage.call(getPartner, { as: 'finance', parameters: { partnerId } });
    const answer = await change(partnerId, read.headers['etag'], { creditLimit: '5000.00', creditDays: 30, tier: 1 });
    expect(answer).toMatchObject({ status: 200, headers: { etag: '"2"' } });
    const after = await stage.call(getPartner, { as: 'finance', parameters: { partnerId } });
    expect(after.body).toMatchObject({
      tier: 1,
      credit: { limit: '5000.00', used: '0.00', left: '5000.00', days: 30 },
    });
  });
});

describe('change-partner 403', () => {
  it.each(['sales', 'quality', 'dealer-buyer'])('is closed to %s', async (as) => {
    expect((await change('ptn_dealer', '"1"', { tier: 1 }, as)).status).toBe(403);
  });
});

describe('change-partner 404', () => {
  it('knows no such partner', async () => {
    expect((await change('ptn_none', '"1"', { tier: 1 })).status).toBe(404);
  });
});

describe('change-partner 412 and 428', () => {
  it('refuses an edit of an older version, and one that names none', async () => {
    const partnerId = await registered(stage, 'C-2');
    await change(partnerId, '"1"', { tier: 1 });
    expect(await change(partnerId, '"1"', { tier: 4 })).toMatchObject({
      status: 412,
      body: { type: 'version-changed' },
    });
    expect((await change(partnerId, undefined, { tier: 4 })).status).toBe(428);
  });

  it('lets one of two editors win', async () => {
    const partnerId = await registered(stage, 'C-3');
    const answers = await Promise.all([4, 5, 6, 7].map((tier) => change(partnerId, '"1"', { tier })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412, 412]);
  });
});

describe('change-partner 422', () => {
  it('refuses a change of nothing and an unknown warehouse', async () => {
    expect((await change('ptn_dealer', '"1"', { tier: 2 })).body.type).toBe('nothing-changed');
    expect((await change('ptn_dealer', '"1"', { warehouseId: 'wh_none' })).body.type).toBe('warehouse-not-found');
  });

  it('leaves qualification data to quality', async () => {
    const answer = await change('ptn_dealer', '"1"', { name: 'x', billing: { taxNumber: '91350100M000100Y43' } });
    const pointers = answer.body.errors.map(({ pointer }: { pointer: string }) => pointer);
    expect(pointers).toEqual(expect.arrayContaining(['/name', '/billing/taxNumber']));
  });
});

import { beforeAll, describe, expect, it } from '@jest/globals';
import { handler as erase } from '../../../functions/partners/erase-contact/handler.ts';
import { contract as getContract } from '../../../functions/partners/get-partner/contract.ts';
import { handler as getPartner } from '../../../functions/partners/get-partner/handler.ts';
import { handler as endLicence } from '../../../functions/partners/end-licence/handler.ts';
import { handler } from '../../../functions/partners/record-licence/handler.ts';
import { readPartnerFile } from '../../../table/partners.ts';
import { company, type Stage } from '../stage.ts';
import { furnishedStage, operatingLicence, registered } from './file.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await furnishedStage();
});

const record = (partnerId: string, key: string, more: object = {}, as = 'quality') =>
  stage.call(handler, { as, key, parameters: { partnerId }, body: { ...operatingLicence, ...more } });

describe('record-licence 201', () => {
  it('records a licence in the partner’s file and timeline, and its renewal beside it', async () => {
    const partnerId = await registered(stage, 'L-1');
    expect(await record(partnerId, 'l1')).toMatchObject({ status: 201, body: { validTo: '2029-12-31' } });
    const renewal = { validFrom: '2030-01-01', validTo: '2034-12-31' };
    expect((await record(partnerId, 'l1-renewed', renewal)).status).toBe(201);
    const file = await readPartnerFile(stage.dependencies.store, company, partnerId, 'consistent');
    expect(file?.licences.map(({ validTo }) => validTo)).toEqual(['2029-12-31', '2034-12-31']);
    expect(await stage.entryOf('quality', 'l1')).toMatchObject({
      root: `partner#${partnerId}`,
      events: [{ type: 'partners.licence-recorded.v1' }],
    });
  });
});

describe('the people on a licence (O54 art. 14)', () => {
  it('are shown to posts that see people, kept out of journal and events, and erased by the administrator', async () => {
    const partnerId = await registered(stage, 'L-P');
    const people = { legalRepresentative: '赵某某', responsiblePerson: '钱某某' };
    expect((await record(partnerId, 'people', people)).status).toBe(201);
    expect(JSON.stringify(await stage.entryOf('quality', 'people'))).not.toMatch(/赵某某|钱某某/);
    const shown = async (as: string) => {
      const { body } = await stage.call(getPartner, { as, parameters: { partnerId } });
      return getContract.output.parse(body).licences[0];
    };
    const seen = await shown('quality');
    expect(seen).toMatchObject({ legalRepresentative: { name: '赵某某' }, responsiblePerson: { name: '钱某某' } });
    for (const as of ['finance', 'auditor']) expect(await shown(as)).not.toHaveProperty('legalRepresentative.name');
    const contactId = seen?.legalRepresentative?.contactId ?? '';
    const erased = await stage.call(erase, { as: 'administrator', parameters: { contactId } });
    expect(erased.status).toBe(200);
    const after = await shown('quality');
    expect(after?.legalRepresentative).toEqual({ contactId, erasedAt: expect.any(String) });
    expect(after?.responsiblePerson?.name).toBe('钱某某');
  });
});

describe('record-licence 403', () => {
  it.each(['sales', 'sales-manager', 'dealer-buyer'])('is closed to %s', async (as) => {
    expect((await record('ptn_dealer', 'closed', {}, as)).status).toBe(403);
  });
});

describe('record-licence 404', () => {
  it('knows no such partner', async () => {
    expect((await record('ptn_none', 'none')).status).toBe(404);
  });
});

describe('record-licence 409', () => {
  it('records one of two who hold the same paper', async () => {
    const partnerId = await registered(stage, 'L-2');
    const answers = await Promise.all([record(partnerId, 'a'), record(partnerId, 'b'), record(partnerId, 'c')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  });

  it('takes the right paper after the wrong one was ended', async () => {
    const partnerId = await registered(stage, 'L-3');
    const wrong = await record(partnerId, 'wrong', { riskClasses: ['II'] });
    expect((await record(partnerId, 'right-too-early')).body.type).toBe('licence-already-recorded');
    await stage.call(endLicence, {
      as: 'quality',
      parameters: { partnerId, licenceId: wrong.body.licenceId },
      body: { reason: 'recorded-in-error', lastDay: '2024-12-31' },
    });
    expect((await record(partnerId, 'right')).status).toBe(201);
  });
});

describe('record-licence 422', () => {
  it.each([
    ['period-backwards', { validTo: '2024-12-31' }],
    ['licence-scope-unlawful', { kind: 'operating-filing' }],
    ['licence-number-wrong', { kind: 'business-licence', riskClasses: [] }],
    ['input-invalid', { validTo: '2026-02-30' }],
  ])('refuses with %s', async (type, more) => {
    expect(await record('ptn_dealer', type, more)).toMatchObject({ status: 422, body: { type } });
  });
});

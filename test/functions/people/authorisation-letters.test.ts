import { beforeAll, describe, expect, it } from '@jest/globals';
import { handler as approve } from '../../../functions/people/approve-authorisation-letter/handler.ts';
import { handler as issue } from '../../../functions/people/issue-authorisation-letter/handler.ts';
import { contract as waitingContract } from '../../../functions/people/list-waiting-letters/contract.ts';
import { handler as listWaiting } from '../../../functions/people/list-waiting-letters/handler.ts';
import { handler as revoke } from '../../../functions/people/revoke-authorisation-letter/handler.ts';
import { readAuthorisedPeople } from '../../../table/people.ts';
import { company, type Stage } from '../stage.ts';
import { letter, lettered, peopledStage, registered } from './file.ts';

let stage: Stage;
let personId = '';
beforeAll(async () => {
  stage = await peopledStage();
  personId = await registered(stage);
});
const issued = (more: object = {}, as = 'quality', key?: string, of = personId) =>
  stage.call(issue, { as, key, parameters: { personId: of }, body: { ...letter, ...more } });
const approved = (letterId: string, as = 'quality-manager', key?: string) =>
  stage.call(approve, { as, key, parameters: { personId, letterId }, body: {} });
const revoked = (letterId: string, more: object = {}, as = 'quality') => {
  const body = { reason: 'misused', lastDay: '2026-06-30', ...more };
  return stage.call(revoke, { as, parameters: { personId, letterId }, body });
};

describe('issue-authorisation-letter', () => {
  it('201: puts a letter on file that waits, in the person’s timeline; a replay is the same letter', async () => {
    const first = await issued({ number: 'A-1' }, 'sales-manager', 'a1');
    expect(first).toMatchObject({ status: 201, body: { status: 'pending', issuer: 'company', number: 'A-1' } });
    expect((await issued({ number: 'A-1' }, 'sales-manager', 'a1')).body).toEqual(first.body);
    expect(await stage.entryOf('sales-manager', 'a1')).toMatchObject({
      root: `person#${personId}`,
      events: [{ type: 'people.authorisation-letter-issued.v1' }],
    });
  });

  it('409: files one of three who hold the same paper', async () => {
    const answers = await Promise.all(['x', 'y', 'z'].map((key) => issued({ number: 'A-2' }, 'quality', key)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    expect((await issued({ number: 'A-2' })).body.type).toBe('letter-number-taken');
  });

  it('409: needs an identity number on file', async () => {
    const unnumbered = await registered(stage, { identity: { name: '无证号' } });
    expect(await issued({}, 'quality', undefined, unnumbered)).toMatchObject({
      status: 409,
      body: { type: 'identity-incomplete', article: 'GSP 53, 78' },
    });
  });

  it('403, 404: who may not, and of whom there is no file', async () => {
    expect((await issued({ number: 'A-3' }, 'sales')).status).toBe(403);
    // Who approves letters puts none on file.
    expect((await issued({ number: 'A-3' }, 'quality-manager')).status).toBe(403);
    expect((await issued({}, 'quality', undefined, 'per_none')).status).toBe(404);
  });

  it.each([
    ['letter-states-nothing', { productLines: [] }],
    ['item-not-found', { itemIds: ['itm_none'] }],
    ['period-backwards', { validTo: '2025-12-31' }],
    ['input-invalid', { regions: [] }],
    ['input-invalid', { regions: ['31'] }],
  ])('422: refuses with %s', async (type, more) => {
    expect(await issued({ number: `wrong-${type}`, ...more })).toMatchObject({ status: 422, body: { type } });
  });
});

describe('approve-authorisation-letter', () => {
  it('200: only now the letter authorises', async () => {
    const person = await registered(stage);
    const { store } = stage.dependencies;
    const letterId = await lettered(stage, person, {}, false);
    const facts = async () => (await readAuthorisedPeople(store, company, [person, 'per_none'], 'consistent'))[0];
    expect((await facts())?.letters[0]?.approvedBy).toBeUndefined();
    const parameters = { personId: person, letterId };
    const answer = await stage.call(approve, { as: 'quality-manager', key: 'ok', parameters, body: {} });
    expect(answer).toMatchObject({ status: 200, body: { status: 'approved' } });
    expect(await facts()).toMatchObject({
      id: person,
      kind: 'salesperson',
      letters: [{ approvedBy: 'quality-manager' }],
    });
    const [, nobody] = await readAuthorisedPeople(store, company, [person, 'per_none'], 'consistent');
    expect(nobody).toBeUndefined();
  });

  it('403: neither who put it on file nor another post', async () => {
    const letterId = await lettered(stage, personId, { number: 'B-1' }, false);
    expect((await approved(letterId, 'quality')).status).toBe(403);
  });

  it('404, 409: knows no such letter, and approves once', async () => {
    expect((await approved('ltr_none')).status).toBe(404);
    const letterId = await lettered(stage, personId, { number: 'B-2' });
    expect(await approved(letterId)).toMatchObject({ status: 409, body: { type: 'letter-already-approved' } });
    await revoked(letterId);
    expect(await approved(letterId)).toMatchObject({ status: 409, body: { type: 'letter-already-revoked' } });
  });
});

describe('list-waiting-letters', () => {
  it('200: holds a letter until it is approved or revoked', async () => {
    const waiting = async () => {
      const answer = await stage.call(listWaiting, { as: 'quality-manager', query: {} });
      waitingContract.output.parse(answer.body);
      return answer.body.items as { letterId: string; name: string; raisedBy: string }[];
    };
    const person = await registered(stage, { identity: { name: '周待审', documentNumber: '440524188001010014' } });
    const letterId = await lettered(stage, person, { number: 'W-1' }, false);
    expect(await waiting()).toContainEqual(expect.objectContaining({ letterId, name: '周待审', raisedBy: 'quality' }));
    const parameters = { personId: person, letterId };
    await stage.call(approve, { as: 'quality-manager', key: 'w1', parameters, body: {} });
    expect((await waiting()).map((one) => one.letterId)).not.toContain(letterId);
    const withdrawn = await lettered(stage, person, { number: 'W-2' }, false);
    const body = { reason: 'issued-in-error', lastDay: '2025-12-31' };
    await stage.call(revoke, { as: 'quality', parameters: { personId: person, letterId: withdrawn }, body });
    expect((await waiting()).map((one) => one.letterId)).not.toContain(withdrawn);
  });

  it('403: is closed to sales and partners', async () => {
    for (const as of ['sales', 'dealer-buyer']) {
      expect((await stage.call(listWaiting, { as, query: {} })).status).toBe(403);
    }
  });
});

describe('revoke-authorisation-letter', () => {
  it('200: ends a letter with the day it says', async () => {
    const letterId = await lettered(stage, personId, { number: 'C-1' });
    const answer = await revoked(letterId);
    expect(answer).toMatchObject({ status: 200, body: { status: 'revoked', validTo: '2026-06-30' } });
    expect(await revoked(letterId)).toMatchObject({ status: 409, body: { type: 'letter-already-revoked' } });
  });

  it('403, 404, 422: who may not, what there is not, and a day that ends nothing', async () => {
    const letterId = await lettered(stage, personId, { number: 'C-2' });
    expect((await revoked(letterId, {}, 'purchaser')).status).toBe(403);
    expect((await revoked('ltr_none')).status).toBe(404);
    expect(await revoked(letterId, { lastDay: '2026-12-31' })).toMatchObject({
      status: 422,
      body: { type: 'last-day-too-late' },
    });
  });
});

import { beforeAll, describe, expect, it } from '@jest/globals';
import { contract } from '../../../functions/people/register-person/contract.ts';
import { handler } from '../../../functions/people/register-person/handler.ts';
import { readPersonFile } from '../../../table/people.ts';
import { company, type Stage } from '../stage.ts';
import { aNumber, peopledStage, registered, registration } from './file.ts';
import { handler as changePerson } from '../../../functions/people/change-person/handler.ts';
import { handler as erase } from '../../../functions/people/erase-person/handler.ts';
import { handler as leave } from '../../../functions/people/record-person-left/handler.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await peopledStage();
});
const register = (key: string, more: object = {}, as: string | undefined = 'quality') =>
  stage.call(handler, {
    ...(as && { as }),
    key,
    body: { ...registration, identity: { ...registration.identity, documentNumber: aNumber() }, ...more },
  });

describe('register-person 201', () => {
  it('opens a file; who it is stands in the erasable item and never in journal or events', async () => {
    const answer = await register('first', { identity: registration.identity });
    expect(answer).toMatchObject({ status: 201, body: { kind: 'salesperson', status: 'active' } });
    contract.output.parse(answer.body);
    const file = await readPersonFile(stage.dependencies.store, company, answer.body.personId, 'consistent');
    expect(file?.identity).toMatchObject({ name: '王小明', documentNumber: '11010519491231002X' });
    const entry = await stage.entryOf('quality', 'first');
    expect(entry?.events).toMatchObject([{ type: 'people.person-registered.v1' }]);
    expect(JSON.stringify([entry, file?.person])).not.toMatch(/王小明|11010519491231002X|13900000000/);
  });

  it('answers a replay with the first file and opens no second one', async () => {
    const told = { identity: { name: '再来', documentNumber: aNumber() } };
    const first = await register('again', told);
    const second = await register('again', told);
    expect(second.body).toEqual(first.body);
    expect(second.headers['idempotent-replay']).toBe('true');
  });

  it('takes a supplier’s salesperson and a linked account', async () => {
    const theirs = { kind: 'supplier-salesperson', posts: [], partnerId: 'ptn_supplier' };
    expect((await register('theirs', theirs)).status).toBe(201);
  });
});

describe('register-person 403', () => {
  it.each(['sales', 'picker', 'auditor', 'dealer-buyer'])('is closed to %s', async (as) => {
    expect((await register(`closed-${as}`, {}, as)).status).toBe(403);
  });
});

describe('register-person 409, change-person 409', () => {
  const left = (personId: string) =>
    stage.call(leave, { as: 'quality', parameters: { personId }, body: { leftOn: '2026-11-22' } });
  const change = (personId: string, identity: object, version = 1) =>
    stage.call(changePerson, {
      ...{ as: 'quality', parameters: { personId }, headers: { 'if-match': `"${version}"` }, body: { identity } },
    });

  it('opens one file for a number, names it, and a new one only once the person left', async () => {
    const identity = { name: '唐同号', documentNumber: aNumber().toLowerCase() };
    const personId = await registered(stage, { identity });
    const no = await register('twice', { identity: { ...identity, name: '唐一号' } });
    expect(no).toMatchObject({ status: 409, body: { type: 'person-on-file' } });
    expect(no.body.errors).toMatchObject([{ pointer: '/identity/documentNumber' }]);
    expect(JSON.stringify(no.body)).toContain(personId);
    expect(JSON.stringify(no.body)).not.toContain(identity.documentNumber);
    // A passport that reads the same is another document.
    const passport = { ...identity, document: 'other-document' };
    expect((await register('passport', { identity: passport })).status).toBe(201);
    await left(personId);
    const back = await register('back', { identity });
    expect(back.status).toBe(201);
    // The old file no longer holds the number: erasing it leaves the new one where it is.
    await stage.call(erase, { as: 'administrator', parameters: { personId } });
    expect((await register('thrice', { identity })).status).toBe(409);
  });

  it('lets the one of two who open a file of one number at once be the first', async () => {
    const identity = { name: '双登', documentNumber: aNumber() };
    const answers = await Promise.all(['a', 'b', 'c'].map((key) => register(`race-${key}`, { identity })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  });

  it('moves the number when it was wrong, and frees the old one', async () => {
    const [wrong, right] = [aNumber(), aNumber()];
    const personId = await registered(stage, { identity: { name: '改号', documentNumber: wrong } });
    const other = await registered(stage, { identity: { name: '他人', documentNumber: aNumber() } });
    expect((await change(personId, { documentNumber: right })).status).toBe(200);
    expect(await change(other, { documentNumber: right })).toMatchObject({
      ...{ status: 409, body: { type: 'person-on-file' } },
    });
    expect((await change(other, { documentNumber: wrong })).status).toBe(200);
    expect((await change(personId, { phone: '13900001111' }, 2)).status).toBe(200);
  });
});

describe('register-person 422', () => {
  it.each([
    ['identity-number-wrong', { identity: { name: '王', documentNumber: '110105194912310021' } }],
    ['person-partner-required', { kind: 'agent-delegate', posts: [] }],
    ['person-partner-unwanted', { partnerId: 'ptn_supplier' }],
    ['person-partner-kind', { kind: 'agent-delegate', posts: [], partnerId: 'ptn_supplier' }],
    ['person-posts-required', { posts: [] }],
    ['person-posts-unwanted', { kind: 'agent-delegate', partnerId: 'ptn_agent' }],
    ['partner-not-found', { kind: 'agent-delegate', posts: [], partnerId: 'ptn_none' }],
    ['user-not-found', { userId: 'usr_none' }],
    ['day-not-come', { joinedOn: '2026-11-23' }],
    ['input-invalid', { identity: { name: '王', documentNumber: '110-105' } }],
    ['input-invalid', { posts: ['chief'] }],
  ])('refuses with %s', async (type, more) => {
    const answer = await register(`wrong-${type}`, more);
    expect(answer).toMatchObject({ status: 422, body: { type } });
    expect(JSON.stringify(answer.body)).not.toContain('11010519491231');
  });
});

import { beforeAll, describe, expect, it } from '@jest/globals';
import { contract } from '../../../functions/people/register-person/contract.ts';
import { handler } from '../../../functions/people/register-person/handler.ts';
import { readPersonFile } from '../../../table/people.ts';
import { company, type Stage } from '../stage.ts';
import { peopledStage, registration } from './file.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await peopledStage();
});
const register = (key: string, more: object = {}, as: string | undefined = 'quality') =>
  stage.call(handler, { ...(as && { as }), key, body: { ...registration, ...more } });

describe('register-person 201', () => {
  it('opens a file; who it is stands in the erasable item and never in journal or events', async () => {
    const answer = await register('first');
    expect(answer).toMatchObject({ status: 201, body: { kind: 'salesperson', status: 'active' } });
    contract.output.parse(answer.body);
    const file = await readPersonFile(stage.dependencies.store, company, answer.body.personId, 'consistent');
    expect(file?.identity).toMatchObject({ name: '王小明', documentNumber: '11010519491231002X' });
    const entry = await stage.entryOf('quality', 'first');
    expect(entry?.events).toMatchObject([{ type: 'people.person-registered.v1' }]);
    expect(JSON.stringify([entry, file?.person])).not.toMatch(/王小明|11010519491231002X|13900000000/);
  });

  it('answers a replay with the first file and opens no second one', async () => {
    const first = await register('again');
    const second = await register('again');
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

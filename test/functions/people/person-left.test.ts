import { beforeAll, describe, expect, it } from '@jest/globals';
import { handler as changePerson } from '../../../functions/people/change-person/handler.ts';
import { handler as erase } from '../../../functions/people/erase-person/handler.ts';
import { handler as getPerson } from '../../../functions/people/get-person/handler.ts';
import { handler as listPeople } from '../../../functions/people/list-people/handler.ts';
import { handler as leave } from '../../../functions/people/record-person-left/handler.ts';
import { handler as recordQualification } from '../../../functions/people/record-person-qualification/handler.ts';
import type { Stage } from '../stage.ts';
import { lettered, peopledStage, registered } from './file.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await peopledStage();
});
const left = (personId: string, leftOn = '2026-11-22', as = 'quality', key?: string) =>
  stage.call(leave, { as, key, parameters: { personId }, body: { leftOn } });
const erased = (personId: string, as = 'administrator', key?: string) =>
  stage.call(erase, { as, key, parameters: { personId } });
const list = async (query: Record<string, string>) =>
  (await stage.call(listPeople, { as: 'quality', query })).body.items as { personId: string; status: string }[];

describe('record-person-left', () => {
  it('200: takes the person off the list of the post and puts those who work first', async () => {
    const gone = await registered(stage, { posts: ['technical-service'], kind: 'staff' });
    const here = await registered(stage, { posts: ['technical-service'], kind: 'staff' });
    const first = await left(gone, '2026-11-22', 'quality', 'gone');
    expect(first).toMatchObject({ status: 200, body: { status: 'left', leftOn: '2026-11-22' } });
    expect((await left(gone, '2026-11-22', 'quality', 'gone')).body).toEqual(first.body);
    expect((await list({ post: 'technical-service' })).map(({ personId }) => personId)).toEqual([here]);
    const staff = await list({ kind: 'staff' });
    expect(staff.map(({ status }) => status)).toEqual([...staff.map(({ status }) => status)].sort());
    const change = { as: 'quality', parameters: { personId: gone }, headers: { 'if-match': '"2"' } };
    const answer = await stage.call(changePerson, { ...change, body: { posts: ['buying'] } });
    expect(answer).toMatchObject({ status: 409, body: { type: 'person-left-already' } });
  });

  it('403, 404, 409, 422: whom it is closed to, whom it does not know, and what it refuses', async () => {
    const personId = await registered(stage);
    expect((await left(personId, '2026-11-22', 'sales')).status).toBe(403);
    expect((await left('per_none')).status).toBe(404);
    expect(await left(personId, '2026-11-23')).toMatchObject({ status: 422, body: { type: 'day-not-come' } });
    expect(await left(personId, '2020-01-01')).toMatchObject({ status: 422, body: { type: 'left-before-joined' } });
    await left(personId);
    expect(await left(personId)).toMatchObject({ status: 409, body: { type: 'person-left-already' } });
  });
});

describe('erase-person', () => {
  it('200: leaves neither name nor number, in the file, in the search or anywhere else', async () => {
    const personId = await registered(stage, { identity: { name: '钱可删', documentNumber: '11010519491231002X' } });
    const diploma = { kind: 'education', subject: '药学', number: 'DIPLOMA-77', validFrom: '2015-07-01' };
    await stage.call(recordQualification, { as: 'quality', key: 'dip', parameters: { personId }, body: diploma });
    await lettered(stage, personId);
    await left(personId);
    const first = await erased(personId, 'administrator', 'erase');
    expect(first).toMatchObject({ status: 200, body: { personId } });
    expect((await erased(personId, 'administrator', 'erase')).body).toEqual(first.body);
    expect(await list({ name: '钱可删' })).toEqual([]);
    const { body } = await stage.call(getPerson, { as: 'quality', parameters: { personId } });
    expect(body).toMatchObject({ personId, erasedAt: first.body.erasedAt, qualifications: [{ subject: '药学' }] });
    expect(body.letters).toHaveLength(1);
    expect(JSON.stringify([body, await stage.entryOf('administrator', 'erase')])).not.toMatch(/钱可删|11010|DIPLOMA/);
  });

  it('403, 404, 409: is for administrators, of somebody who left, once', async () => {
    const personId = await registered(stage);
    expect((await erased(personId, 'quality-manager')).status).toBe(403);
    expect((await erased('per_none')).status).toBe(404);
    expect(await erased(personId)).toMatchObject({ status: 409, body: { type: 'person-still-active' } });
    await left(personId);
    await erased(personId);
    expect(await erased(personId)).toMatchObject({ status: 409, body: { type: 'person-already-erased' } });
  });
});

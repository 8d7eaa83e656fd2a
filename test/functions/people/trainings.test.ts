import { beforeAll, describe, expect, it } from '@jest/globals';
import { handler as getPerson } from '../../../functions/people/get-person/handler.ts';
import { contract as trainingContract } from '../../../functions/people/get-training/contract.ts';
import { handler as getTraining } from '../../../functions/people/get-training/handler.ts';
import { handler as listTrainings } from '../../../functions/people/list-trainings/handler.ts';
import { handler as plan } from '../../../functions/people/plan-training/handler.ts';
import { handler as attend } from '../../../functions/people/record-training-attendance/handler.ts';
import type { Stage } from '../stage.ts';
import { peopledStage, registered } from './file.ts';

let stage: Stage;
let keeper = '';
let other = '';
beforeAll(async () => {
  stage = await peopledStage();
  keeper = await registered(stage, { kind: 'staff', posts: ['storekeeping'] });
  other = await registered(stage, { kind: 'staff', posts: ['storekeeping'], identity: { name: '李四' } });
});
const planned = (more: object = {}, as = 'quality', key?: string) => {
  const body = { topic: 'GSP 年度培训', posts: ['storekeeping'], dueOn: '2026-12-31', passMark: 80, ...more };
  return stage.call(plan, { as, key, body });
};
const newTraining = async (more: object = {}): Promise<string> => (await planned(more)).body.trainingId as string;
const attended = (trainingId: string, attendees: object[], more: object = {}, as = 'quality', key?: string) =>
  stage.call(attend, { as, key, parameters: { trainingId }, body: { heldOn: '2026-11-20', attendees, ...more } });

describe('plan-training', () => {
  it('201: stands in the plan by the day it is due, and moves to those held when it was', async () => {
    const late = await newTraining({ dueOn: '2026-12-31' });
    const soon = await newTraining({ dueOn: '2026-12-01' });
    const list = async (query: Record<string, string> = {}) =>
      (await stage.call(listTrainings, { as: 'quality', query })).body.items.map(
        ({ trainingId }: { trainingId: string }) => trainingId,
      );
    const inPlan = await list();
    expect(inPlan.indexOf(soon)).toBeLessThan(inPlan.indexOf(late));
    await attended(soon, [{ personId: keeper, score: 90 }], { heldOn: '2026-11-18' });
    await attended(late, [{ personId: keeper, score: 90 }], { heldOn: '2026-11-21' });
    expect(await list()).not.toContain(soon);
    expect((await list({ status: 'done' })).slice(0, 2)).toEqual([late, soon]);
  });

  it('403, 422', async () => {
    expect((await planned({}, 'sales-manager')).status).toBe(403);
    expect((await planned({ posts: [] })).status).toBe(422);
    expect((await planned({ passMark: 101 })).status).toBe(422);
    expect((await stage.call(listTrainings, { as: 'sales', query: {} })).status).toBe(403);
  });
});

describe('record-training-attendance', () => {
  it('201: stands in the training and in each person’s file, and a repeated test beside the first', async () => {
    const trainingId = await newTraining();
    const attendees = [
      { personId: keeper, score: 79 },
      { personId: other, score: 95 },
    ];
    const first = await attended(trainingId, attendees, {}, 'quality', 'held');
    expect(first).toMatchObject({ status: 201, body: { status: 'done', attended: 2, passed: 1 } });
    expect((await attended(trainingId, attendees, {}, 'quality', 'held')).body).toEqual(first.body);
    await attended(trainingId, [{ personId: keeper, score: 85 }], { heldOn: '2026-11-22' });
    const training = await stage.call(getTraining, { as: 'quality', parameters: { trainingId } });
    trainingContract.output.parse(training.body);
    expect(training.body).toMatchObject({ status: 'done', heldOn: '2026-11-22', attendances: 3 });
    expect(training.body.items).toContainEqual(expect.objectContaining({ name: '李四', score: 95, passed: true }));
    const { body } = await stage.call(getPerson, { as: 'quality', parameters: { personId: keeper } });
    expect(body.trainings.filter((one: { trainingId: string }) => one.trainingId === trainingId)).toEqual([
      expect.objectContaining({ heldOn: '2026-11-20', passed: false }),
      expect.objectContaining({ heldOn: '2026-11-22', passed: true }),
    ]);
    expect(body.gaps).toEqual([{ gap: 'health-check-missing' }]);
  });

  it('409: is recorded once for one day', async () => {
    const trainingId = await newTraining();
    await attended(trainingId, [{ personId: keeper, score: 90 }]);
    expect(await attended(trainingId, [{ personId: keeper, score: 91 }])).toMatchObject({
      status: 409,
      body: { type: 'attendance-already-recorded', errors: [{ pointer: '/attendees/0' }] },
    });
  });

  it('409 or 201: of two who record at once, both lists stand or one is told', async () => {
    const trainingId = await newTraining();
    const answers = await Promise.all([
      attended(trainingId, [{ personId: keeper, score: 90 }], {}, 'quality', 'one'),
      attended(trainingId, [{ personId: other, score: 90 }], {}, 'quality-manager', 'two'),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    const { body } = await stage.call(getTraining, { as: 'quality', parameters: { trainingId } });
    expect(body.attendances).toBe(2);
  });

  it('403, 404, 422', async () => {
    const trainingId = await newTraining();
    const one = [{ personId: keeper, score: 90 }];
    expect((await attended(trainingId, one, {}, 'administrator')).status).toBe(403);
    expect((await attended('trn_none', one)).status).toBe(404);
    expect((await attended(trainingId, [{ personId: keeper }])).body.type).toBe('score-missing');
    expect((await attended(trainingId, [{ personId: 'per_none', score: 1 }])).body.type).toBe('person-not-found');
    expect((await attended(trainingId, [...one, ...one])).body.type).toBe('input-invalid');
    expect((await attended(trainingId, one, { heldOn: '2026-11-23' })).body.type).toBe('day-not-come');
    const get = (as: string, id: string) => stage.call(getTraining, { as, parameters: { trainingId: id } });
    expect((await get('sales', trainingId)).status).toBe(403);
    expect((await get('quality', 'trn_none')).status).toBe(404);
  });
});

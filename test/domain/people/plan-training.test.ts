import { expect, it } from '@jest/globals';
import { planTraining } from '../../../domain/people/plan-training.ts';
import { circumstances } from './file.ts';

it('plan-training puts a training into the plan that nobody attended yet, each post once', () => {
  const plan = { topic: 'GSP', posts: ['buying', 'buying'] as const, dueOn: '2026-12-31', passMark: 80 };
  expect(planTraining({ trainingId: 'trn_1' }, plan, circumstances)).toMatchObject({
    next: { id: 'trn_1', status: 'planned', posts: ['buying'], passMark: 80, attendances: 0 },
    events: [{ data: { trainingId: 'trn_1', posts: ['buying'], dueOn: '2026-12-31' } }],
  });
});

import { describe, expect, it } from '@jest/globals';
import {
  issueAuthorisationLetter,
  type IssueAuthorisationLetter,
  type IssueAuthorisationLetterState,
} from '../../../domain/people/issue-authorisation-letter.ts';
import { circumstances, identity, personOnFile, whoLeft } from './file.ts';

const state: IssueAuthorisationLetterState = {
  ...{ letterId: 'ltr_1', person: personOnFile(), identity, numberTaken: false, itemsKnown: [] },
};
const told: IssueAuthorisationLetter = {
  ...{ personId: 'per_1', number: 'SQ-1', productLines: ['cardio', 'cardio'], regions: ['310000', '310000'] },
  ...{ validFrom: '2026-01-01', validTo: '2026-12-31' },
};
const issue = (more: Partial<IssueAuthorisationLetter> = {}, known: Partial<IssueAuthorisationLetterState> = {}) =>
  issueAuthorisationLetter({ ...state, ...known }, { ...told, ...more }, { ...circumstances, actor: 'quality' });

describe('issue-authorisation-letter', () => {
  it('puts a letter on file that authorises nothing yet', () => {
    const decision = issue();
    expect(decision).toMatchObject({
      next: {
        ...{ status: 'pending', issuer: 'company', raisedBy: 'quality' },
        ...{ productLines: ['cardio'], regions: ['310000'] },
      },
    });
    expect(decision.accepted && decision.next.approvedBy).toBeUndefined();
  });

  it('is the supplier’s for a supplier’s salesperson, and ours for everybody else', () => {
    const issuer = (kind: 'supplier-salesperson' | 'agent-delegate') =>
      issue({}, { person: personOnFile({ kind, posts: [], partnerId: 'ptn' }) });
    expect(issuer('supplier-salesperson')).toMatchObject({ next: { issuer: 'supplier' } });
    expect(issuer('agent-delegate')).toMatchObject({ next: { issuer: 'company' } });
  });

  it('states goods: lines, items or both, and only items that exist', () => {
    expect(issue({ productLines: [] })).toMatchObject({ reason: 'letter-states-nothing' });
    expect(issue({ productLines: undefined, itemIds: ['itm_1'] }, { itemsKnown: [true] }).accepted).toBe(true);
    expect(issue({ itemIds: ['itm_1', 'itm_2'] }, { itemsKnown: [true, false] })).toMatchObject({
      reason: 'item-not-found',
      errors: [{ pointer: '/itemIds/1' }],
    });
  });

  it.each([
    ['person-left-already', {}, { person: whoLeft }],
    ['identity-incomplete', {}, { identity: { ...identity, documentNumber: undefined } }],
    ['letter-number-taken', {}, { numberTaken: true }],
    ['period-backwards', { validTo: '2025-12-31' }, {}],
  ] as const)('refuses with %s', (reason, more, known) => {
    expect(issue(more, known)).toMatchObject({ reason });
  });

  it('takes a letter for one day', () => {
    expect(issue({ validTo: '2026-01-01' }).accepted).toBe(true);
  });
});

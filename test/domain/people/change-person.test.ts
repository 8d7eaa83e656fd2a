import { describe, expect, it } from '@jest/globals';
import { changePerson, type ChangePerson } from '../../../domain/people/change-person.ts';
import { identity, personOnFile, whoLeft } from './file.ts';

const state = { person: personOnFile({ userId: 'sales' }), identity, userKnown: false };
const change = (command: ChangePerson, userKnown = false) => changePerson({ ...state, userKnown }, command);

describe('change-person', () => {
  it('tells the event which fields changed and never what stands in them', () => {
    const decision = change({ posts: ['buying'], identity: { name: '王晓明', phone: '13900000001' } });
    expect(decision).toMatchObject({
      next: { person: { posts: ['buying'] }, identity: { name: '王晓明', documentNumber: '11010519491231002X' } },
      events: [{ data: { personId: 'per_1', fields: ['posts', 'name', 'phone'] } }],
    });
    expect(JSON.stringify(decision.accepted && decision.events)).not.toContain('王晓明');
  });

  it('needs to know a new account, and not the one that stands there', () => {
    expect(change({ userId: 'other' })).toMatchObject({ reason: 'user-not-found' });
    expect(change({ userId: 'other' }, true).accepted).toBe(true);
    expect(change({ posts: ['buying'] }).accepted).toBe(true);
  });

  it.each([
    ['nothing-changed', { posts: ['selling'] }],
    ['person-posts-required', { posts: [] }],
    ['identity-number-wrong', { identity: { documentNumber: '110105194912310021' } }],
  ] as const)('refuses with %s', (reason, command) => {
    expect(change(command)).toMatchObject({ reason });
  });

  it('changes nobody who has left', () => {
    expect(changePerson({ ...state, person: whoLeft }, { posts: ['buying'] })).toMatchObject({
      reason: 'person-left-already',
      facts: { leftOn: '2026-10-31' },
    });
  });

  it('keeps a partner’s person with the partner: a post with us is refused', () => {
    const person = personOnFile({ kind: 'agent-delegate', posts: [], partnerId: 'ptn' });
    const theirs = { ...state, person, partnerKind: 'agent' };
    expect(changePerson(theirs, { posts: ['selling'] })).toMatchObject({ reason: 'person-posts-unwanted' });
    expect(changePerson(theirs, { identity: { phone: '1' } }).accepted).toBe(true);
  });
});

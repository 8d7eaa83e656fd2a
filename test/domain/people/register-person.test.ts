import { describe, expect, it } from '@jest/globals';
import { registerPerson, type RegisterPerson } from '../../../domain/people/register-person.ts';
import { circumstances } from './file.ts';

const told: RegisterPerson = {
  kind: 'salesperson',
  posts: ['selling', 'selling'],
  identity: { name: '王小明', documentNumber: '11010519491231002x', phone: '13900000000' },
};
const state = { personId: 'per_1', userKnown: false };
const register = (more: Partial<RegisterPerson>, known: { partnerKind?: string; userKnown?: boolean } = {}) =>
  registerPerson({ ...state, ...known }, { ...told, ...more }, circumstances);

describe('register-person', () => {
  it('keeps who it is out of the file and the event, in an item of its own', () => {
    const decision = register({});
    expect(decision).toMatchObject({
      accepted: true,
      next: {
        person: { id: 'per_1', posts: ['selling'], status: 'active', joinedOn: '2026-11-22' },
        identity: { personId: 'per_1', name: '王小明', documentNumber: '11010519491231002X' },
      },
    });
    if (!decision.accepted) throw new Error(decision.reason);
    expect(JSON.stringify([decision.next.person, decision.events])).not.toMatch(/王小明|1101|1390/);
  });

  it('refuses a number that cannot be one, without repeating it; another document has no check character', () => {
    const wrong = { name: '王小明', documentNumber: '110105194912310021' };
    const no = register({ identity: wrong });
    expect(no).toMatchObject({
      reason: 'identity-number-wrong',
      facts: {},
      errors: [{ pointer: '/identity/documentNumber' }],
    });
    expect(JSON.stringify(no)).not.toContain('110105');
    expect(register({ identity: { ...wrong, document: 'other-document' } }).accepted).toBe(true);
    expect(register({ identity: { name: '王小明' } }).accepted).toBe(true);
  });

  it.each([
    [
      'our own people belong to no partner',
      { partnerId: 'ptn' },
      { partnerKind: 'supplier' },
      'person-partner-unwanted',
    ],
    ['staff hold a post', { kind: 'staff', posts: [] }, {}, 'person-posts-required'],
    [
      'a supplier’s salesperson has a supplier',
      { kind: 'supplier-salesperson', posts: [] },
      {},
      'person-partner-required',
    ],
    ['a delegate has a partner', { kind: 'agent-delegate', posts: [] }, {}, 'person-partner-required'],
    ['the supplier exists', { kind: 'supplier-salesperson', posts: [], partnerId: 'ptn' }, {}, 'partner-not-found'],
    [
      'a hospital sends no salesperson',
      { kind: 'supplier-salesperson', posts: [], partnerId: 'ptn' },
      { partnerKind: 'hospital' },
      'person-partner-kind',
    ],
    [
      'a supplier sends no delegate',
      { kind: 'agent-delegate', posts: [], partnerId: 'ptn' },
      { partnerKind: 'supplier' },
      'person-partner-kind',
    ],
    [
      'a partner’s people hold no post with us',
      { kind: 'agent-delegate', partnerId: 'ptn' },
      { partnerKind: 'agent' },
      'person-posts-unwanted',
    ],
    ['the account exists', { userId: 'usr' }, {}, 'user-not-found'],
    ['nobody joins tomorrow', { joinedOn: '2026-11-23' }, {}, 'day-not-come'],
  ] as const)('asks that %s', (_what, more, known, reason) => {
    expect(register(more, known)).toMatchObject({ accepted: false, reason });
  });

  it.each([
    ['supplier-salesperson', 'manufacturer', []],
    ['supplier-salesperson', 'supplier', []],
    ['agent-delegate', 'agent', []],
    ['theatre-follower', 'manufacturer', []],
    ['theatre-follower', undefined, ['theatre-support']],
  ] as const)('takes a %s of a %s', (kind, partnerKind, posts) => {
    const of = partnerKind ? { partnerId: 'ptn' } : {};
    expect(register({ kind, posts, ...of }, { ...(partnerKind ? { partnerKind } : {}) })).toMatchObject({
      accepted: true,
      events: [{ data: { personId: 'per_1', kind } }],
    });
  });
});

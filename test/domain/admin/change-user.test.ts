import { describe, expect, it } from '@jest/globals';
import { changeUser } from '../../../domain/admin/change-user.ts';
import type { User } from '../../../domain/admin/user.ts';

const user: User = {
  id: 'usr_1',
  company: 'lotline',
  kind: 'person',
  subjects: ['stub:1'],
  roles: ['picker'],
  warehouses: ['wh_east'],
  active: true,
};
const state = { user, unknownWarehouses: [] as string[] };
const by = { actor: 'administrator' };

describe('change-user', () => {
  it('changes what is told and leaves the rest', () => {
    expect(changeUser(state, { active: false }, by)).toMatchObject({
      accepted: true,
      next: { roles: ['picker'], warehouses: ['wh_east'], active: false },
    });
    expect(changeUser(state, { warehouses: null }, by)).toMatchObject({ next: { warehouses: undefined } });
  });

  it('refuses to change one’s own rights, both up and down', () => {
    expect(changeUser(state, { roles: ['administrator'] }, { actor: 'usr_1' })).toMatchObject({
      reason: 'own-account',
    });
    expect(changeUser(state, { active: false }, { actor: 'usr_1' })).toMatchObject({ reason: 'own-account' });
  });

  it('refuses rights that do not go together, nothing, and an unknown warehouse', () => {
    expect(changeUser(state, { roles: ['partner-buyer'] }, by)).toMatchObject({ reason: 'partner-required' });
    expect(changeUser(state, { roles: ['quality', 'sales'] }, by)).toMatchObject({ reason: 'posts-conflict' });
    expect(changeUser(state, { active: true }, by)).toMatchObject({ reason: 'nothing-changed' });
    const unknown = { user, unknownWarehouses: ['wh_x'] };
    expect(changeUser(unknown, { warehouses: ['wh_x'] }, by)).toMatchObject({ reason: 'warehouse-not-found' });
  });
});

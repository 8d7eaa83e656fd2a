import { describe, expect, it } from '@jest/globals';
import { addUser } from '../../../domain/admin/add-user.ts';

const state = {
  userId: 'usr_1',
  contactId: 'con_1',
  idTaken: false,
  takenSubjects: [] as string[],
  partnerKnown: true,
  unknownWarehouses: [] as string[],
};
const command = { subjects: ['stub:1'], roles: ['picker' as const], person: { name: '赵六' } };

describe('add-user', () => {
  it('makes an active account whose name stands apart', () => {
    const decision = addUser(state, command, { company: 'lotline' });
    if (!decision.accepted) throw new Error(decision.reason);
    expect(decision.next).toMatchObject({
      user: { id: 'usr_1', active: true, contactId: 'con_1' },
      contact: { id: 'con_1', name: '赵六' },
    });
    expect(JSON.stringify([decision.next.user, decision.events])).not.toContain('赵六');
  });

  it.each([
    ['roles-mixed', {}, { roles: ['picker' as const, 'partner-buyer' as const], partnerId: 'ptn_1' }],
    ['partner-required', {}, { roles: ['partner-buyer' as const] }],
    ['partner-unwanted', {}, { partnerId: 'ptn_1' }],
    ['warehouses-unwanted', {}, { roles: ['partner-buyer' as const], partnerId: 'ptn_1', warehouses: ['wh_east'] }],
    ['posts-conflict', {}, { roles: ['sales' as const, 'quality' as const] }],
    ['posts-conflict', {}, { roles: ['quality-manager' as const, 'purchaser' as const] }],
    ['subject-taken', { takenSubjects: ['stub:1'] }, {}],
    ['user-id-taken', { idTaken: true }, {}],
    ['partner-not-found', { partnerKnown: false }, { roles: ['partner-buyer' as const], partnerId: 'ptn_9' }],
    ['warehouse-not-found', { unknownWarehouses: ['wh_x'] }, { warehouses: ['wh_x'] }],
  ])('refuses with %s', (reason, stateMore, commandMore) => {
    const decision = addUser({ ...state, ...stateMore }, { ...command, ...commandMore }, { company: 'lotline' });
    expect(decision).toMatchObject({ accepted: false, reason });
  });
});

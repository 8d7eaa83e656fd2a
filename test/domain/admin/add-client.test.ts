import { describe, expect, it } from '@jest/globals';
import { addClient } from '../../../domain/admin/add-client.ts';

const state = { userId: 'cli_1', idTaken: false, takenSubjects: [], partnerKnown: true, unknownWarehouses: [] };
const command = { subject: 'stub:c', label: 'ERP', roles: ['partner-buyer' as const], partnerId: 'ptn_1' };

describe('add-client', () => {
  it('binds a system to its partner', () => {
    expect(addClient(state, command, { company: 'lotline' })).toMatchObject({
      accepted: true,
      next: { kind: 'client', partnerId: 'ptn_1', subjects: ['stub:c'], active: true },
    });
  });

  it('refuses an unknown partner and a subject that is taken', () => {
    expect(addClient({ ...state, partnerKnown: false }, command, { company: 'lotline' })).toMatchObject({
      reason: 'partner-not-found',
    });
    expect(addClient({ ...state, takenSubjects: ['stub:c'] }, command, { company: 'lotline' })).toMatchObject({
      reason: 'subject-taken',
    });
  });
});

import { describe, expect, it } from '@jest/globals';
import { changeQualification } from '../../../domain/partners/change-qualification.ts';
import { circumstances, partnerOnFile } from './file.ts';

const approved = partnerOnFile({ status: 'approved', approvedBy: 'other', approvedAt: 'then' });
const state = { partner: approved, addressIds: ['adr_2', 'adr_3'], contactIds: ['con_2', 'con_3'] };

describe('change-qualification', () => {
  it.each([{ name: '新名称' }, { kind: 'hospital' as const }, { taxNumber: '91110000802100433B' }])(
    'sends an approved partner back to review when %j changes',
    (command) => {
      expect(changeQualification(state, command, circumstances)).toMatchObject({
        accepted: true,
        next: { partner: { status: 'pending', raisedBy: 'quality-manager', approvedBy: undefined } },
        events: [{ data: { reviewAgain: true } }],
      });
    },
  );

  it('lets approval stand for a region or an address', () => {
    expect(changeQualification(state, { region: '320000' }, circumstances)).toMatchObject({
      next: { partner: { status: 'approved', approvedBy: 'other' } },
      events: [{ data: { reviewAgain: false } }],
    });
  });

  it('does not lift a suspension', () => {
    const suspended = { ...state, partner: { ...approved, status: 'suspended' as const } };
    expect(changeQualification(suspended, { name: '新名称' }, circumstances)).toMatchObject({
      next: { partner: { status: 'suspended' } },
    });
  });

  it('keeps the contact of an address that stays, and gives up those nobody names', () => {
    const kept = changeQualification(
      state,
      { addresses: [{ id: 'adr_1', region: '310000', text: '新路 2 号' }] },
      circumstances,
    );
    expect(kept).toMatchObject({
      next: { partner: { addresses: [{ id: 'adr_1', contactId: 'con_1' }] }, contacts: [], leftContacts: [] },
    });
    const replaced = changeQualification(
      state,
      { addresses: [{ region: '310000', text: '新路 2 号', contact: { name: '李四' } }] },
      circumstances,
    );
    expect(replaced).toMatchObject({
      next: {
        partner: { addresses: [{ id: 'adr_2', contactId: 'con_2' }] },
        contacts: [{ id: 'con_2', name: '李四' }],
        leftContacts: ['con_1'],
      },
    });
  });

  it('refuses a wrong credit code, a foreign address and what changes nothing', () => {
    const refused = (command: object) => changeQualification(state, command, circumstances);
    expect(refused({ taxNumber: '91110000802100433C' })).toMatchObject({ reason: 'tax-number-wrong' });
    expect(refused({ addresses: [{ id: 'adr_9', region: '310000', text: 'x' }] })).toMatchObject({
      reason: 'address-not-found',
    });
    expect(refused({ name: approved.name })).toMatchObject({ reason: 'nothing-changed' });
  });

  it('turns no partner into our own company, and our own company into no partner', () => {
    expect(changeQualification(state, { kind: 'own-company' }, circumstances)).toMatchObject({
      reason: 'own-company-fixed',
    });
    const own = { ...state, partner: { ...approved, id: 'ptn_own', kind: 'own-company' as const } };
    expect(changeQualification(own, { kind: 'distributor' }, circumstances)).toMatchObject({
      reason: 'own-company-fixed',
    });
    expect(changeQualification(own, { kind: 'own-company', name: '新名称' }, circumstances).accepted).toBe(true);
  });
});

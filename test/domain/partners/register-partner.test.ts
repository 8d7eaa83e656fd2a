import { describe, expect, it } from '@jest/globals';
import { deepestHierarchy, registerPartner } from '../../../domain/partners/register-partner.ts';
import { circumstances } from './file.ts';

const state = {
  ...{ partnerId: 'ptn_1', addressIds: ['adr_1'], contactIds: ['con_1'] },
  ...{ ownKnown: false, warehouseKnown: true },
};
const command = {
  code: 'D-001',
  name: '测试经销商',
  kind: 'distributor' as const,
  region: '310000',
  warehouseId: 'wh_east',
  addresses: [{ region: '310115', text: '测试路 1 号', contact: { name: '张三', phone: '021-1' } }],
};

describe('register-partner', () => {
  it('waits for review at the least favourable terms', () => {
    const decision = registerPartner(state, command, circumstances);
    expect(decision).toMatchObject({
      accepted: true,
      next: {
        partner: { status: 'pending', tier: 3, creditLimit: 0, approvesByPolicy: false, raisedBy: 'quality-manager' },
      },
    });
  });

  it('keeps people out of the archive and out of the event', () => {
    const decision = registerPartner(state, command, circumstances);
    if (!decision.accepted) throw new Error(decision.reason);
    expect(decision.next.contacts).toEqual([{ id: 'con_1', company: 'lotline', name: '张三', phone: '021-1' }]);
    expect(JSON.stringify([decision.next.partner, decision.events])).not.toContain('张三');
    expect(decision.next.partner.addresses[0]).toMatchObject({ contactId: 'con_1' });
  });

  it('stands below its parent and all above it', () => {
    const parent = { id: 'ptn_2', ancestors: ['ptn_3'] };
    const decision = registerPartner({ ...state, parent }, { ...command, parentId: 'ptn_2' }, circumstances);
    expect(decision).toMatchObject({ accepted: true, next: { partner: { ancestors: ['ptn_2', 'ptn_3'] } } });
  });

  it('puts our own company where every gate looks for it', () => {
    const own = registerPartner(state, { ...command, kind: 'own-company' }, circumstances);
    expect(own).toMatchObject({ accepted: true, next: { partner: { id: 'ptn_own' } } });
    expect(registerPartner({ ...state, ownKnown: true }, command, circumstances).accepted).toBe(true);
  });

  it.each([
    ['partner-code-taken', { holder: 'ptn_9' }, {}],
    ['own-company-known', { ownKnown: true }, { kind: 'own-company' as const }],
    ['parent-not-found', {}, { parentId: 'ptn_none' }],
    [
      'hierarchy-too-deep',
      { parent: { id: 'p', ancestors: Array<string>(deepestHierarchy).fill('q') } },
      { parentId: 'p' },
    ],
    ['warehouse-not-found', { warehouseKnown: false }, {}],
    [
      'tax-number-wrong',
      {},
      { billing: { title: 't', taxNumber: '91350100M000100Y44', invoiceKind: 'special' as const } },
    ],
  ])('refuses with %s', (reason, state2, command2) => {
    expect(registerPartner({ ...state, ...state2 }, { ...command, ...command2 }, circumstances)).toMatchObject({
      reason,
    });
  });
});

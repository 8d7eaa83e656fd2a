import { describe, expect, it } from '@jest/globals';
import { recordLicence } from '../../../domain/partners/record-licence.ts';
import { circumstances, licenceOnFile } from './file.ts';

const contactIds = { legalRepresentative: 'con_1', responsiblePerson: 'con_2' };
const { id: _id, company: _company, ...told } = licenceOnFile();
const state = { licenceId: 'lic_new', licences: [licenceOnFile()], unknownWarehouses: [], contactIds };

describe('record-licence', () => {
  it('takes a renewal with the same number from the day after', () => {
    const renewal = { ...told, validFrom: '2027-01-01', validTo: '2031-12-31' };
    expect(recordLicence(state, renewal, circumstances)).toMatchObject({
      accepted: true,
      next: { licence: { id: 'lic_new' }, contacts: [] },
    });
  });

  it('refuses the same licence for days on file already, naming them', () => {
    const overlapping = { ...told, validFrom: '2026-12-31', validTo: '2031-12-31' };
    expect(recordLicence(state, overlapping, circumstances)).toMatchObject({
      reason: 'licence-already-recorded',
      facts: { licence: 'lic_1', validTo: '2026-12-31' },
    });
  });

  it('takes the right record after a wrong one was ended', () => {
    const wrong = licenceOnFile({ validTo: '2021-12-31', ended: 'recorded-in-error' });
    expect(recordLicence({ ...state, licences: [wrong] }, told, circumstances).accepted).toBe(true);
  });

  it('names our warehouses on our own licences, and on no one else’s', () => {
    const own = { ...told, partnerId: 'ptn_own', number: 'OWN', warehouses: ['wh_east'] };
    expect(recordLicence(state, own, circumstances)).toMatchObject({ next: { licence: { warehouses: ['wh_east'] } } });
    const { warehouses: _none, ...silent } = own;
    expect(recordLicence(state, silent, circumstances)).toMatchObject({ reason: 'warehouses-missing' });
    expect(recordLicence(state, { ...own, partnerId: 'ptn_1' }, circumstances)).toMatchObject({
      reason: 'warehouses-not-own',
    });
    expect(recordLicence({ ...state, unknownWarehouses: ['wh_mars'] }, own, circumstances)).toMatchObject({
      reason: 'warehouse-not-found',
      facts: { warehouse: 'wh_mars' },
    });
  });

  it('lets a practice licence, which states no risk classes, cover all of them', () => {
    const practice = { ...told, kind: 'medical-institution' as const, number: 'PDY-1', riskClasses: [] };
    expect(recordLicence(state, practice, circumstances)).toMatchObject({
      next: { licence: { riskClasses: ['I', 'II', 'III'] } },
    });
    expect(recordLicence(state, { ...practice, riskClasses: ['II'] }, circumstances)).toMatchObject({
      next: { licence: { riskClasses: ['II'] } },
    });
  });

  it('puts the people that it names into contacts and leaves no name on the licence or in what is told', () => {
    const named = { ...told, validFrom: '2027-01-01', validTo: '2031-12-31', legalRepresentative: '甲某' };
    const one = recordLicence(state, named, circumstances);
    if (!one.accepted) throw new Error(one.reason);
    expect(one.next.licence).toMatchObject({ legalRepresentativeId: 'con_1' });
    expect(one.next.licence).not.toHaveProperty('responsiblePersonId');
    expect(one.next.contacts).toEqual([{ id: 'con_1', company: 'lotline', name: '甲某' }]);
    const both = recordLicence(state, { ...named, responsiblePerson: '乙某' }, circumstances);
    if (!both.accepted) throw new Error(both.reason);
    expect(both.next.contacts.map(({ id, name }) => [id, name])).toEqual([
      ['con_1', '甲某'],
      ['con_2', '乙某'],
    ]);
    expect(JSON.stringify([both.next.licence, both.events])).not.toMatch(/甲某|乙某/);
  });

  it.each([
    ['period-backwards', { validTo: '2021-12-31' }],
    ['licence-scope-unlawful', { riskClasses: [] }],
    ['licence-scope-unlawful', { kind: 'operating-filing' as const, riskClasses: ['III' as const] }],
    ['licence-scope-unlawful', { kind: 'business-licence' as const, number: '91110000802100433B' }],
    ['licence-number-wrong', { kind: 'business-licence' as const, number: '91110000802100433C', riskClasses: [] }],
  ])('refuses with %s %j', (reason, more) => {
    expect(recordLicence(state, { ...told, ...more }, circumstances)).toMatchObject({ reason });
  });
});

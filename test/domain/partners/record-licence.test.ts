import { describe, expect, it } from '@jest/globals';
import { recordLicence } from '../../../domain/partners/record-licence.ts';
import { circumstances, licenceOnFile } from './file.ts';

const { id: _id, company: _company, ...told } = licenceOnFile();
const state = { licenceId: 'lic_new', licences: [licenceOnFile()], unknownWarehouses: [] };

describe('record-licence', () => {
  it('takes a renewal with the same number from the day after', () => {
    const renewal = { ...told, validFrom: '2027-01-01', validTo: '2031-12-31' };
    expect(recordLicence(state, renewal, circumstances)).toMatchObject({ accepted: true, next: { id: 'lic_new' } });
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
    expect(recordLicence(state, own, circumstances)).toMatchObject({ next: { warehouses: ['wh_east'] } });
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

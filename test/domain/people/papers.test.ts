import { describe, expect, it } from '@jest/globals';
import { lapsingPaper } from '../../../domain/people/papers.ts';
import { checkOnFile, letterOnFile, personOnFile, qualificationOnFile, whoLeft } from './file.ts';

const none = { person: personOnFile(), letters: [], qualifications: [], checks: [] };

describe('what lapses, and whether it was renewed', () => {
  it('a letter is carried on by a later one for some of the same goods that was not revoked', () => {
    const letter = letterOnFile();
    const renewed = (more: Parameters<typeof letterOnFile>[0]) =>
      lapsingPaper({ ...none, letters: [letter, letterOnFile({ id: 'ltr_2', ...more })] }, 'ltr_1')?.renewed;
    expect(renewed({ validTo: '2027-12-31' })).toBe(true);
    expect(renewed({ validTo: '2026-12-31' })).toBe(false);
    expect(renewed({ validTo: '2027-12-31', productLines: ['reagent'] })).toBe(false);
    expect(renewed({ validTo: '2027-12-31', status: 'revoked' })).toBe(false);
    expect(lapsingPaper({ ...none, letters: [letter] }, 'ltr_1')).toEqual({
      ...{ paper: 'authorisation-letter', paperId: 'ltr_1', title: 'SQ-1', validTo: '2026-12-31', renewed: false },
    });
  });

  it('a certificate is carried on by a later one of its kind, and one without an end', () => {
    const held = qualificationOnFile({ kind: 'maker-training', validTo: '2026-12-31' });
    const renewed = (more: Parameters<typeof qualificationOnFile>[0]) =>
      lapsingPaper(
        { ...none, qualifications: [held, qualificationOnFile({ id: 'pql_2', kind: 'maker-training', ...more })] },
        'pql_1',
      )?.renewed;
    expect(renewed({ validTo: '2027-06-30' })).toBe(true);
    expect(renewed({})).toBe(true);
    expect(renewed({ validTo: '2026-06-30' })).toBe(false);
    expect(renewed({ kind: 'education' })).toBe(false);
  });

  it('a health check is carried on by any later one, fit or not', () => {
    const later = checkOnFile({ id: 'hck_2', day: '2026-12-01', result: 'unfit', nextDue: undefined });
    expect(lapsingPaper({ ...none, checks: [checkOnFile(), later] }, 'hck_1')).toEqual({
      ...{ paper: 'health-check', paperId: 'hck_1', validTo: '2027-01-10', renewed: true },
    });
    expect(lapsingPaper({ ...none, checks: [checkOnFile(), later] }, 'hck_2')).toBeUndefined();
  });

  it('what has no last day does not lapse', () => {
    expect(lapsingPaper({ ...none, qualifications: [qualificationOnFile()] }, 'pql_1')).toBeUndefined();
    expect(lapsingPaper(none, 'nothing')).toBeUndefined();
  });

  it('nobody renews the papers of somebody who has left', () => {
    expect(lapsingPaper({ ...none, person: whoLeft, letters: [letterOnFile()] }, 'ltr_1')).toBeUndefined();
  });
});

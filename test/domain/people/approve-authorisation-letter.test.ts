import { describe, expect, it } from '@jest/globals';
import { approveAuthorisationLetter } from '../../../domain/people/approve-authorisation-letter.ts';
import { circumstances, letterOnFile, personOnFile, whoLeft } from './file.ts';

const approve = (letter = letterOnFile(), person = personOnFile()) =>
  approveAuthorisationLetter({ letter, person }, {}, circumstances);

describe('approve-authorisation-letter', () => {
  it('says who approved it, and when', () => {
    expect(approve()).toMatchObject({
      next: { status: 'approved', approvedBy: 'quality-manager', approvedAt: circumstances.now },
    });
  });

  it.each([
    ['same-person', letterOnFile({ raisedBy: 'quality-manager' }), personOnFile()],
    ['letter-already-approved', letterOnFile({ status: 'approved', approvedBy: 'other' }), personOnFile()],
    ['letter-already-revoked', letterOnFile({ status: 'revoked', revokedFor: 'misused' }), personOnFile()],
    ['person-left-already', letterOnFile(), whoLeft],
  ] as const)('refuses with %s', (reason, letter, person) => {
    expect(approve(letter, person)).toMatchObject({ reason });
  });
});

import { describe, expect, it } from '@jest/globals';
import { erasePerson } from '../../../domain/people/erase-person.ts';
import { circumstances, personOnFile, qualificationOnFile, whoLeft } from './file.ts';

const erase = (person = whoLeft) => erasePerson({ person, qualifications: [qualificationOnFile()] }, {}, circumstances);

describe('erase-person', () => {
  it('takes who it was and the numbers of diplomas', () => {
    expect(erase()).toMatchObject({
      next: { person: { erasedAt: circumstances.now }, qualificationIds: ['pql_1'] },
      events: [{ type: 'people.person-erased.v1', data: { personId: 'per_1' } }],
    });
  });

  it('waits until the person has left, and erases once', () => {
    expect(erase(personOnFile())).toMatchObject({ reason: 'person-still-active' });
    expect(erase({ ...whoLeft, erasedAt: circumstances.now })).toMatchObject({ reason: 'person-already-erased' });
  });
});

import type { Day } from '../../domain/shared/calendar.ts';
import type { Key } from '../write.ts';

/** Keys of the people's archive; `keys.ts` takes them in. */
export const peopleKeys = {
  person: (company: string, person: string): Key => ({ pk: `PERSON#${company}#${person}`, sk: 'PERSON' }),
  /** Who it is: the only item with personal data, beside the file so that one Query reads both. */
  personIdentity: (company: string, person: string): Key => ({ pk: `PERSON#${company}#${person}`, sk: 'IDENTITY' }),
  /** Sorts just before the file itself: what a document asks, the person and the letters, is one Query. */
  authorisationLetter: (company: string, person: string, letter: string): Key => ({
    pk: `PERSON#${company}#${person}`,
    sk: `LETTER#${letter}`,
  }),
  personQualification: (company: string, person: string, qualification: string): Key => ({
    pk: `PERSON#${company}#${person}`,
    sk: `QUALIFICATION#${qualification}`,
  }),
  healthCheck: (company: string, person: string, check: string): Key => ({
    pk: `PERSON#${company}#${person}`,
    sk: `HEALTH#${check}`,
  }),
  attendance: (company: string, person: string, training: string, heldOn: Day): Key => ({
    pk: `PERSON#${company}#${person}`,
    sk: `TRAINING#${training}#${heldOn}`,
  }),
  /** Whose file holds a document number; `hash` is of the number, which stands in no key. */
  personNumber: (company: string, hash: string): Key => ({ pk: `PERSON-NUMBER#${company}#${hash}`, sk: 'NUMBER' }),
  peopleOfKind: (company: string, kind: string) => `PEOPLE#${company}#${kind}`,
  /** `partner` is a partner's id, or `own` for our own people. */
  peopleOfPartner: (company: string, partner: string) => `PEOPLE-OF#${company}#${partner}`,
  personOfPost: (company: string, post: string, person: string): Key => ({
    pk: `PEOPLE-AT#${company}#${post}`,
    sk: person,
  }),
  personBigram: (company: string, bigram: string, person: string): Key => ({
    pk: `PERSON-BIGRAM#${company}#${bigram}`,
    sk: person,
  }),
  lettersWaiting: (company: string) => `LETTERS-WAITING#${company}`,
  personPapersLapsing: (company: string, month: string) => `PAPERS-LAPSING#${company}#${month}`,
  training: (company: string, training: string): Key => ({ pk: `TRAINING#${company}#${training}`, sk: 'TRAINING' }),
  trainingsInStatus: (company: string, status: string) => `TRAININGS#${company}#${status}`,
  attendeesOfTraining: (company: string, training: string) => `ATTENDEES#${company}#${training}`,
};

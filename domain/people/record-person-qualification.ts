import type { PersonQualificationRecorded } from '../../events/people.ts';
import type { Day } from '../shared/calendar.ts';
import { accepted, rejected, type Decision } from '../shared/decision.ts';
import type { Person, PersonQualification, PersonQualificationKind } from './person.ts';

export interface RecordPersonQualification {
  readonly personId: string;
  readonly kind: PersonQualificationKind;
  readonly subject: string;
  readonly number?: string;
  readonly validFrom: Day;
  readonly validTo?: Day;
}

export interface RecordPersonQualificationState {
  readonly qualificationId: string;
  readonly person: Person;
  /** Diplomas and certificates in the file already. */
  readonly onFile: number;
}

/** They are all blanked in one transaction when the person is erased. */
export const mostQualifications = 60;

/** A diploma or certificate on file. Its number leads to the person, so it stays out of journal and events. */
export function recordPersonQualification(
  { qualificationId, person, onFile }: RecordPersonQualificationState,
  command: RecordPersonQualification,
  { company }: { readonly company: string },
): Decision<
  PersonQualification,
  PersonQualificationRecorded,
  'person-left-already' | 'qualifications-full' | 'period-backwards'
> {
  const { personId, kind, validFrom, validTo } = command;
  if (person.status === 'left') {
    return rejected('person-left-already', { person: personId, leftOn: person.leftOn ?? null });
  }
  if (onFile >= mostQualifications) return rejected('qualifications-full', { most: mostQualifications });
  if (validTo !== undefined && validTo < validFrom) return rejected('period-backwards', { validFrom, validTo });
  return accepted(
    { id: qualificationId, company, ...command },
    { type: 'people.person-qualification-recorded.v1', data: { qualificationId, personId, kind, validFrom, validTo } },
  );
}

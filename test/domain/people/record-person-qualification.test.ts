import { describe, expect, it } from '@jest/globals';
import {
  mostQualifications,
  recordPersonQualification,
  type RecordPersonQualification,
} from '../../../domain/people/record-person-qualification.ts';
import { circumstances, personOnFile, whoLeft } from './file.ts';

const told: RecordPersonQualification = {
  ...{ personId: 'per_1', kind: 'professional-title', subject: '主管检验师', number: 'ZC-9' },
  validFrom: '2022-07-01',
};
const record = (more: Partial<RecordPersonQualification> = {}, person = personOnFile(), onFile = 0) =>
  recordPersonQualification({ qualificationId: 'pql_1', person, onFile }, { ...told, ...more }, circumstances);

describe('record-person-qualification', () => {
  it('keeps the number in the file and out of the event, and needs no last day', () => {
    const decision = record();
    expect(decision).toMatchObject({ next: { id: 'pql_1', number: 'ZC-9' }, events: [{ data: { kind: told.kind } }] });
    expect(JSON.stringify(decision.accepted && decision.events)).not.toContain('ZC-9');
    expect(record({ validTo: '2022-07-01' }).accepted).toBe(true);
  });

  it('refuses a term that ends before it begins, a full file, and somebody who left', () => {
    expect(record({ validTo: '2022-06-30' })).toMatchObject({ reason: 'period-backwards' });
    expect(record({}, personOnFile(), mostQualifications)).toMatchObject({ reason: 'qualifications-full' });
    expect(record({}, personOnFile(), mostQualifications - 1).accepted).toBe(true);
    expect(record({}, whoLeft)).toMatchObject({ reason: 'person-left-already' });
  });
});

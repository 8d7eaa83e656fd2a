import { recordPersonQualification } from '../../../domain/people/record-person-qualification.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { qualificationCodec, readPersonFile } from '../../../table/people.ts';
import { contract } from './contract.ts';

export const handler = httpCommand(contract, {
  load: async ({ input, store, company, newId }) => {
    const file = await readPersonFile(store, company, input.personId, 'consistent');
    if (!file) return rejected('not-found', { person: input.personId });
    return { qualificationId: newId('pql'), person: file.person, onFile: file.qualifications.length };
  },
  decide: recordPersonQualification,
  save: (paper) => ({
    aggregate: qualificationCodec.write(paper),
    root: `person#${paper.personId}`,
    summary: { kind: paper.kind, validTo: paper.validTo ?? null },
  }),
  answer: ({ id, personId }) => ({ qualificationId: id, personId }),
});

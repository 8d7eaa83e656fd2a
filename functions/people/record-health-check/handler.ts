import { recordHealthCheck } from '../../../domain/people/record-health-check.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { healthCheckCodec, readPerson } from '../../../table/people.ts';
import { contract } from './contract.ts';

export const handler = httpCommand(contract, {
  load: async ({ input, store, company, newId }) => {
    const person = await readPerson(store, company, input.personId, 'consistent');
    return person ? { checkId: newId('hck'), person } : rejected('not-found', { person: input.personId });
  },
  decide: recordHealthCheck,
  save: (check) => ({
    aggregate: healthCheckCodec.write(check),
    root: `person#${check.personId}`,
    summary: { day: check.day },
  }),
  // Whether a next check is due would tell the journal how this one went.
  answer: ({ id, personId }) => ({ checkId: id, personId }),
});

import { takeException } from '../../../domain/admin/exception.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { exceptionCodec, readException } from '../../../table/exceptions.ts';
import { contract } from './contract.ts';

export const handler = httpCommand(contract, {
  load: async ({ input, store, company }) =>
    (await readException(store, company, input.exceptionId, 'consistent')) ??
    rejected('not-found', { exception: input.exceptionId }),
  decide: takeException,
  save: (exception) => ({ aggregate: exceptionCodec.write(exception), summary: { subjectId: exception.subjectId } }),
  answer: ({ id, takenBy = '' }) => ({ exceptionId: id, takenBy }),
});

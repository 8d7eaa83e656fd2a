import { orderMonitorRun } from '../../../domain/admin/monitor-run.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { monitorRunCodec } from '../../../table/exceptions.ts';
import { contract } from './contract.ts';

export const handler = httpCommand(contract, {
  load: async ({ newId }) => ({ runId: newId('mrn') }),
  decide: orderMonitorRun,
  save: (run) => ({ aggregate: monitorRunCodec.write(run) }),
  answer: ({ id, startedAt }) => ({ runId: id, startedAt }),
});

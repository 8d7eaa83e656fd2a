import { requestReport } from '../../../domain/finance/request-report.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { reportCodec } from '../../../table/finance.ts';
import { contract } from './contract.ts';

export const handler = httpCommand(contract, {
  load: async ({ newId }) => ({ reportId: newId('rep'), currency: 'CNY' as const }),
  decide: requestReport,
  save: (report) => ({
    aggregate: reportCodec.write(report),
    summary: { report: report.name, period: report.period },
  }),
  answer: ({ id, name, period, status }) => ({ reportId: id, name, period, status }),
});

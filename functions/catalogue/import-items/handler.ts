import { importItems } from '../../../domain/catalogue/import-items.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { jobCodec, jobInputWrites } from '../../../table/jobs.ts';
import { contract } from './contract.ts';

export const handler = httpCommand(contract, {
  load: ({ newId }) => Promise.resolve({ jobId: newId('job') }),
  decide: importItems,
  save: ({ job, pages }) => ({
    aggregate: jobCodec.write(job),
    writes: jobInputWrites(job, pages),
    summary: { source: job.source, records: job.total },
  }),
  answer: ({ job }) => ({
    jobId: job.id,
    status: job.status,
    total: job.total,
    watch: `/admin/jobs/${job.id}`,
    report: `/catalogue/item-imports/${job.id}/lines`,
  }),
});

import { applyImport } from '../../../domain/admin/import/apply-import.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { importCodec, readImport } from '../../../table/imports.ts';
import { contract } from './contract.ts';

export const handler = httpCommand(contract, {
  load: async ({ input, store, company }) => {
    const one = await readImport(store, company, input.importId, 'consistent');
    return one ? { import: one } : rejected('not-found', { import: input.importId });
  },
  decide: applyImport,
  save: (next) => ({
    aggregate: importCodec.write(next),
    summary: { kind: next.kind, rows: next.rows ?? 0 },
  }),
  answer: ({ id, status }) => ({ importId: id, status, watch: `/admin/imports/${id}` }),
});

import { mapImportColumns } from '../../../domain/admin/import/map-import-columns.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { headingHashOf, importCodec, learnedMappingCodec, readImport } from '../../../table/imports.ts';
import { contract } from './contract.ts';

export const handler = httpCommand(contract, {
  load: async ({ input, store, company }) => {
    const one = await readImport(store, company, input.importId, 'consistent');
    if (!one) return rejected('not-found', { import: input.importId });
    return { import: one, headingHash: headingHashOf(one.heading ?? []) };
  },
  decide: (state, { places, constants }, circumstances) =>
    mapImportColumns(state, { places, constants }, circumstances),
  save: ({ import: next, learned }) => ({
    aggregate: importCodec.write(next),
    writes: [learnedMappingCodec.put(learned)],
    summary: { fields: Object.keys(learned.mapping.places).length },
  }),
  answer: ({ import: { id, status } }) => ({ importId: id, status }),
});

import { startImport } from '../../../domain/admin/import/start-import.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { importCodec } from '../../../table/imports.ts';
import { contract } from './contract.ts';

export const handler = httpCommand(contract, {
  load: ({ newId }) => Promise.resolve({ importId: newId('imp') }),
  decide: startImport,
  save: (next) => ({
    aggregate: importCodec.write(next),
    summary: { kind: next.kind, sender: next.sender, bytes: next.bytes },
  }),
  answer: ({ id, status }) => ({ importId: id, status }),
});

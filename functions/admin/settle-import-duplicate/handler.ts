import { filesGone } from '../../../domain/admin/import/import.ts';
import { settleImportDuplicate } from '../../../domain/admin/import/settle-import-duplicate.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import type { Doubtful } from '../../../domain/shared/import/check-rows.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { findRow } from '../../../runtime/import/files.ts';
import { duplicateDecisionCodec, readDecisions, readImport } from '../../../table/imports.ts';
import { contract } from './contract.ts';

export const handler = httpCommand(contract, {
  load: async ({ input: { importId, row }, store, company, now }) => {
    const one = await readImport(store, company, importId, 'consistent');
    if (!one) return rejected('not-found', { import: importId });
    const gone = filesGone(one, now);
    if (gone) return gone;
    const [doubtful, decisions] = await Promise.all([
      findRow<Doubtful>(one, one.checks, 'doubtful', one.checked?.doubtfulPages ?? 0, row),
      readDecisions(store, company, importId, [row]),
    ]);
    if (!doubtful) return rejected('not-found', { import: importId, row });
    return { import: one, doubtful, before: decisions.get(row) };
  },
  decide: settleImportDuplicate,
  save: (decision) => ({
    aggregate: duplicateDecisionCodec.write(decision),
    root: `import#${decision.importId}`,
    summary: { row: decision.row, decision: decision.decision, into: decision.into ?? null },
  }),
  answer: ({ importId, row, decision }) => ({ importId, row, decision }),
});

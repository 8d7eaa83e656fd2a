import { filesGone } from '../../../domain/admin/import/import.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import type { Doubtful } from '../../../domain/shared/import/check-rows.ts';
import { httpQuery } from '../../../runtime/http-query.ts';
import { readShown } from '../../../runtime/import/files.ts';
import { readDecisions, readImport } from '../../../table/imports.ts';
import { contract } from './contract.ts';

/** Each doubtful row with what a person said of it. */
export const handler = httpQuery(contract, async ({ input, store, company, now }) => {
  const one = await readImport(store, company, input.importId, 'consistent');
  if (!one) return rejected('not-found', { import: input.importId });
  const gone = filesGone(one, now);
  if (gone) return gone;
  const stored = one.checked?.doubtfulPages ?? 0;
  const { rows, cursor } = await readShown<Doubtful>(one, one.checks, 'doubtful', stored, input);
  const decisions = await readDecisions(
    store,
    company,
    one.id,
    rows.map(({ row }) => row),
  );
  const items = rows.map(({ row, code, name, candidates }) => {
    const decided = decisions.get(row);
    return {
      ...{ row, code, name },
      candidates: candidates.map(({ reasons, ...each }) => ({ ...each, reasons: [...reasons] })),
      ...(decided ? { decision: decided.decision, decidedBy: decided.decidedBy } : {}),
      ...(decided?.into === undefined ? {} : { into: decided.into }),
    };
  });
  return { answer: { items, ...(cursor ? { cursor } : {}) } };
});

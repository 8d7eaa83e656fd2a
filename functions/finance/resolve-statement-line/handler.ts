import { resolveStatementLine } from '../../../domain/finance/resolve-statement-line.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { readStatementWithLines, statementCodec, statementPages } from '../../../table/statements.ts';
import { contract } from './contract.ts';

export const handler = httpCommand(contract, {
  load: async ({ input, store, company }) => {
    const found = await readStatementWithLines(store, company, input.statementId, 'consistent');
    return found ?? rejected('not-found', { statement: input.statementId });
  },
  decide: resolveStatementLine,
  save: ({ statement, lines, changed }) => ({
    aggregate: statementCodec.write(statement),
    writes: statementPages(statement, lines, changed),
    summary: { number: statement.number, line: changed[0] ?? null, disputed: statement.disputed },
  }),
  answer: ({ statement, changed }) => ({
    statementId: statement.id,
    line: changed[0] ?? 0,
    status: statement.status,
    disputed: statement.disputed,
  }),
});

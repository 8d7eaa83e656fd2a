import { answerStatement } from '../../../domain/finance/answer-statement.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { readStatementWithLines, statementCodec, statementPages } from '../../../table/statements.ts';
import { contract } from './contract.ts';

export const handler = httpCommand(contract, {
  load: async ({ input, store, company }) => {
    const found = await readStatementWithLines(store, company, input.statementId, 'consistent');
    return found ?? rejected('not-found', { statement: input.statementId });
  },
  owner: ({ statement }) => statement,
  decide: answerStatement,
  save: ({ statement, lines, changed }) => ({
    aggregate: statementCodec.write(statement),
    writes: statementPages(statement, lines, changed),
    summary: {
      number: statement.number,
      answered: changed.length,
      confirmed: statement.confirmed,
      disputed: statement.disputed,
      status: statement.status,
    },
  }),
  answer: ({ statement }) => ({
    statementId: statement.id,
    status: statement.status,
    lineCount: statement.lineCount,
    confirmed: statement.confirmed,
    disputed: statement.disputed,
  }),
});

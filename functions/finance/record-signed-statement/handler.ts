import { recordSignedStatement } from '../../../domain/finance/record-signed-statement.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { moneyText } from '../../../domain/shared/money.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { readStatement, statementCodec } from '../../../table/statements.ts';
import { contract } from './contract.ts';

export const handler = httpCommand(contract, {
  load: async ({ input, store, company }) => {
    const statement = await readStatement(store, company, input.statementId, 'consistent');
    return statement ? { statement } : rejected('not-found', { statement: input.statementId });
  },
  decide: recordSignedStatement,
  save: (statement) => ({
    aggregate: statementCodec.write(statement),
    summary: { number: statement.number, status: statement.status, closing: moneyText(statement.closing) },
  }),
  answer: (statement) => ({
    statementId: statement.id,
    status: statement.status,
    closing: moneyText(statement.closing),
  }),
});

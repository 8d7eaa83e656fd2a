import { buildStatement } from '../../../domain/finance/build-statement.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { moneyText } from '../../../domain/shared/money.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { readForStatement, statementSaved } from '../../../table/statements.ts';
import { contract } from './contract.ts';

export const handler = httpCommand(contract, {
  load: async ({ input, store, company, today }) => {
    const found = await readForStatement(store, company, { ...input, today });
    return found ?? rejected('not-found', { partner: input.partnerId });
  },
  decide: buildStatement,
  save: statementSaved,
  answer: ({ statement }) => ({
    statementId: statement.id,
    number: statement.number,
    status: statement.status,
    opening: moneyText(statement.opening),
    invoiced: moneyText(statement.invoiced),
    paid: moneyText(statement.paid),
    closing: moneyText(statement.closing),
    currency: statement.currency,
    lineCount: statement.lineCount,
  }),
});

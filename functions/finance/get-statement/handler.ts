import { rejected } from '../../../domain/shared/decision.ts';
import { moneyText } from '../../../domain/shared/money.ts';
import { httpQuery } from '../../../runtime/http-query.ts';
import { readStatementWithLines } from '../../../table/statements.ts';
import { contract } from './contract.ts';

export const handler = httpQuery(contract, async ({ input, store, company }) => {
  const found = await readStatementWithLines(store, company, input.statementId, 'consistent');
  if (!found) return rejected('not-found', { statement: input.statementId });
  const { statement, lines } = found;
  const { number, partnerId, from, to, currency, status, confirmed, disputed, builtAt, closedAt, signedLetter } =
    statement;
  return {
    owner: statement,
    version: statement.remembered?.version,
    answer: {
      statementId: statement.id,
      number,
      partnerId,
      from,
      to,
      currency,
      opening: moneyText(statement.opening),
      invoiced: moneyText(statement.invoiced),
      paid: moneyText(statement.paid),
      closing: moneyText(statement.closing),
      status,
      confirmed,
      disputed,
      builtAt,
      closedAt,
      signedLetter,
      lines: lines.map((line) => ({ ...line, amount: moneyText(line.amount) })),
    },
  };
});

import { moneyText } from '../../../domain/shared/money.ts';
import { httpQuery } from '../../../runtime/http-query.ts';
import { keys } from '../../../table/keys.ts';
import { statementCodec } from '../../../table/statements.ts';
import { contract } from './contract.ts';

export const handler = httpQuery(contract, async ({ input, store, company }) => {
  const { month, status, limit, cursor } = input;
  const pk = keys.statementsOfMonth(company, month);
  const page = await store.queryDocuments({ index: 'gs2', pk, limit, cursor, reading: 'eventual' });
  const statements = page.items.map(statementCodec.fromItem);
  return {
    answer: {
      items: statements
        .filter((statement) => status === undefined || statement.status === status)
        .map((statement) => ({
          statementId: statement.id,
          number: statement.number,
          partnerId: statement.partnerId,
          from: statement.from,
          to: statement.to,
          closing: moneyText(statement.closing),
          currency: statement.currency,
          status: statement.status,
          lineCount: statement.lineCount,
          confirmed: statement.confirmed,
          disputed: statement.disputed,
          builtAt: statement.builtAt,
        })),
      cursor: page.cursor,
    },
  };
});

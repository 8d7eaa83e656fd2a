import { rejected } from '../../../domain/shared/decision.ts';
import { moneyText } from '../../../domain/shared/money.ts';
import { httpQuery } from '../../../runtime/http-query.ts';
import { keys } from '../../../table/keys.ts';
import { readPartner } from '../../../table/partners.ts';
import { statementCodec } from '../../../table/statements.ts';
import { contract } from './contract.ts';

export const handler = httpQuery(contract, async ({ input, store, company }) => {
  const { partnerId, limit, cursor } = input;
  const pk = keys.statementsOfPartner(company, partnerId);
  const [partner, page] = await Promise.all([
    readPartner(store, company, partnerId, 'eventual'),
    store.queryDocuments({ index: 'gs1', pk, newestFirst: true, limit, cursor, reading: 'eventual' }),
  ]);
  if (!partner) return rejected('not-found', { partner: partnerId });
  return {
    owner: { partnerId: partner.id, ancestors: partner.ancestors },
    answer: {
      items: page.items.map(statementCodec.fromItem).map((statement) => ({
        statementId: statement.id,
        number: statement.number,
        from: statement.from,
        to: statement.to,
        closing: moneyText(statement.closing),
        currency: statement.currency,
        status: statement.status,
        lineCount: statement.lineCount,
        confirmed: statement.confirmed,
        disputed: statement.disputed,
      })),
      cursor: page.cursor,
    },
  };
});

import { receivableAccount } from '../../../domain/finance/invoice.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { moneyText } from '../../../domain/shared/money.ts';
import { httpQuery } from '../../../runtime/http-query.ts';
import { readLedger } from '../../../table/ledger.ts';
import { readPartner } from '../../../table/partners.ts';
import { balanceBefore } from '../../../table/statements.ts';
import { contract } from './contract.ts';

export const handler = httpQuery(contract, async ({ input, store, company }) => {
  const { partnerId, limit, cursor, ...days } = input;
  const [partner, opening, page] = await Promise.all([
    readPartner(store, company, partnerId, 'eventual'),
    balanceBefore(store, company, partnerId, days.from),
    readLedger(store, company, receivableAccount(partnerId), days, { limit, cursor }),
  ]);
  if (!partner) return rejected('not-found', { partner: partnerId });
  return {
    owner: { partnerId: partner.id, ancestors: partner.ancestors },
    answer: {
      opening: moneyText(opening),
      items: page.rows.map(({ day, kind, id, number, amount, currency, documentDay, recordedAt }) => ({
        day,
        kind,
        documentId: id,
        number,
        amount: moneyText(amount),
        currency,
        documentDay,
        recordedAt,
      })),
      cursor: page.cursor,
    },
  };
});

import { rememberOrderColumns } from '../../../domain/orders/remember-order-columns.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { headingHashOf, learnedColumnsCodec, readLearnedColumns } from '../../../table/order-columns.ts';
import { readPartner } from '../../../table/partners.ts';
import { contract } from './contract.ts';

export const handler = httpCommand(contract, {
  load: async ({ input, store, company }) => {
    const { partnerId, heading } = input;
    const [partner, before] = await Promise.all([
      readPartner(store, company, partnerId, 'eventual'),
      readLearnedColumns(store, company, partnerId, heading, 'consistent'),
    ]);
    if (!partner) return rejected('not-found', { partner: partnerId });
    return { partnerId, headingHash: headingHashOf(heading), before };
  },
  ownerNamed: ({ partnerId }) => ({ partnerId }),
  owner: ({ partnerId }) => ({ partnerId }),
  decide: rememberOrderColumns,
  save: (learned) => ({
    aggregate: learnedColumnsCodec.write(learned),
    root: `partner#${learned.partnerId}`,
    summary: { code: learned.columns.code, quantity: learned.columns.quantity },
  }),
  answer: ({ partnerId, heading, columns }) => ({ partnerId, heading: [...heading], columns: { ...columns } }),
});

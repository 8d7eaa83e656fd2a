import { suspendPartner } from '../../../domain/partners/suspend-partner.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { partnerCodec, readPartner } from '../../../table/partners.ts';
import { reviewWrite } from '../../../table/partner-review.ts';
import { contract } from './contract.ts';

export const handler = httpCommand(contract, {
  load: async ({ input, store, company }) => {
    const partner = await readPartner(store, company, input.partnerId, 'consistent');
    return partner ?? rejected('not-found', { partner: input.partnerId });
  },
  decide: suspendPartner,
  save: (partner) => ({
    aggregate: partnerCodec.write(partner),
    writes: [reviewWrite(partner)],
    summary: { code: partner.code },
  }),
  answer: (partner) => ({ partnerId: partner.id, status: partner.status }),
});

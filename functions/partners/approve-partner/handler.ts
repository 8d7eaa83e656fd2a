import { approvePartner } from '../../../domain/partners/approve-partner.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { readPartnerPapers } from '../../../table/demanded-papers.ts';
import { partnerCodec, readPartnerFile } from '../../../table/partners.ts';
import { reviewWrite } from '../../../table/partner-review.ts';
import { contract } from './contract.ts';

export const handler = httpCommand(contract, {
  load: async ({ input, store, company, today }) => {
    const file = await readPartnerFile(store, company, input.partnerId, 'consistent');
    if (!file) return rejected('not-found', { partner: input.partnerId });
    return { ...file, onFile: await readPartnerPapers(store, file.partner, today) };
  },
  decide: approvePartner,
  save: (partner) => ({
    aggregate: partnerCodec.write(partner),
    writes: [reviewWrite(partner)],
    summary: { code: partner.code },
  }),
  answer: (partner) => ({ partnerId: partner.id, status: partner.status }),
});

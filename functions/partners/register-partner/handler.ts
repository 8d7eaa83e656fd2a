import { registerPartner } from '../../../domain/partners/register-partner.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { partnerCodec } from '../../../table/partners.ts';
import { newPartnerWrites, readRegistration } from '../../../table/registration.ts';
import { contract } from './contract.ts';

export const handler = httpCommand(contract, {
  load: ({ input, store, company, newId }) => readRegistration(store, company, input, newId),
  decide: registerPartner,
  save: (next) => ({
    aggregate: partnerCodec.write(next.partner),
    writes: newPartnerWrites(next),
    summary: { code: next.partner.code, kind: next.partner.kind },
  }),
  answer: ({ partner }) => ({ partnerId: partner.id, code: partner.code, status: partner.status }),
});

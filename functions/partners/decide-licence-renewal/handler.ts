import { decideLicenceRenewal } from '../../../domain/partners/decide-licence-renewal.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { lastDayOf } from '../../../domain/shared/validity.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { keys } from '../../../table/keys.ts';
import { licenceCodec } from '../../../table/partners.ts';
import { contract } from './contract.ts';

export const handler = httpCommand(contract, {
  load: async ({ input, store, company }) => {
    const item = await store.get(keys.licence(company, input.partnerId, input.licenceId), 'consistent');
    return item ? licenceCodec.fromItem(item) : rejected('not-found', { licence: input.licenceId });
  },
  decide: decideLicenceRenewal,
  save: (licence) => ({
    aggregate: licenceCodec.write(licence),
    root: `partner#${licence.partnerId}`,
    summary: { number: licence.number, outcome: licence.renewal?.decision?.outcome ?? null },
  }),
  answer: (licence) => ({ licenceId: licence.id, lastDay: lastDayOf(licence) ?? licence.validTo }),
});

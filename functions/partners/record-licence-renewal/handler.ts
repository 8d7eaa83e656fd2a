import { recordLicenceRenewal } from '../../../domain/partners/record-licence-renewal.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { keys } from '../../../table/keys.ts';
import { licenceCodec } from '../../../table/partners.ts';
import { readWorkingCalendar } from '../../../table/working-days.ts';
import { contract } from './contract.ts';

export const handler = httpCommand(contract, {
  load: async ({ input, store, company }) => {
    const [item, calendar] = await Promise.all([
      store.get(keys.licence(company, input.partnerId, input.licenceId), 'consistent'),
      readWorkingCalendar(store, company),
    ]);
    return item
      ? { licence: licenceCodec.fromItem(item), calendar }
      : rejected('not-found', { licence: input.licenceId });
  },
  decide: recordLicenceRenewal,
  save: (licence) => ({
    aggregate: licenceCodec.write(licence),
    root: `partner#${licence.partnerId}`,
    summary: { number: licence.number, notice: licence.renewal?.notice ?? null },
  }),
  answer: ({ id, validTo, renewal }) => ({ licenceId: id, notice: renewal?.notice ?? '', validTo }),
});

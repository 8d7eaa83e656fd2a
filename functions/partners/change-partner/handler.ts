import { changePartner } from '../../../domain/partners/change-partner.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { keys } from '../../../table/keys.ts';
import { partnerCodec, readPartner } from '../../../table/partners.ts';
import { contract } from './contract.ts';

export const handler = httpCommand(contract, {
  load: async ({ input, store, company }) => {
    const [partner, warehouse] = await Promise.all([
      readPartner(store, company, input.partnerId, 'consistent'),
      input.warehouseId ? store.get(keys.warehouse(company, input.warehouseId), 'eventual') : undefined,
    ]);
    if (!partner) return rejected('not-found', { partner: input.partnerId });
    return { partner, warehouseKnown: warehouse !== undefined };
  },
  decide: (state, { partnerId: _partnerId, ...terms }) => changePartner(state, terms),
  save: (partner) => ({ aggregate: partnerCodec.write(partner), summary: { code: partner.code } }),
  answer: (partner) => ({ partnerId: partner.id, status: partner.status }),
});

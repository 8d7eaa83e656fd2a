import { setSwitch } from '../../../domain/admin/switch.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { keys } from '../../../table/keys.ts';
import { readSwitch, switchCodec } from '../../../table/switches.ts';
import { contract } from './contract.ts';

export const handler = httpCommand(contract, {
  load: async ({ input, store, company }) => {
    const { feature, partnerId, warehouseId } = input;
    const [known, [place]] = await Promise.all([
      readSwitch(store, company, feature, 'consistent'),
      partnerId
        ? store.getMany([keys.partner(company, partnerId)], 'eventual')
        : warehouseId
          ? store.getMany([keys.warehouse(company, warehouseId)], 'eventual')
          : [undefined],
    ]);
    if ((partnerId ?? warehouseId) !== undefined && !place) {
      const pointer = partnerId ? '/partnerId' : '/warehouseId';
      return rejected('switch-place-unknown', {}, [{ pointer, reason: 'switch-place-unknown' }]);
    }
    return { feature, known };
  },
  decide: setSwitch,
  save: (next) => ({ aggregate: switchCodec.write(next), summary: { feature: next.id } }),
  answer: ({ id, waiting }) => ({ feature: id, isWaiting: waiting !== undefined }),
});

import { orderRepublication } from '../../../domain/admin/republication.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { republicationCodec } from '../../../table/upkeep.ts';
import { contract } from './contract.ts';

export const handler = httpCommand(contract, {
  load: async ({ newId }) => ({ id: newId('rep') }),
  decide: ({ id }, { hour }, { company, now }) => orderRepublication({ id, company, hour, orderedAt: now }),
  save: (ordered) => ({ aggregate: republicationCodec.write(ordered), summary: { hour: ordered.hour } }),
  answer: ({ id, hour }) => ({ republicationId: id, hour }),
});

import { orderRedrive } from '../../../domain/admin/republication.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { redriveCodec } from '../../../table/upkeep.ts';
import { contract } from './contract.ts';

export const handler = httpCommand(contract, {
  load: async ({ input, newId, queues }) =>
    queues[input.consumer] ? { id: newId('red') } : rejected('consumer-unknown', { consumer: input.consumer }),
  decide: ({ id }, { consumer, atMost }, { company, now }) =>
    orderRedrive({ id, company, consumer, atMost, orderedAt: now }),
  save: (ordered) => ({ aggregate: redriveCodec.write(ordered), summary: { consumer: ordered.consumer } }),
  answer: ({ id, consumer }) => ({ redriveId: id, consumer }),
});

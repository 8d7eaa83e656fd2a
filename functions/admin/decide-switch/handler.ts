import { decideSwitch } from '../../../domain/admin/switch.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { readSwitch, switchCodec } from '../../../table/switches.ts';
import { contract } from './contract.ts';

export const handler = httpCommand(contract, {
  load: async ({ input, store, company }) =>
    (await readSwitch(store, company, input.feature, 'consistent')) ??
    rejected('switch-nothing-waiting', { feature: input.feature }),
  decide: decideSwitch,
  save: (next) => ({ aggregate: switchCodec.write(next), summary: { feature: next.id } }),
  answer: ({ id, waiting }) => ({ feature: id, isWaiting: waiting !== undefined }),
});

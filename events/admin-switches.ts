import * as z from 'zod';
import { day, eventType, id, type EventOf } from './catalogue-entry.ts';

const switchRule = z.strictObject({ feature: id, scope: id, target: id.optional(), isOn: z.boolean(), from: day });

export const switchSetV1 = eventType({
  type: 'admin.switch-set.v1',
  meaning: 'A feature is on or off in a place from a day on.',
  data: switchRule,
  example: { feature: 'order-templates', scope: 'partner', target: 'ptn_1', isOn: true, from: '2026-12-01' },
});
export type SwitchSet = EventOf<typeof switchSetV1>;

export const switchProposedV1 = eventType({
  type: 'admin.switch-proposed.v1',
  meaning: 'Somebody wants a quality rule to be on or off in a place; a second person has to approve it.',
  data: switchRule,
  example: { feature: 'chain-demanded', scope: 'partner', target: 'ptn_1', isOn: true, from: '2026-12-01' },
});
export type SwitchProposed = EventOf<typeof switchProposedV1>;

export const switchRefusedV1 = eventType({
  type: 'admin.switch-refused.v1',
  meaning: 'A second person did not approve that a quality rule is switched; everything stays as it was.',
  data: switchRule,
  example: { feature: 'chain-demanded', scope: 'partner', target: 'ptn_1', isOn: true, from: '2026-12-01' },
});
export type SwitchRefused = EventOf<typeof switchRefusedV1>;

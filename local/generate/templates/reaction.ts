import { midSentence, quoted, type Change, type Slice } from './slice.ts';

/** A reaction to an event of the catalogue; the decision comes from `decisionOf`. */
export function reactionOf({ context, name, decision, camel, pascal, summary, hears }: Slice): Change {
  return {
    files: [
      {
        path: `functions/${context}/${name}/subscription.ts`,
        text: `import type { Subscription } from '../../../runtime/contract.ts';

export const subscription: Subscription = {
  context: '${context}',
  name: '${name}',
  on: ['${hears}'],
  summary: { en: ${quoted(summary.en)}, zh: ${quoted(summary.zh)} },
  loses: ${quoted(`It does not happen by itself any more: ${midSentence(summary.en)}.`)},
};
`,
      },
      {
        path: `functions/${context}/${name}/handler.ts`,
        text: `import { ${camel} } from '../../../domain/${context}/${decision}.ts';
import { onEvent } from '../../../runtime/on-event.ts';
import { ${camel}Codec, read${pascal} } from '../../../table/${decision}.ts';
import { subscription } from './subscription.ts';

/** ${summary.en}: once for each event, however often it is delivered. */
export const handler = onEvent(subscription, {
  load: async ({ input, store, company }) => ({
    documentId: input.id,
    note: await read${pascal}(store, company, input.id),
  }),
  decide: (state, event, circumstances) => ${camel}(state, { reason: event.type }, circumstances),
  save: (note) => ({ aggregate: ${camel}Codec.write(note), summary: { reason: note.reason } }),
});
`,
      },
      {
        path: `test/functions/${context}/${name}.test.ts`,
        text: `import { beforeAll, describe, expect, it } from '@jest/globals';
import { everyEvent } from '../../../events/every-event.ts';
import { handler } from '../../../functions/${context}/${name}/handler.ts';
import { subscription } from '../../../functions/${context}/${name}/subscription.ts';
import type { Envelope } from '../../../table/journal.ts';
import { read${pascal} } from '../../../table/${decision}.ts';
import { company, furnish, noon, openStage, type Stage } from '../stage.ts';

let stage: Stage;
const heard = (id: string): Envelope => ({
  id,
  type: subscription.on[0] ?? '',
  company,
  occurredAt: noon,
  recordedAt: noon,
  actor: 'sales',
  aggregate: 'order#ord_1',
  version: 1,
  correlation: 'story',
  causation: 'command',
  data: everyEvent.find(({ type }) => type === subscription.on[0])?.example,
});

beforeAll(async () => {
  stage = await openStage();
  await furnish(stage);
});

describe('${name}', () => {
  it('acts once, and a second delivery of the same event is a replay', async () => {
    expect(await stage.react(handler, heard('event-1'))).toBe('accepted');
    expect(await stage.react(handler, heard('event-1'))).toBe('replayed');
    const note = await read${pascal}(stage.dependencies.store, company, 'event-1');
    expect(note).toMatchObject({ by: 'system:${name}', remembered: { version: 1 } });
  });

  it('acts once when the same event is delivered twice at the same moment', async () => {
    const outcomes = await Promise.all([1, 2].map(() => stage.react(handler, heard('event-2'))));
    expect(outcomes.sort()).toEqual(['accepted', 'replayed']);
  });
});
`,
      },
    ],
    insertions: [],
  };
}

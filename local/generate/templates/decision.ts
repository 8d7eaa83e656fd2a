import { camelOf, midSentence, pascalOf, quoted, type Change, type Slice } from './slice.ts';

/**
 * What every deciding function has: a decision with its refusal and its event, what is remembered of it, and a test of
 * the decision. It works as it stands: it notes an act on a document once, and refuses to note it twice.
 */
export function decisionOf(slice: Slice): Change {
  const { context, decision, camel, pascal, summary, says } = slice;
  const kind = decision.toUpperCase();
  const event = pascalOf(says);
  return {
    files: [
      {
        path: `domain/${context}/${decision}.ts`,
        text: `import type { ${event} } from '../../events/${context}.ts';
import type { Instant } from '../shared/calendar.ts';
import { accepted, rejected, type Decision, type Remembered } from '../shared/decision.ts';

/** What stays of the act: on which document, by whom, when and why. */
export interface ${pascal}Note extends Remembered {
  /** The id of the document. */
  readonly id: string;
  readonly company: string;
  readonly reason: string;
  readonly by: string;
  readonly at: Instant;
}

export interface ${pascal}State {
  readonly documentId: string;
  readonly note: ${pascal}Note | undefined;
}

/** ${summary.en}: once for each document. */
export function ${camel}(
  state: ${pascal}State,
  command: { readonly reason: string },
  circumstances: { readonly company: string; readonly actor: string; readonly now: Instant },
): Decision<${pascal}Note, ${event}, '${decision}-done-already'> {
  const { documentId, note } = state;
  if (note) return rejected('${decision}-done-already', { document: documentId, at: note.at });
  const { company, actor, now } = circumstances;
  return accepted(
    { id: documentId, company, reason: command.reason, by: actor, at: now },
    { type: '${context}.${says}.v1', data: { documentId } },
  );
}
`,
      },
      {
        path: `table/${decision}.ts`,
        text: `import type { ${pascal}Note } from '../domain/${context}/${decision}.ts';
import { aggregateCodec } from './codec.ts';
import { keys } from './keys.ts';
import type { Store } from './store.ts';

export const ${camel}Codec = aggregateCodec<${pascal}Note>({
  kind: '${decision}',
  schema: 1,
  key: ({ company, id }) => keys.${camel}(company, id),
});

/** The note on a document, read consistently: a decision rests on it. */
export async function read${pascal}(store: Store, company: string, documentId: string) {
  const item = await store.get(keys.${camel}(company, documentId), 'consistent');
  return item && ${camel}Codec.fromItem(item);
}
`,
      },
      {
        path: `test/domain/${context}/${decision}.test.ts`,
        text: `import { describe, expect, it } from '@jest/globals';
import { ${camel} } from '../../../domain/${context}/${decision}.ts';
import { ${camelOf(says)}V1 } from '../../../events/${context}.ts';

const moment = { company: 'lotline', actor: 'usr_1', now: '2026-11-22T04:00:00.000Z' };
const state = { documentId: 'doc_1', note: undefined };

describe('${decision}', () => {
  it('is noted with its reason, by whom and when, and said as an event of the catalogue', () => {
    const decided = ${camel}(state, { reason: 'asked by phone' }, moment);
    if (!decided.accepted) throw new Error(decided.reason);
    expect(decided.next).toMatchObject({ id: 'doc_1', reason: 'asked by phone', by: 'usr_1', at: moment.now });
    const [event] = decided.events;
    expect(event?.type).toBe(${camelOf(says)}V1.type);
    expect(${camelOf(says)}V1.data.safeParse(event?.data).success).toBe(true);
  });

  it('is refused the second time, with the moment of the first', () => {
    const note = { id: 'doc_1', company: 'lotline', reason: 'first', by: 'usr_1', at: moment.now };
    const decided = ${camel}({ ...state, note }, { reason: 'second' }, moment);
    expect(decided).toMatchObject({ accepted: false, reason: '${decision}-done-already', facts: { at: moment.now } });
  });
});
`,
      },
    ],
    insertions: [
      {
        path: `events/${context}.ts`,
        text: `
export const ${camelOf(says)}V1 = eventType({
  type: '${context}.${says}.v1',
  meaning: ${quoted(`Done once for a document: ${midSentence(summary.en)}.`)},
  data: z.strictObject({ documentId: id }),
  example: { documentId: 'doc_1' },
});
export type ${event} = EventOf<typeof ${camelOf(says)}V1>;
`,
      },
      {
        path: 'table/keys.ts',
        before: '\n};',
        text: `
  ${camel}: (company: string, document: string): Key => ({
    pk: \`${kind}#\${company}#\${document}\`,
    sk: '${kind}',
  }),`,
      },
      {
        path: `runtime/rejections/${context}.ts`,
        before: '\n} satisfies Rejections;',
        text: `
  '${decision}-done-already': {
    status: 409,
    en: ${quoted(`This was done already: ${midSentence(summary.en)}`)},
    zh: ${quoted(`此操作已完成：${summary.zh}`)},
  },`,
      },
    ],
  };
}

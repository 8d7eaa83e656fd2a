import { camelOf, midSentence, quoted, type Change, type Slice } from './slice.ts';

/** A command behind a route, for staff; the decision comes from `decisionOf`. */
export function commandOf({ context, name, camel, pascal, summary, says }: Slice): Change {
  return {
    files: [
      {
        path: `functions/${context}/${name}/contract.ts`,
        text: `import * as z from 'zod';
import { command } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { choose } from '../../../runtime/rejections.ts';
import { ${context}Rejections } from '../../../runtime/rejections/${context}.ts';

export const contract = command({
  context: '${context}',
  name: '${name}',
  method: 'POST',
  path: '/${context}/documents/{documentId}/${name}',
  status: 200,
  summary: { en: ${quoted(summary.en)}, zh: ${quoted(summary.zh)} },
  loses: ${quoted(`Nobody can ${midSentence(summary.en)}.`)},
  may: ['administrator'],
  input: z.strictObject({ documentId: field.id, reason: field.note.min(1) }),
  output: z.strictObject({ documentId: z.string(), at: z.string() }),
  rejections: choose(${context}Rejections, '${name}-done-already'),
  example: { documentId: 'doc_1', reason: 'asked by phone' },
});
`,
      },
      {
        path: `functions/${context}/${name}/handler.ts`,
        text: `import { ${camel} } from '../../../domain/${context}/${name}.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { ${camel}Codec, read${pascal} } from '../../../table/${name}.ts';
import { contract } from './contract.ts';

export const handler = httpCommand(contract, {
  load: async ({ input, store, company }) => ({
    documentId: input.documentId,
    note: await read${pascal}(store, company, input.documentId),
  }),
  decide: ${camel},
  save: (note) => ({ aggregate: ${camel}Codec.write(note), summary: { reason: note.reason } }),
  answer: ({ id, at }) => ({ documentId: id, at }),
});
`,
      },
      {
        path: `test/functions/${context}/${name}.test.ts`,
        text: `import { beforeAll, describe, expect, it } from '@jest/globals';
import { ${camelOf(says)}V1 } from '../../../events/${context}.ts';
import { contract } from '../../../functions/${context}/${name}/contract.ts';
import { handler } from '../../../functions/${context}/${name}/handler.ts';
import { furnish, noon, openStage, type Stage } from '../stage.ts';

let stage: Stage;
const send = (documentId: string, as: string, key: string, body: object = { reason: 'asked by phone' }) =>
  stage.call(handler, { as, key, parameters: { documentId }, body });

beforeAll(async () => {
  stage = await openStage();
  await furnish(stage);
});

describe('${name} 200', () => {
  it('notes the act, says it, and answers a replay as it answered first', async () => {
    const answer = await send('doc_1', 'administrator', 'first');
    expect(answer.status).toBe(200);
    expect(contract.output.parse(answer.body)).toEqual({ documentId: 'doc_1', at: noon });
    const [event] = await stage.eventsOf('administrator', 'first');
    expect(event?.type).toBe(${camelOf(says)}V1.type);
    expect(${camelOf(says)}V1.data.parse(event?.data)).toEqual({ documentId: 'doc_1' });
    const replay = await send('doc_1', 'administrator', 'first');
    expect(replay.body).toEqual(answer.body);
    expect(replay.headers['idempotent-replay']).toBe('true');
  });

  it('lets one of two win that come at once', async () => {
    const answers = await Promise.all(['one', 'two'].map((key) => send('doc_race', 'administrator', key)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});

describe('${name} 403', () => {
  it.each(['auditor', 'stranger'])('is closed to %s and leaves no entry', async (as) => {
    expect((await send('doc_2', as, 'closed')).body.type).toBe('not-allowed');
    expect(await stage.entryOf(as, 'closed')).toBeUndefined();
  });
});

describe('${name} 409', () => {
  it('is refused the second time', async () => {
    await send('doc_3', 'administrator', 'once');
    expect(await send('doc_3', 'administrator', 'twice')).toMatchObject({
      status: 409,
      body: { type: '${name}-done-already', facts: { document: 'doc_3' } },
    });
  });
});

describe('${name} 422', () => {
  it('names each wrong field', async () => {
    const answer = await send('doc_4', 'administrator', 'wrong', { reason: '', colour: 'red' });
    expect(answer.status).toBe(422);
    const pointers = answer.body.errors.map(({ pointer }: { pointer: string }) => pointer);
    expect(pointers.sort()).toEqual(['/colour', '/reason']);
  });
});
`,
      },
    ],
    insertions: [],
  };
}

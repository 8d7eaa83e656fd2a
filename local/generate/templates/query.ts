import { midSentence, quoted, type Change, type Slice } from './slice.ts';

/** A list behind a route, for staff: what was done on a document, page by page. */
export function queryOf({ context, name, summary }: Slice): Change {
  return {
    files: [
      {
        path: `functions/${context}/${name}/contract.ts`,
        text: `import * as z from 'zod';
import { query } from '../../../runtime/contract.ts';
import { field, pageOf } from '../../../runtime/fields.ts';

export const contract = query({
  context: '${context}',
  name: '${name}',
  path: '/${context}/${name}/{kind}/{documentId}',
  summary: { en: ${quoted(summary.en)}, zh: ${quoted(summary.zh)} },
  loses: ${quoted(`Nobody can ${midSentence(summary.en)}.`)},
  may: ['administrator', 'auditor'],
  input: z.strictObject({ kind: field.id, documentId: field.id, limit: field.limit, cursor: field.cursor }),
  output: pageOf(z.strictObject({ at: z.string(), actor: z.string(), command: z.string(), version: z.int() })),
  rejections: {},
  example: { kind: 'order', documentId: 'ord_1' },
});
`,
      },
      {
        path: `functions/${context}/${name}/handler.ts`,
        text: `import { httpQuery } from '../../../runtime/http-query.ts';
import { readHistory } from '../../../table/history.ts';
import { contract } from './contract.ts';

export const handler = httpQuery(contract, async ({ input, store, company }) => {
  const { items, cursor } = await readHistory(store, company, \`\${input.kind}#\${input.documentId}\`, input);
  return {
    answer: { items: items.map(({ at, actor, command, version }) => ({ at, actor, command, version })), cursor },
  };
});
`,
      },
      {
        path: `test/functions/${context}/${name}.test.ts`,
        text: `import { beforeAll, describe, expect, it } from '@jest/globals';
import { contract } from '../../../functions/${context}/${name}/contract.ts';
import { handler } from '../../../functions/${context}/${name}/handler.ts';
import { handler as banItem } from '../../../functions/catalogue/ban-item/handler.ts';
import { furnish, openStage, type Stage } from '../stage.ts';

let stage: Stage;
const ask = (as: string, documentId: string, query: Record<string, string> = {}) =>
  stage.call(handler, { as, parameters: { kind: 'item', documentId }, query });

beforeAll(async () => {
  stage = await openStage();
  await furnish(stage);
  const body = { reason: '注销' };
  await stage.call(banItem, { as: 'quality', key: 'ban', parameters: { itemId: 'itm_stent' }, body });
});

describe('${name} 200', () => {
  it('lists what was done on the document, and nothing for another', async () => {
    const answer = await ask('auditor', 'itm_stent');
    expect(contract.output.parse(answer.body).items).toMatchObject([{ actor: 'quality', command: 'ban-item' }]);
    expect((await ask('auditor', 'itm_other')).body).toEqual({ items: [] });
  });
});

describe('${name} 400', () => {
  it('takes no cursor of another list', async () => {
    expect((await ask('auditor', 'itm_stent', { cursor: 'from-elsewhere' })).body.type).toBe('cursor-invalid');
  });
});

describe('${name} 403', () => {
  it.each(['picker', 'stranger'])('is closed to %s', async (as) => {
    expect((await ask(as, 'itm_stent')).body.type).toBe('not-allowed');
  });
});

describe('${name} 422', () => {
  it('names a limit that is too large', async () => {
    const answer = await ask('auditor', 'itm_stent', { limit: '1000' });
    expect(answer.status).toBe(422);
    expect(answer.body.errors).toMatchObject([{ pointer: '/limit' }]);
  });
});
`,
      },
    ],
    insertions: [],
  };
}

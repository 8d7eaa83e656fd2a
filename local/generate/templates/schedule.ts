import { midSentence, quoted, type Change, type Slice } from './slice.ts';

/** A timed job that does its work once for each day; the decision comes from `decisionOf`. */
export function scheduleOf({ context, name, camel, pascal, summary }: Slice): Change {
  return {
    files: [
      {
        path: `functions/${context}/${name}/schedule.ts`,
        text: `import type { TimedJob } from '../../../runtime/contract.ts';

export const job: TimedJob = {
  context: '${context}',
  name: '${name}',
  // Before the first post begins, in the company's zone.
  every: 'cron(0 5 * * ? *)',
  summary: { en: ${quoted(summary.en)}, zh: ${quoted(summary.zh)} },
  loses: ${quoted(`It does not happen each morning any more: ${midSentence(summary.en)}.`)},
};
`,
      },
      {
        path: `functions/${context}/${name}/handler.ts`,
        text: `import { ${camel} } from '../../../domain/${context}/${name}.ts';
import { dayOf } from '../../../domain/shared/calendar.ts';
import { onSchedule } from '../../../runtime/on-schedule.ts';
import { perform } from '../../../runtime/perform.ts';
import { hashOf } from '../../../table/journal.ts';
import { ${camel}Codec, read${pascal} } from '../../../table/${name}.ts';
import { job } from './schedule.ts';

const patienceMilliseconds = 20_000;

/** ${summary.en}: once for the day of the run, however often it runs. */
export const handler = onSchedule(job, async ({ dependencies, company, at }) => {
  const day = dayOf(at, dependencies.config.zone);
  const commandId = \`\${job.name}:\${day}\`;
  const performed = await perform(
    dependencies,
    {
      name: job.name,
      commandId,
      request: hashOf([commandId]),
      repeatable: true,
      company,
      input: { reason: day },
      now: at,
      occurredAt: at,
      correlation: commandId,
      movesGoods: false,
      status: 200,
      actor: Promise.resolve({ id: \`system:\${job.name}\`, role: 'system' }),
      deadline: dependencies.elapsed() + patienceMilliseconds,
    },
    {
      load: async ({ store }) => ({ documentId: day, note: await read${pascal}(store, company, day) }),
      decide: ${camel},
      save: (note) => ({ aggregate: ${camel}Codec.write(note), summary: { day } }),
      answer: () => null,
    },
  );
  if (performed.kind === 'refused') throw new Error(\`\${job.name} of \${day} was refused: \${performed.reason}\`);
  return { day, replayed: performed.replayed };
});
`,
      },
      {
        path: `test/functions/${context}/${name}.test.ts`,
        text: `import { beforeAll, describe, expect, it } from '@jest/globals';
import { handler } from '../../../functions/${context}/${name}/handler.ts';
import { read${pascal} } from '../../../table/${name}.ts';
import { company, furnish, noon, openStage, type Stage } from '../stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  await furnish(stage);
});

describe('${name}', () => {
  it('does its work once for a day, and again for the next', async () => {
    const run = (at: string) => handler.run(stage.dependencies, { at, company });
    expect(await run(noon)).toEqual({ day: '2026-11-22', replayed: false });
    expect(await run('2026-11-22T05:00:00.000Z')).toEqual({ day: '2026-11-22', replayed: true });
    expect(await run('2026-11-23T04:00:00.000Z')).toEqual({ day: '2026-11-23', replayed: false });
    const note = await read${pascal}(stage.dependencies.store, company, '2026-11-22');
    expect(note).toMatchObject({ at: noon, remembered: { version: 1 } });
  });
});
`,
      },
    ],
    insertions: [],
  };
}

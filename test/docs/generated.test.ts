import { describe, expect, test } from '@jest/globals';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { everyEvent } from '../../events/every-event.ts';
import { readHouse } from '../../infra/house.ts';
import { asksTheSame, schemaFileOf } from '../../local/generate/event-schemas.ts';
import { speakersOf } from '../../local/generate/speech.ts';
import { runProgram } from '../../local/run-program.ts';
import { root } from '../architecture/cruise.ts';

describe('what is drawn from the code is what the code says', () => {
  test('schemas and pages are as npm run generate would write them, and no released schema changed', async () => {
    const { code, output } = await runProgram(
      process.execPath,
      [join(root, 'local/generate/catalogues.ts'), '--check'],
      { cwd: root, env: { ...process.env, NODE_OPTIONS: '' } },
    );
    expect(output).toBe('');
    expect(code).toBe(0);
  });

  test('a released schema stays after its event is gone: somebody may still read old events', () => {
    const files = readdirSync(join(root, 'events/schemas'));
    expect(files).toEqual(expect.arrayContaining(everyEvent.map(({ type }) => `${type}.json`)));
  });

  test('a field more, a field less or another limit is another shape; better words are not', () => {
    const [event] = everyEvent;
    if (!event) throw new Error('no event');
    const { text } = schemaFileOf(event);
    const schema = JSON.parse(text) as { properties: Record<string, unknown>; required: string[] };
    const changed = (change: object) => JSON.stringify({ ...schema, ...change });
    expect(asksTheSame(text, changed({ description: 'Said better.', examples: [] }))).toBe(true);
    expect(asksTheSame(text, changed({ properties: { ...schema.properties, more: { type: 'string' } } }))).toBe(false);
    expect(asksTheSame(text, changed({ required: schema.required.slice(1) }))).toBe(false);
  });
});

describe('who says and hears what', () => {
  test('each function says what its own decision says, and no more', async () => {
    const speakers = speakersOf(await readHouse(join(root, 'functions')), root);
    const says = (name: string) => speakers.find((speaker) => speaker.name === name)?.says;
    expect(says('place-order')).toEqual(['orders.order-placed.v1']);
    expect(says('republish-events')).toEqual(['admin.republication-ordered.v1']);
    expect(says('get-order')).toEqual([]);
    const said = new Set(speakers.flatMap((speaker) => speaker.says));
    // A version that another took the place of is said no more.
    const current = everyEvent.filter(({ supersededBy }) => supersededBy === undefined);
    expect(current.map(({ type }) => type).filter((type) => !said.has(type))).toEqual([]);
  });
});

/**
 * `npm run generate`: writes the schema of every event that has none, and the pages that are drawn from the code. Ends
 * with 1 when the code no longer fits a released schema. `--check` writes nothing and ends with 1 when anything is old.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { everyEvent } from '../../events/every-event.ts';
import { readHouse } from '../../infra/house.ts';
import { choreographyPage, eventsPage } from './event-pages.ts';
import { asksTheSame, schemaFileOf } from './event-schemas.ts';
import { speakersOf } from './speech.ts';
import { toldContracts } from './told-contracts.ts';

const root = join(import.meta.dirname, '../..');
const isCheck = process.argv.includes('--check');
const complaints: string[] = [];
const read = (path: string): string | undefined => (existsSync(path) ? readFileSync(path, 'utf8') : undefined);

function bring(path: string, text: string): void {
  if (read(join(root, path)) === text) return;
  if (isCheck) {
    complaints.push(`${path} is not what the code says: run npm run generate`);
    return;
  }
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
  console.log(`wrote ${path}`);
}

for (const event of everyEvent) {
  const { name, text } = schemaFileOf(event);
  const path = `events/schemas/${name}`;
  const released = read(join(root, path));
  if (released === undefined || asksTheSame(released, text)) bring(path, text);
  else complaints.push(`${path} is released and never changes: give ${event.type} a new version beside the old one`);
}
const house = await readHouse(join(root, 'functions'));
bring('runtime/dictionary/generated/contracts.ts', toldContracts(house));
const speakers = speakersOf(house, root);
bring('docs/generated/events.md', eventsPage(everyEvent, speakers));
bring('docs/generated/choreography.md', choreographyPage(everyEvent, speakers));
for (const complaint of complaints) console.error(complaint);
process.exitCode = complaints.length > 0 ? 1 : 0;

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addDays, dayOf } from '../../domain/shared/calendar.ts';
import { requireRunning } from '../running.ts';
import { LocalProblem } from '../say.ts';
import { readCast } from './cast.ts';
import { tellStory } from './story.ts';
import { Teller } from './teller.ts';

const localFolder = join(import.meta.dirname, '..', '..', '.local');

/** The story begins tomorrow, or the day after the last one ended: time never steps back in the table. */
async function firstDay(stateFile: string): Promise<string> {
  const tomorrow = addDays(dayOf(new Date().toISOString(), 'Asia/Shanghai'), 1);
  const last = await readFile(stateFile, 'utf8').catch(() => '');
  return last > tomorrow ? last : tomorrow;
}

async function demo(): Promise<void> {
  const cloud = await requireRunning(localFolder);
  const stateFile = join(cloud.localFolder, 'demo-ended-on');
  const day = await firstDay(stateFile);
  const run = Date.now().toString(36).slice(-5).toUpperCase();
  const teller = new Teller(cloud, `${day}T00:00:00+08:00`);
  const cast = await readCast(teller, day, run);
  console.log(`链通演示 Lotline demo ${run}: ${cloud.frontUrl}, day 1 = ${day}`);
  try {
    await tellStory(teller, cast);
  } finally {
    await writeFile(stateFile, addDays(dayOf(teller.now, 'Asia/Shanghai'), 1));
  }
}

try {
  await demo();
} catch (error) {
  if (!(error instanceof LocalProblem)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

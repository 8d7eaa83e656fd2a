/** Run by the project's global set-up: a cloud of the run's own, up until it is told to end. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { localFolder, startLocalCloud } from '../../local/cloud.ts';
import { bringDemoData } from '../../local/demo-data.ts';
import type { RunningCloud } from '../../local/sign-in.ts';

const [noteFile] = process.argv.slice(2);
if (!noteFile) throw new Error('say where the note of the running cloud belongs');

const cloud = await startLocalCloud({
  stateFolder: join(localFolder, 'flows'),
  port: 14_600,
  frontPort: 18_600,
  persist: false,
  reset: true,
});
const end = () => void cloud.stop().finally(() => process.exit(0));
process.once('SIGTERM', end);
process.once('SIGINT', end);
// The run that asked for this cloud may end without a word; the channel to it then closes.
process.once('disconnect', end);
try {
  await bringDemoData(cloud);
  const { frontUrl, endpoint, outputs } = cloud;
  const note: RunningCloud = { frontUrl, endpoint, outputs, localFolder };
  await writeFile(noteFile, JSON.stringify(note));
  process.send?.('ready');
} catch (error) {
  console.error(error);
  await cloud.stop();
  process.exit(1);
}

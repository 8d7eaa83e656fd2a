import { join } from 'node:path';
import { localFolder, startLocalCloud } from '../../local/cloud.ts';
import { bringDemoData } from '../../local/demo-data.ts';
import type { RunningCloud } from '../../local/sign-in.ts';

/** A cloud of this run's own beside the developer's, with the demo company in it; flow tests find it by `flowCloud`. */
export default async function setup(): Promise<void> {
  const cloud = await startLocalCloud({
    stateFolder: join(localFolder, 'flows'),
    port: 14_600,
    frontPort: 18_600,
    persist: false,
    reset: true,
  });
  (globalThis as { stopFlowCloud?: () => Promise<void> }).stopFlowCloud = cloud.stop;
  // Jest has no teardown for a run that is told to end; without this the emulator would outlive it.
  process.once('SIGTERM', () => void cloud.stop().finally(() => process.exit(143)));
  await bringDemoData(cloud);
  const { frontUrl, endpoint, outputs } = cloud;
  const note: RunningCloud = { frontUrl, endpoint, outputs, localFolder };
  process.env['LOTLINE_FLOW_CLOUD'] = JSON.stringify(note);
}

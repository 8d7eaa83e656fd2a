import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The emulator keeps how far its consumers have read the table's stream, but not the stream itself: after a restart they
 * would wait until as many new records as before have passed by. Their positions are forgotten before it starts again.
 */
export async function forgetStreamPositions(stateFolder: string): Promise<void> {
  const file = join(stateFolder, 'state', 'lambda.json');
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (!text) return;
  const kept = JSON.parse(text) as { payload?: { dynamodb_stream_positions?: { data?: object } } };
  const positions = kept.payload?.dynamodb_stream_positions;
  if (!positions) return;
  positions.data = {};
  await writeFile(file, JSON.stringify(kept));
}

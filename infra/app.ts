import { App } from 'aws-cdk-lib';
import { mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildApp } from './build.ts';
import { bundleFunctions } from './bundle.ts';
import { placesOf, readHouse } from './house.ts';
import { stageSettings } from './stages.ts';

// `cdk` hands its -c options over in the environment; an App that is thrown away reads them as the real one would.
const options = new App({ autoSynth: false });
const context = (name: string): string | undefined => options.node.tryGetContext(name) as string | undefined;

const root = resolve(import.meta.dirname, '..');
const house = await readHouse(resolve(root, context('functions') ?? 'functions'));
// Each synth bundles into a folder of its own, so that two at once do not spoil each other; the last one's bundles stay
// in dist/functions with the source maps that read its stack traces.
const dist = join(root, 'dist');
mkdirSync(dist, { recursive: true });
const bundles = mkdtempSync(join(dist, 'synth-'));
try {
  await bundleFunctions({
    entries: placesOf(house).map((placed) => ({ name: `${placed.context}/${placed.name}`, handler: placed.handler })),
    outdir: bundles,
  });
  buildApp({ stage: stageSettings(context('stage') ?? 'local'), house, bundles }).synth();
} finally {
  keep(bundles);
}

function keep(folder: string): void {
  try {
    rmSync(join(dist, 'functions'), { recursive: true, force: true });
    renameSync(folder, join(dist, 'functions'));
  } catch {
    // Another synth put its own there in this moment: one set is enough.
    rmSync(folder, { recursive: true, force: true });
  }
}

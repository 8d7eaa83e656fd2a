import { App } from 'aws-cdk-lib';
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
const bundles = join(root, 'dist', 'functions');
await bundleFunctions({
  entries: placesOf(house).map((placed) => ({ name: `${placed.context}/${placed.name}`, handler: placed.handler })),
  outdir: bundles,
});
buildApp({ stage: stageSettings(context('stage') ?? 'local'), house, bundles }).synth();

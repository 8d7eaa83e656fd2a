import { join } from 'node:path';
import { clientsFor, localRegion } from './aws.ts';
import { deploy } from './deploy.ts';
import { startEmulator } from './emulator.ts';
import { startFront, type FrontSignIn } from './front.ts';
import { buildConsole } from './generate/build-console.ts';
import { writeConsoleDocuments } from './generate/console-documents.ts';
import { apiIds, outputNamed } from './outputs.ts';
import { phoneCertificate } from './phone.ts';
import { say } from './say.ts';
import { openLocalStubIssuer, type RunningCloud } from './sign-in.ts';
import { bucketSource, firstOf, folderSource } from './static-files.ts';

export const projectRoot = join(import.meta.dirname, '..');
/** What this checkout keeps on this machine: environment, state, keys. Git ignores it. */
export const localFolder = join(projectRoot, '.local');

export interface CloudOptions {
  /** Folder of the emulator's state, logs and templates; two clouds never share one. */
  readonly stateFolder: string;
  /** Wanted port of the emulator; the next free one is taken when it is in use. */
  readonly port: number;
  /** Wanted port of the front; likewise. */
  readonly frontPort: number;
  /** True keeps the data over a clean stop. */
  readonly persist: boolean;
  /** True forgets the data of former runs. */
  readonly reset?: boolean;
  /** Further words for `cdk synth`, e.g. `-c` and a context value. */
  readonly synthWords?: readonly string[];
  /** Ends a start that is under way. */
  readonly signal?: AbortSignal;
}

export interface LocalCloud extends RunningCloud {
  /** True when the table holds no whole set of data yet: somebody should seed it. */
  readonly isFresh: boolean;
  /** Where the front answers over HTTPS, for phones; undefined without a certificate. */
  readonly securePort?: number;
  readonly stop: () => Promise<void>;
  /** Settles when the emulator has ended. */
  readonly ended: Promise<void>;
}

/**
 * Starts an emulator with all stacks of the local stage and a front before it. Nothing is left running when it throws.
 * Several may run at once, each with its own state folder; ports give way by themselves.
 */
export async function startLocalCloud(options: CloudOptions): Promise<LocalCloud> {
  const issuer = await openLocalStubIssuer(localFolder);
  const emulator = await startEmulator({ ...options, localFolder, region: localRegion });
  const stops = [emulator.stop];
  const stop = async (): Promise<void> => {
    for (const end of stops.splice(0).reverse()) await end();
  };
  try {
    options.signal?.throwIfAborted();
    let ids: ReadonlyMap<string, string> = new Map();
    const consoleFolder = join(projectRoot, 'dist', 'console');
    await writeConsoleDocuments(consoleFolder);
    let files = folderSource(consoleFolder);
    let signIn: FrontSignIn | undefined = undefined;
    const certificate = await phoneCertificate();
    // The front comes first: its port is the stub issuer's address, which the functions are deployed with.
    const front = await startFront({
      port: options.frontPort,
      endpoint: emulator.endpoint,
      apiIds: () => ids,
      jwks: issuer.jwks,
      files: () => files,
      signIn: () => signIn,
      ...(certificate && { secure: { port: 8443, certificate } }),
    });
    stops.push(front.stop);
    const building = new AbortController();
    const built = buildOrSay(
      consoleFolder,
      AbortSignal.any([building.signal, ...(options.signal ? [options.signal] : [])]),
    );
    // A start that fails does not leave a build behind.
    stops.push(async () => {
      building.abort();
      await built;
    });
    const { outputs, isFresh } = await deploy({
      ...options,
      projectRoot,
      endpoint: emulator.endpoint,
      isOurs: emulator.isOurs,
      reset: options.reset ?? false,
      stubIssuerUrl: front.url.replace('localhost', '127.0.0.1'),
    });
    await built;
    ids = apiIds(outputs);
    // Loaded only here, for the stage table's sake: see openLocalStubIssuer.
    const { frontSignIn } = await import('./sign-in/front.ts');
    signIn = frontSignIn({ endpoint: emulator.endpoint, outputs, stubIssuer: issuer });
    const bucket = outputNamed(outputs, 'ConsoleBucket');
    if (bucket) files = firstOf(files, bucketSource(clientsFor(emulator.endpoint).s3, bucket));
    return {
      frontUrl: front.url,
      ...(front.securePort && { securePort: front.securePort }),
      endpoint: emulator.endpoint,
      outputs,
      localFolder,
      isFresh,
      stop,
      ended: emulator.ended,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** A console that cannot be built keeps nobody from the API: the last one is served, or none, and the reason is said. */
async function buildOrSay(folder: string, signal: AbortSignal): Promise<void> {
  try {
    if (await buildConsole(folder, { signal })) say('控制台已构建', 'built the console');
  } catch (error) {
    if (!signal.aborted) say('控制台构建失败', (error as Error).message);
  }
}

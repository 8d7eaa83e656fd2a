import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { readFile, readdir, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { ConsoleConfig } from './console-config.ts';
import { cacheControlOf, mediaTypeOf } from './console-files.ts';

const last = ['index.html', 'sw.js'];

/**
 * Puts a folder of static files (console, openapi.json, reference.html) into the bucket; returns how many.
 * Files without a hash in their name are asked for again each time, so nothing has to be invalidated. The start page
 * goes after the files it names, and the service worker, which fetches that page anew, after it. Throws when the folder
 * is missing or empty, or S3 refuses.
 */
export async function publishConsole(options: {
  readonly folder: string;
  readonly bucket: string;
  readonly client?: S3Client;
}): Promise<number> {
  const client = options.client ?? new S3Client({});
  const entries = await readdir(options.folder, { recursive: true });
  const files: string[] = [];
  for (const entry of entries) {
    const path = join(options.folder, entry);
    if ((await stat(path)).isFile()) files.push(path);
  }
  if (files.length === 0) throw new Error(`${options.folder} holds no files to publish`);
  const turn = (path: string): number => last.indexOf(relative(options.folder, path));
  files.sort((a, b) => turn(a) - turn(b) || a.localeCompare(b));
  for (const path of files) {
    const key = relative(options.folder, path).split(sep).join('/');
    await client.send(
      new PutObjectCommand({
        Bucket: options.bucket,
        Key: key,
        Body: await readFile(path),
        ContentType: mediaTypeOf(key),
        CacheControl: cacheControlOf(key),
      }),
    );
  }
  return files.length;
}

/** Puts what the console must know of its stage beside its files. It is asked for at each start and never kept. */
export async function publishConfig(options: {
  readonly config: ConsoleConfig;
  readonly bucket: string;
  readonly client: S3Client;
}): Promise<void> {
  await options.client.send(
    new PutObjectCommand({
      Bucket: options.bucket,
      Key: 'config.json',
      Body: JSON.stringify(options.config),
      ContentType: mediaTypeOf('config.json'),
      CacheControl: 'no-store',
    }),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { folder: { type: 'string' }, bucket: { type: 'string' } } });
  if (!values.folder || !values.bucket) throw new Error('say --folder <folder> --bucket <bucket>');
  console.log(`published ${await publishConsole({ folder: values.folder, bucket: values.bucket })} files`);
}

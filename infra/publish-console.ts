import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { readFile, readdir, stat } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const mediaTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** A build tool puts a hash of the content into these names: they never change. */
const hashed = /[.-][A-Za-z0-9_-]{8,}\.(?:js|css|wasm|woff2|ttf|png|svg)$/;

/**
 * Puts a folder of static files (console, openapi.json, reference.html) into the bucket; returns how many.
 * Files without a hash in their name are asked for again each time, so nothing has to be invalidated. The start page
 * goes last: whoever loads it finds the files it names. Throws when the folder is missing or empty, or S3 refuses.
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
  const isStart = (path: string): number => Number(path.endsWith('index.html'));
  files.sort((a, b) => isStart(a) - isStart(b) || a.localeCompare(b));
  for (const path of files) {
    const key = relative(options.folder, path).split(sep).join('/');
    await client.send(
      new PutObjectCommand({
        Bucket: options.bucket,
        Key: key,
        Body: await readFile(path),
        ContentType: mediaTypes[extname(path)] ?? 'application/octet-stream',
        CacheControl: hashed.test(key) ? 'public, max-age=31536000, immutable' : 'no-cache',
      }),
    );
  }
  return files.length;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { folder: { type: 'string' }, bucket: { type: 'string' } } });
  if (!values.folder || !values.bucket) throw new Error('say --folder <folder> --bucket <bucket>');
  console.log(`published ${await publishConsole({ folder: values.folder, bucket: values.bucket })} files`);
}
